package org.mizan.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;

/** A group of pages of the workbench that belong together. */
public interface Room {
    /** Its part of the address {@code /c/KEY/ROOM/LANGUAGE/PAGE}; empty for a room that has only addresses of its own. */
    default String name() {
        return "";
    }

    /** Answers a request for one of its pages; what it does not have is a {@link NotFoundResponse}. */
    default void page(Visit visit, String page) {
        throw new NotFoundResponse();
    }

    /** Adds addresses of its own: data, forms that are sent, pages without a case. */
    default void addTo(RoutesConfig routes) {}

    /** Ends what it does in the background. */
    default void close() {}
}
