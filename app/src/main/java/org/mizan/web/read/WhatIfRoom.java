package org.mizan.web.read;

import gg.jte.Content;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.mizan.desk.Desk;
import org.mizan.desk.Dial;
import org.mizan.desk.Dials;
import org.mizan.desk.Dossiers;
import org.mizan.desk.Edition;
import org.mizan.desk.Job;
import org.mizan.desk.Leaning;
import org.mizan.desk.Mover;
import org.mizan.desk.State;
import org.mizan.desk.Trial;
import org.mizan.engine.Comparison;
import org.mizan.engine.Json;
import org.mizan.methods.Methods;
import org.mizan.model.Overlay;
import org.mizan.problem.Loaded;
import org.mizan.text.Arg;
import org.mizan.verdict.WhatIfView;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** What would follow if judgements were otherwise: overlays laid on, single values tried, every method before and after. Nothing is saved. */
public final class WhatIfRoom implements Room {
    private static final int PATIENCE_MILLIS = 400;
    private static final int LONG_PATIENCE_MILLIS = 30_000;
    private static final int LEVERS = 6;

    private final Front front;
    private final Map<Desk, Kept> dials = Collections.synchronizedMap(new WeakHashMap<>());

    private record Kept(long number, List<Dial> dials) {}

    public WhatIfRoom(Front front) {
        this.front = front;
    }

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public void page(Visit visit, String page) {
        State state = visit.desk().state();
        List<Dial> all = dials(visit.desk(), state);
        Trials asked = Trials.of(visit, state.files().overlays().keySet(), all);
        switch (page) {
            case "index.html" -> html(visit, state, all, asked);
            case "index.json" -> json(visit, asked.trial());
            case "keep.json" -> keep(visit, asked.trial());
            default -> throw new NotFoundResponse();
        }
    }

    /** What can be tried, found once for each state. */
    private List<Dial> dials(Desk desk, State state) {
        return dials.compute(
                        desk,
                        (d, kept) -> kept != null && kept.number == state.number()
                                ? kept
                                : new Kept(
                                        state.number(),
                                        state.subject()
                                                .map(c -> Dials.of(state.files(), c))
                                                .orElse(List.of())))
                .dials;
    }

    /** An overlay to lay on. */
    public record Laid(String id, Content title, Optional<Content> why, boolean chosen) {}

    /** A value to choose, in the group of its file. */
    public record Pick(String value, String label, String now, boolean chosen) {}

    public record Group(String file, List<Pick> picks) {}

    /** A value that is tried. */
    public record Tried(Content name, String before, String after, String without) {}

    /** A judgement that matters, and the way to try it. */
    public record Hint(Content name, Content from, Content to, String href) {}

    private void html(Visit visit, State state, List<Dial> all, Trials asked) {
        String path = visit.href("what-if", "index.html");
        Orders orders = Orders.of(visit, state, asked.trial());
        Optional<Trial> more =
                orders.chosen().filter(t -> isPossible(t, all)).or(() -> picked(visit, asked.trial(), all));
        if (more.isPresent()) {
            visit.ctx().redirect(Trials.address(path, more.get()).toString());
            return;
        }
        Words words = visit.words(WhatIfRoom.class);
        boolean usable = state.subject().isPresent();
        boolean wanted =
                !asked.trial().overlays().isEmpty() || !asked.trial().settings().isEmpty();
        Optional<Job<Loaded<Comparison>>> job =
                wanted && usable ? Optional.of(visit.desk().attempt(asked.trial())) : Optional.empty();
        job.ifPresent(j -> await(j, PATIENCE_MILLIS));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("words", words);
        parameters.put("path", path);
        parameters.put("guard", front.guard().pageSecret());
        parameters.put("usable", usable);
        parameters.put("refused", asked.refused());
        parameters.put("overlays", overlays(words, state, asked.trial()));
        parameters.put(
                "laid",
                asked.trial().overlays().stream()
                        .map(o ->
                                words.say(Arg.of(state.files().overlays().get(o).title())))
                        .toList());
        parameters.put("groups", groups(visit, all));
        parameters.put("orders", orders);
        parameters.put("tried", tried(words, path, state, asked.trial(), all));
        parameters.put("hints", hints(visit, state, words, asked.trial(), all, path));
        parameters.put(
                "sets", asked.trial().settings().stream().map(Trials::written).toList());
        parameters.put("job", job.map(j -> Progress.of(j, visit)));
        parameters.put("result", job.flatMap(Job::made).flatMap(m -> result(visit, m)));
        parameters.put("problems", problems(words, job));
        parameters.put("address", Trials.address(path, asked.trial()).toString());
        parameters.put(
                "json",
                Trials.address(visit.href("what-if", "index.json"), asked.trial())
                        .toString());
        parameters.put("read", read(visit, asked.trial()));
        parameters.put(
                "keep",
                wanted && !front.start().readOnly()
                        ? Trials.address(visit.href("what-if", "keep.json"), asked.trial())
                                .toString()
                        : "");
        front.page(
                visit,
                Leaf.of(words.plain("whatif.title"), front.part("read/whatif", parameters))
                        .with("read")
                        .styled("read"));
    }

    /** The trial with the value that a form adds. */
    private static Optional<Trial> picked(Visit visit, Trial trial, List<Dial> all) {
        Optional<String> value = visit.asked("value");
        return visit.asked("pick")
                .filter(p -> value.isPresent())
                .flatMap(p -> Trials.parse(p + "|" + value.get()))
                .filter(s -> Trials.isPossible(s, all))
                .map(s -> {
                    List<Trial.Setting> settings = new ArrayList<>(trial.settings());
                    Trials.put(settings, s);
                    return new Trial(trial.overlays(), settings);
                });
    }

    private static boolean isPossible(Trial trial, List<Dial> all) {
        return trial.settings().stream().allMatch(s -> Trials.isPossible(s, all));
    }

    private static List<Laid> overlays(Words words, State state, Trial trial) {
        List<Laid> laid = new ArrayList<>();
        for (Overlay o : state.files().overlays().values()) {
            laid.add(new Laid(
                    o.id(),
                    words.say(Arg.of(o.title())),
                    o.why().isEmpty() ? Optional.empty() : Optional.of(words.say(Arg.of(o.why()))),
                    trial.overlays().contains(o.id())));
        }
        return laid;
    }

    private static List<Group> groups(Visit visit, List<Dial> all) {
        String chosen = visit.asked("pick").orElse("");
        Map<String, String> titles = new LinkedHashMap<>();
        Methods.ALL.forEach(m -> titles.put(m.id(), visit.localizer().plain(m.title())));
        Map<String, List<Pick>> byFile = new LinkedHashMap<>();
        for (Dial dial : all) {
            if (dial.isOrder()) {
                continue; // has a form of its own
            }
            String pick = Trials.pick(dial);
            String name = visit.localizer().plain(dial.name());
            String label = dial.of()
                    .map(of -> name + " · " + visit.localizer().plain(of))
                    .orElse(name);
            byFile.computeIfAbsent(dial.file(), f -> new ArrayList<>())
                    .add(new Pick(pick, label, dial.value(), pick.equals(chosen)));
        }
        return byFile.entrySet().stream()
                .map(e -> new Group(group(visit, e.getKey(), titles), e.getValue()))
                .toList();
    }

    private static String group(Visit visit, String file, Map<String, String> titles) {
        if (file.equals("relations.csv")) {
            return visit.words(WhatIfRoom.class).plain("whatif.relations");
        }
        int slash = file.indexOf('/');
        String folder = slash < 0 ? "" : file.substring(0, slash);
        return titles.containsKey(folder) ? titles.get(folder) + " \u00b7 " + file.substring(slash + 1) : file;
    }

    private static List<Tried> tried(Words words, String path, State state, Trial trial, List<Dial> all) {
        List<Tried> tried = new ArrayList<>();
        Map<Trial.Setting, Leaning> orders = trial.orders(state.files());
        for (Trial.Setting setting : trial.settings()) {
            Dial dial = all.stream()
                    .filter(d -> setting.isAbout(d.file(), d.key(), d.column(), d.part()))
                    .findFirst()
                    .orElseThrow();
            List<Trial.Setting> others =
                    trial.settings().stream().filter(s -> !s.equals(setting)).toList();
            Arg name = dial.of()
                    .map(of -> Arg.of(org.mizan.text.Message.of(WhatIfRoom.class, "whatif.dial", dial.name(), of)))
                    .orElse(dial.name());
            tried.add(new Tried(
                    words.say(name),
                    order(orders, setting, dial.value()),
                    order(orders, setting, setting.value()),
                    Trials.address(path, new Trial(trial.overlays(), others)).toString()));
        }
        return tried;
    }

    /** A value as people read it: an order as the list that it makes. */
    private static String order(Map<Trial.Setting, Leaning> orders, Trial.Setting setting, String value) {
        return Optional.ofNullable(orders.get(setting)).map(l -> l.words(value)).orElse(value);
    }

    /** The judgements that matter most, for somebody who does not know where to start. */
    private static List<Hint> hints(Visit visit, State state, Words words, Trial trial, List<Dial> all, String path) {
        List<Mover> movers = state.made().map(Dossiers::movers).orElse(List.of());
        List<Hint> hints = new ArrayList<>();
        for (Mover mover : movers) {
            Optional<Dial> dial = all.stream()
                    .filter(d -> d.basis().at().equals(mover.basis().at()))
                    .filter(d -> said(visit, mover.from()).equals(bare(d.value())))
                    .findFirst();
            if (dial.isPresent() && hints.size() < LEVERS) {
                String to = said(visit, mover.to());
                Optional<Trial.Setting> setting = Trials.parse(Trials.pick(dial.get()) + "|" + to);
                setting.ifPresent(s -> {
                    List<Trial.Setting> settings = new ArrayList<>(trial.settings());
                    Trials.put(settings, s);
                    hints.add(new Hint(
                            words.say(mover.judgement()),
                            words.say(mover.from()),
                            words.say(mover.to()),
                            Trials.address(path, new Trial(trial.overlays(), settings))
                                    .toString()));
                });
            }
        }
        return hints;
    }

    /** A number as a table writes it. */
    private static String said(Visit visit, Arg value) {
        return bare(Numbers.western(visit.localizer().plain(value))
                .replace('٫', '.')
                .replace(",", ""));
    }

    private static String bare(String number) {
        return number.replaceFirst("^\\+", "").replaceFirst("\\.0+$", "");
    }

    private Optional<Content> result(Visit visit, Loaded<Comparison> made) {
        Optional<Edition> edition = visit.desk().edition(List.of());
        return made.value()
                .flatMap(comparison -> edition.map(e -> {
                    String body =
                            Inside.withoutFoot(e.pages().body(new WhatIfView(comparison).section(), visit.localizer()));
                    String placed = Inside.elsewhere(Inside.withoutHead(body), visit.href("read", ""));
                    return (Content) out -> out.writeContent(placed);
                }));
    }

    private static List<Content> problems(Words words, Optional<Job<Loaded<Comparison>>> job) {
        return job.flatMap(Job::made)
                .map(m -> m.problems().stream()
                        .filter(org.mizan.problem.Problem::isError)
                        .map(p -> words.say(p.message()))
                        .toList())
                .orElse(List.of());
    }

    /** The whole report under the overlays alone; empty where something is tried that stands in no file. */
    private static String read(Visit visit, Trial trial) {
        return trial.settings().isEmpty() && !trial.overlays().isEmpty()
                ? visit.href("read+" + String.join("+", trial.overlays()), "index.html")
                : "";
    }

    private static void await(Job<?> job, int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        try {
            while (!job.status().isOver() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void json(Visit visit, Trial trial) {
        Job<Loaded<Comparison>> job = visit.desk().attempt(trial);
        await(job, LONG_PATIENCE_MILLIS);
        Optional<Comparison> comparison = job.made().flatMap(Loaded::value);
        Object answer = comparison.isPresent()
                ? ComparisonJson.of(comparison.get(), front.localizers(visit.ctx()))
                : Map.of("status", job.status().name().toLowerCase(java.util.Locale.ROOT), "share", job.share());
        visit.ctx().status(comparison.isPresent() ? 200 : job.status().isOver() ? 422 : 202);
        visit.ctx().contentType("application/json; charset=utf-8").result(Json.pretty(answer));
    }

    /** The edits that would keep what is tried as an overlay named in the query. */
    private void keep(Visit visit, Trial trial) {
        String id = visit.asked("id")
                .filter(i -> i.matches("[a-z0-9][a-z0-9-]{0,63}"))
                .orElseThrow(NotFoundResponse::new);
        State state = visit.desk().state();
        boolean taken = state.files().overlays().containsKey(id) || id.equals(Trial.ID);
        List<Map<String, Object>> edits = state.files()
                .read(trial.overlays())
                .value()
                .map(c -> KeptOverlay.edits(id, trial, state.files(), c))
                .orElse(List.of());
        visit.ctx()
                .contentType("application/json; charset=utf-8")
                .result(Json.compact(Map.of("taken", taken, "edits", taken ? List.of() : edits)));
    }
}
