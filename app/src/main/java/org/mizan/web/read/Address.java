package org.mizan.web.read;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A query under construction: names and values in the order given. */
final class Address {
    private final String path;
    private final List<String> pairs = new ArrayList<>();

    Address(String path) {
        this.path = path;
    }

    Address with(String name, String value) {
        pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        return this;
    }

    /** The path with its query, if there is one. */
    @Override
    public String toString() {
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }
}
