package org.mizan.web.forms;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Citation;
import org.mizan.table.Node;
import org.mizan.text.Text;

/** The names of all things of a case that others can name, as they are written now. */
final class Register {
    /**
     * A thing with an id.
     *
     * @param more words that tell it from others of the same name: the title of a work
     * @param folded its names and id in the form in which they are looked up
     */
    record Entry(Target target, String id, Text name, Text more, String folded) {}

    private final Map<Target, Map<String, Entry>> entries = new EnumMap<>(Target.class);

    private Register() {}

    static Register of(Manuscript files) {
        Register register = new Register();
        String first = files.languages().get(0);
        for (Target target : Target.values()) {
            Part part = Parts.named(target.part()).orElseThrow();
            Map<String, Entry> byId = new LinkedHashMap<>();
            for (Item item : ItemList.of(part, files)) {
                Text name = name(item, first);
                Text more = target == Target.SOURCES ? item.text("title", first) : Text.NONE;
                byId.putIfAbsent(item.id(), new Entry(target, item.id(), name, more, folded(name, more, item.id())));
            }
            register.entries.put(target, byId);
        }
        return register;
    }

    /** What an item is called: its title; of an intervention, its interest or its id; of a work, as a citation names it. */
    private static Text name(Item item, String first) {
        if (item.part() == Parts.SOURCES) {
            return work(item, first);
        }
        if (item.part() == Parts.INTERVENTIONS) {
            return item.text("interest", first).orElse(Text.plain(item.id()));
        }
        return item.text(item.part().title(), first)
                .orElse(item.text("family", first))
                .orElse(Text.plain(item.id()));
    }

    /** The short name, or the first author, with the year. */
    private static Text work(Item item, String first) {
        Text label = item.text("short", first).orElse(author(item, first));
        String year = item.word("issued").replaceFirst("^.*?([0-9]{4}).*$", "$1");
        Map<String, String> dated = new LinkedHashMap<>();
        label.byLanguage().forEach((l, words) -> dated.put(l, year.matches("[0-9]{4}") ? words + " " + year : words));
        return new Text(dated).orElse(item.text("title", first)).orElse(Text.plain(item.id()));
    }

    private static Text author(Item item, String first) {
        return item.value("author")
                .filter(n -> n instanceof Node.Sequence list && !list.items().isEmpty())
                .map(n -> ((Node.Sequence) n).items().get(0))
                .filter(n -> n instanceof Node.Tree)
                .flatMap(n -> ((Node.Tree) n).get("literal").or(() -> ((Node.Tree) n).get("family")))
                .map(n -> Raw.text(n, first))
                .orElse(Text.NONE);
    }

    Optional<Entry> find(List<Target> targets, String id) {
        return targets.stream()
                .map(t -> entries.get(t).get(id))
                .filter(e -> e != null)
                .findFirst();
    }

    boolean knows(List<Target> targets, String id) {
        return targets.contains(Target.SOURCES) && id.equals(Citation.ANALYST)
                || find(targets, id).isPresent();
    }

    Map<String, Entry> all(Target target) {
        return entries.get(target);
    }

    /** The kinds of thing that have this id. */
    List<Target> kinds(String id) {
        return entries.entrySet().stream()
                .filter(e -> e.getValue().containsKey(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The best of these kinds for what somebody types: those that begin so before those that hold it. */
    List<Entry> like(List<Target> targets, String typed, int most) {
        String wanted = folded(typed);
        List<Entry> begin = new ArrayList<>();
        List<Entry> hold = new ArrayList<>();
        for (Target target : targets) {
            for (Entry entry : entries.get(target).values()) {
                if (entry.folded.contains("\n" + wanted)) {
                    begin.add(entry);
                } else if (entry.folded.contains(wanted)) {
                    hold.add(entry);
                }
            }
        }
        begin.addAll(hold);
        return begin.subList(0, Math.min(most, begin.size()));
    }

    private static String folded(Text name, Text more, String id) {
        StringBuilder all = new StringBuilder("\n").append(folded(id));
        more.byLanguage().values().forEach(words -> all.append('\n').append(folded(words)));
        name.byLanguage().values().forEach(words -> all.append('\n').append(folded(words)));
        return all.toString();
    }

    /** Without marks above and below letters, without case, Arabic letters that are written in several ways in one. */
    static String folded(String words) {
        String bare = Normalizer.normalize(
                        words.length() > 2000 ? words.substring(0, 2000) : words, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}\u0640]", "")
                .toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(bare.length());
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            out.append(
                    switch (c) {
                        case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
                        case 'ى', 'ی' -> 'ي';
                        case 'ة' -> 'ه';
                        case 'ک' -> 'ك';
                        default -> c;
                    });
        }
        return out.toString();
    }
}
