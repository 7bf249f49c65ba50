package org.mizan.web.matrix;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.problem.FilePos;
import org.mizan.table.Node;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Preferences as they are being written, before they are saved. They are laid over the file as if they stood in a file of their own for each decision
 * maker, a line for each item, so that a problem is found again at the item it is about.
 *
 * @param conflict whose preferences they are
 * @param language in which problems are told
 * @param makers what each decision maker would want, by id
 */
record Drafts(String conflict, String language, Map<String, Draft> makers) {
    private static final String PLACE = "draft/";
    private static final int MOST_ITEMS = 5000;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxStringLength(20_000)
                            .build())
                    .build())
            .build();

    /**
     * One decision maker's preferences.
     *
     * @param form {@code statements} or {@code ranking}
     * @param items most important or best first; several words in one item weigh the same
     */
    record Draft(String form, List<List<String>> items) {}

    /** Empty if the text is no such request. */
    static Optional<Drafts> read(String body) {
        try {
            JsonNode root = JSON.readTree(body);
            Map<String, Draft> makers = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : root.path("drafts").properties()) {
                makers.put(entry.getKey(), draft(entry.getValue()));
            }
            return Optional.of(new Drafts(
                    root.path("conflict").asString(""), root.path("lang").asString("en"), makers));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Draft draft(JsonNode node) {
        String form = node.path("form").asString("");
        if (!form.equals("statements") && !form.equals("ranking")
                || node.path("items").size() > MOST_ITEMS) {
            throw new IllegalArgumentException("no draft: " + form);
        }
        List<List<String>> items = new ArrayList<>();
        for (JsonNode item : node.path("items")) {
            List<String> words = new ArrayList<>();
            for (JsonNode word : item.isArray() ? item : List.of(item)) {
                words.add(word.asString(""));
            }
            items.add(words);
        }
        return new Draft(form, items);
    }

    /** The content that the file would have. */
    Node.Tree over(Node.Tree file) {
        Map<String, Node.Entry> preferences = below(file.get("preferences"));
        makers.forEach((maker, draft) -> {
            Map<String, Node.Entry> own =
                    below(Optional.ofNullable(preferences.get(maker)).map(Node.Entry::value));
            List.of("statements", "weights", "ranking").forEach(own::remove);
            own.put(draft.form, entry(items(maker, draft)));
            preferences.put(maker, entry(new Node.Tree(own, FilePos.of(PLACE + maker))));
        });
        Map<String, Node.Entry> all = new LinkedHashMap<>(file.entries());
        all.put("preferences", entry(new Node.Tree(preferences, file.at())));
        return new Node.Tree(all, file.at());
    }

    /** The decision maker whose draft is meant by this place; empty for places elsewhere. */
    static Optional<String> maker(FilePos at) {
        return at.file().startsWith(PLACE) ? Optional.of(at.file().substring(PLACE.length())) : Optional.empty();
    }

    private static Node items(String maker, Draft draft) {
        List<Node> nodes = new ArrayList<>();
        for (List<String> item : draft.items) {
            int line = nodes.size() + 1;
            List<Node> words = item.stream()
                    .<Node>map(w -> new Node.Scalar(w, true, place(maker, line, w)))
                    .toList();
            nodes.add(words.size() == 1 ? words.get(0) : new Node.Sequence(words, place(maker, line, "")));
        }
        return new Node.Sequence(nodes, FilePos.of(PLACE + maker));
    }

    private static FilePos place(String maker, int line, String word) {
        return new FilePos(PLACE + maker, line, 1, Math.max(1, word.codePointCount(0, word.length())));
    }

    private static Map<String, Node.Entry> below(Optional<Node> node) {
        return node.isPresent() && node.get() instanceof Node.Tree tree
                ? new LinkedHashMap<>(tree.entries())
                : new LinkedHashMap<>();
    }

    private static Node.Entry entry(Node value) {
        return new Node.Entry(value.at(), value);
    }
}
