package org.mizan.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mizan.casefile.Reading;
import org.mizan.gmcr.Rankings;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.problem.Problems;
import org.mizan.table.Node;
import org.mizan.text.Arg;
import org.mizan.text.Message;

/**
 * What one decision maker of a conflict prefers, as a list that can be tried in another order. An order is written {@code 2-1!-3}: the second item first,
 * then the opposite of the first, then the third; items that it does not name are left out, and {@code 0} leaves out all.
 *
 * @param form {@code statements}, or {@code ranking}, of which nothing can be left out
 * @param who the decision maker's name
 * @param title of the conflict
 * @param items as the file has them, most important or best first
 */
public record Leaning(String file, String maker, String form, Arg who, Arg title, List<Node> items, Basis basis) {
    static final String STATEMENTS = "statements";
    static final String RANKING = "ranking";
    private static final Pattern ORDER = Pattern.compile("0|[1-9][0-9]{0,2}!?(-[1-9][0-9]{0,2}!?)*");

    public Leaning {
        items = List.copyOf(items);
    }

    /** One place of an order: which item, from 0, and whether its opposite. */
    private record Place(int item, boolean opposite) {}

    /** All of a case, conflict by conflict. */
    public static List<Leaning> of(Case c) {
        List<Leaning> all = new ArrayList<>();
        Reading reading = Reading.of(c, new Problems());
        for (String conflict : Rankings.conflicts(c)) {
            String file = Rankings.file(conflict);
            Node.Tree tree = c.tree(file).orElseThrow();
            Arg title =
                    tree.get("title").isPresent() ? Arg.of(reading.tree(tree).text("title")) : Arg.code(conflict);
            Map<String, Node.Entry> makers =
                    tree.get("preferences").filter(Node.Tree.class::isInstance).isPresent()
                            ? ((Node.Tree) tree.get("preferences").get()).entries()
                            : Map.of();
            makers.forEach((maker, entry) -> {
                if (entry.value() instanceof Node.Tree own && maker.matches("[a-z0-9][a-z0-9-]*")) {
                    Arg who = Arg.of(c.nameOf(maker));
                    for (String form : List.of(STATEMENTS, RANKING)) {
                        items(own, form)
                                .ifPresent(i -> all.add(new Leaning(
                                        file,
                                        maker,
                                        form,
                                        who,
                                        title,
                                        i,
                                        reading.tree(own).basis())));
                    }
                }
            });
        }
        return all;
    }

    private static Optional<List<Node>> items(Node.Tree maker, String form) {
        return maker.get(form)
                .filter(Node.Sequence.class::isInstance)
                .map(n -> ((Node.Sequence) n).items())
                .filter(i -> !i.isEmpty());
    }

    /** What it is called. */
    public Arg name() {
        return Arg.of(Message.of(Dials.class, "dial.leaning", who));
    }

    /** The order in the file. */
    public String standing() {
        return IntStream.rangeClosed(1, items.size())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("-"));
    }

    /** Whether this is an order of a list of that form whose order in the file is {@code standing}. */
    static boolean takes(String form, String standing, String order) {
        if (!ORDER.matcher(order).matches()) {
            return false;
        }
        int size = standing.split("-").length;
        List<Place> places = places(order);
        Set<Integer> named =
                new LinkedHashSet<>(places.stream().map(Place::item).toList());
        boolean known = named.size() == places.size() && named.stream().allMatch(i -> i < size);
        boolean whole = named.size() == size && places.stream().noneMatch(Place::opposite);
        return known && (form.equals(STATEMENTS) || whole);
    }

    /** The place of an item in an order, from 1; 0 where it is left out. */
    public static int place(String order, int item) {
        List<Place> places = places(order);
        return 1
                + IntStream.range(0, places.size())
                        .filter(p -> places.get(p).item == item)
                        .findFirst()
                        .orElse(-1);
    }

    /** Whether an order has the opposite of an item. */
    public static boolean isOpposite(String order, int item) {
        return places(order).contains(new Place(item, true));
    }

    private static List<Place> places(String order) {
        List<Place> places = new ArrayList<>();
        for (String word : order.equals("0") ? new String[0] : order.split("-")) {
            places.add(new Place(Integer.parseInt(word.replace("!", "")) - 1, word.endsWith("!")));
        }
        return places;
    }

    /** An item as it is written, without what it rests on. */
    public String words(int item) {
        return words(items.get(item));
    }

    /** A list in this order, as it would be written. */
    public String words(String order) {
        String all = inOrder(order).stream().map(Leaning::words).collect(Collectors.joining("; "));
        return all.isEmpty() ? "–" : all;
    }

    private static String words(Node node) {
        if (node instanceof Node.Sequence together) {
            return together.items().stream().map(Leaning::words).collect(Collectors.joining(" = "));
        }
        return node instanceof Node.Tree tree
                ? tree.get("that").map(Leaning::words).orElse("")
                : value(node);
    }

    private static String value(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.value() : "";
    }

    private List<Node> inOrder(String order) {
        return places(order).stream()
                .filter(p -> p.item < items.size())
                .map(p -> p.opposite ? opposite(items.get(p.item)) : items.get(p.item))
                .toList();
    }

    /** What its item rests on does not speak for its opposite. */
    private static Node opposite(Node node) {
        if (node instanceof Node.Sequence together) {
            return new Node.Sequence(
                    together.items().stream().map(Leaning::opposite).toList(), node.at());
        }
        Optional<Node> that = node instanceof Node.Tree tree ? tree.get("that") : Optional.empty();
        return that.isPresent() ? opposite(that.get()) : new Node.Scalar("not (" + value(node) + ")", false, node.at());
    }

    /** A list in this order as it is to be written into an overlay: strings, lists and mappings. */
    public List<Object> written(String order) {
        return inOrder(order).stream().map(Leaning::data).toList();
    }

    private static Object data(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream().map(Leaning::data).toList();
        }
        if (node instanceof Node.Tree tree) {
            Map<String, Object> all = new LinkedHashMap<>();
            tree.entries().forEach((key, entry) -> all.put(key, data(entry.value())));
            return all;
        }
        return value(node);
    }
}
