package org.mizan.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.mizan.analysis.Outcome;
import org.mizan.analysis.Run;
import org.mizan.model.Case;

/**
 * Every method solved again and again on plausible inputs. Draw k of a method is a function of the seed, the method and k, so any number of threads, or
 * of machines that compute slices, gives the same bytes.
 *
 * @param asked how many draws were wanted
 * @param draws how many were made of every method; fewer than asked only if the run was cancelled
 * @param series per method the values of its outcomes, by outcome id
 */
public record Ensemble(int asked, int draws, Map<String, Map<String, Series>> series) {
    /** More draws than anyone waits for. */
    public static final int LIMIT = 1_000_000;

    private static final long SHOWN_EVERY_NANOS = 600_000_000L;

    /** Whether the run was carried through. */
    public boolean complete() {
        return draws == asked;
    }

    /**
     * Draws an ensemble of everything computed in a study. When the run is cancelled the draws made so far are kept.
     *
     * @param draws 1..{@value #LIMIT}
     */
    public static Ensemble of(Study study, int draws, Run run) {
        return of(study, draws, run, shown -> {});
    }

    /**
     * The same, showing now and then what has been drawn so far: the ensemble of the draws before the first one that is missing.
     *
     * @param partial must be quick; called by one thread at a time, not after this returns
     */
    public static Ensemble of(Study study, int draws, Run run, Consumer<Ensemble> partial) {
        if (draws < 1 || draws > LIMIT) {
            throw new IllegalArgumentException("draws " + draws);
        }
        int slices = (draws + Slice.SIZE - 1) / Slice.SIZE;
        List<Sampler<?, ?>> samplers = new ArrayList<>();
        study.computed().forEach(m -> samplers.add(Sampler.of(study.subject(), m, run)));
        AtomicReferenceArray<List<Slice>> done = new AtomicReferenceArray<>(slices);
        AtomicLong shown = new AtomicLong(System.nanoTime());
        work(samplers, draws, slices, done, run, () -> {
            long last = shown.get();
            boolean due = System.nanoTime() - last > SHOWN_EVERY_NANOS;
            if (due && shown.compareAndSet(last, Long.MAX_VALUE / 2)) {
                partial.accept(sofar(study, draws, done));
                shown.set(System.nanoTime());
            }
        });
        return sofar(study, draws, done);
    }

    private static Ensemble sofar(Study study, int draws, AtomicReferenceArray<List<Slice>> done) {
        int whole = (int) IntStream.range(0, done.length())
                .takeWhile(i -> done.get(i) != null)
                .count();
        int made = Math.min(draws, whole * Slice.SIZE);
        Map<String, Map<String, Series>> series = new LinkedHashMap<>();
        for (int m = 0; m < study.computed().size(); m++) {
            int method = m;
            List<Slice> own = IntStream.range(0, whole)
                    .mapToObj(i -> done.get(i).get(method))
                    .toList();
            series.put(study.computed().get(m).analysis().id(), merge(own));
        }
        return new Ensemble(draws, made, series);
    }

    private static void work(
            List<Sampler<?, ?>> samplers,
            int draws,
            int slices,
            AtomicReferenceArray<List<Slice>> done,
            Run run,
            Runnable told) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger finished = new AtomicInteger();
        Runnable worker = () -> {
            for (int i = next.getAndIncrement(); i < slices && !run.cancelled(); i = next.getAndIncrement()) {
                int number = i;
                int size = Math.min(Slice.SIZE, draws - i * Slice.SIZE);
                try {
                    done.set(
                            i, samplers.stream().map(s -> s.slice(number, size)).toList());
                } catch (CancellationException e) {
                    return;
                }
                run.progress().at(finished.incrementAndGet() / (double) slices);
                told.run();
            }
        };
        Workers.run(worker, Math.min(run.threads(), slices));
    }

    /** Slices in the order of their draws, whatever order they came in, give each outcome's series. */
    static Map<String, Series> merge(List<Slice> slices) {
        List<Slice> ordered = slices.stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
        Map<String, Outcome> outcomes = new TreeMap<>();
        ordered.forEach(s -> s.outcomes().forEach(outcomes::putIfAbsent));
        Map<String, Series> series = new LinkedHashMap<>();
        outcomes.forEach((id, outcome) -> series.put(id, Series.of(outcome, ordered)));
        return series;
    }

    /** The values of one outcome of one method, if any draw named it. */
    Optional<Series> series(String method, String outcome) {
        return Optional.ofNullable(series.getOrDefault(method, Map.of()).get(outcome));
    }

    /** Each outcome added up, by method and outcome id. */
    public Map<String, List<Aggregate>> aggregates(Study study) {
        Map<String, List<Aggregate>> all = new LinkedHashMap<>();
        for (Computed<?, ?> method : study.computed()) {
            Map<String, Double> base = values(method, study.subject());
            String id = method.analysis().id();
            all.put(
                    id,
                    series.getOrDefault(id, Map.of()).values().stream()
                            .map(s -> s.aggregate(base.getOrDefault(s.outcome().id(), 0.0)))
                            .toList());
        }
        return all;
    }

    private static Map<String, Double> values(Computed<?, ?> method, Case subject) {
        Map<String, Double> values = new LinkedHashMap<>();
        method.outcomes(subject).forEach(o -> values.put(o.id(), o.value()));
        return values;
    }
}
