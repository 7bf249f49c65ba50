package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.text.Normalizer;
import org.mizan.model.Citation;
import org.mizan.text.Text;

/** The names of all things of a case that others can name, as they are written now. */
final class Register {
    /**
     * A thing with an id.
     *
     * @param folded its names and id in the form in which they are looked up
     */
    record Entry(Target target, String id, Text name, String folded) {}

    private final Map<Target, Map<String, Entry>> entries = new EnumMap<>(Target.class);

    private Register() {}

    static Register of(Manuscript files) {
        Register register = new Register();
        String first = files.languages().get(0);
        for (Target target : Target.values()) {
            Part part = Parts.named(target.part()).orElseThrow();
            Map<String, Entry> byId = new LinkedHashMap<>();
            for (Item item : Items.of(part, files)) {
                Text name = name(item, first);
                byId.putIfAbsent(item.id(), new Entry(target, item.id(), name, folded(name, item.id())));
            }
            register.entries.put(target, byId);
        }
        return register;
    }

    /** What an item is called: its title; of an intervention, its interest or its id. */
    private static Text name(Item item, String first) {
        if (item.part() == Parts.INTERVENTIONS) {
            return item.text("interest", first).orElse(Text.plain(item.id()));
        }
        if (item.part() == Parts.SOURCES) {
            Text title = item.text("title", first);
            return title.orElse(Text.plain(item.id()));
        }
        return item.text(item.part().title(), first).orElse(Text.plain(item.id()));
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

    private static String folded(Text name, String id) {
        StringBuilder all = new StringBuilder("\n").append(folded(id));
        name.byLanguage().values().forEach(words -> all.append('\n').append(folded(words)));
        return all.toString();
    }

    /** Without marks above and below letters, without case, Arabic letters that are written in several ways in one. */
    static String folded(String words) {
        String bare = Normalizer.normalize(words.length() > 2000 ? words.substring(0, 2000) : words, Normalizer.Form.NFKD)
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
