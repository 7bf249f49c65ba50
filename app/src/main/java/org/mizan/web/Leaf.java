package org.mizan.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/**
 * What a room puts into the frame.
 *
 * @param title for the window
 * @param side navigation beside the content, in groups; empty for none
 * @param body inside {@code <main>}
 * @param scripts names of the browser code this page needs besides {@code workbench.js}
 * @param styles names of the style sheets it needs besides {@code workbench.css}
 */
public record Leaf(String title, List<Group> side, Content body, List<String> scripts, List<String> styles) {
    public Leaf {
        side = List.copyOf(side);
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
    }

    /**
     * Links under a heading.
     *
     * @param label empty for none
     */
    public record Group(String label, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    /** @param here whether it leads to the page that is shown */
    public record Link(String label, String href, boolean here) {}

    public static Leaf of(String title, Content body) {
        return new Leaf(title, List.of(), body, List.of(), List.of());
    }

    public Leaf beside(List<Group> groups) {
        return new Leaf(title, groups, body, scripts, styles);
    }

    public Leaf with(String script) {
        List<String> all = new ArrayList<>(scripts);
        all.add(script);
        return new Leaf(title, side, body, all, styles);
    }

    public Leaf styled(String sheet) {
        List<String> all = new ArrayList<>(styles);
        all.add(sheet);
        return new Leaf(title, side, body, scripts, all);
    }
}
