package org.mizan.analysis;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mizan.model.Case;
import org.mizan.problem.Loaded;
import org.mizan.text.Message;
import org.mizan.view.Section;

/**
 * A method of analysis: reads its part of a case, computes, and tells what came out.
 *
 * @param <I> the input: arrays, labels and the basis of each judgement in the same order; immutable
 * @param <R> the result: a record whose components, in order, are the JSON that scripts read
 */
public interface Analysis<I, R extends Record> {
    /** Name on the command line and of the folder in a case: lower-case letters. */
    String id();

    /** The method's name. */
    Message title();

    /** The question it answers, as a sentence. */
    Message question();

    /** Settings it understands, in the order of the help. */
    default List<Option> options() {
        return List.of();
    }

    /** Whether the case holds what this method reads. */
    default boolean appliesTo(Case c) {
        return c.uses(id());
    }

    /**
     * Reads its own tables, all problems at once. Where a case has only begun to fill them there is no input and no error but a warning that says what is
     * lacking: the method is left out, the others are computed.
     */
    Loaded<I> input(Case c, Settings settings);

    /**
     * Computes. A function of the input, the run's settings and its seed only: the same bytes on any number of threads.
     *
     * @throws java.util.concurrent.CancellationException when the run is cancelled
     */
    R solve(I input, Run run);

    /** Tells the result in words, tables and figures, each number with its basis. */
    Section present(Case c, I input, R result);

    /**
     * The same input asked for no more than its {@link #outcomes} need: for runs that are only compared with others. Its outcomes equal those of the
     * full input.
     */
    default I lean(I input) {
        return input;
    }

    /** One plausible other input: each judgement drawn by its confidence; empty when the method has no uncertain judgement. */
    default Optional<I> sample(I input, RandomGenerator random) {
        return Optional.empty();
    }

    /** For each uncertain judgement, the inputs in which it alone lies at an end of its plausible range. */
    default List<Shift<I>> shifts(I input) {
        return List.of();
    }

    /** The result as named numbers that can be compared between runs. */
    default List<Outcome> outcomes(Case c, I input, R result) {
        return List.of();
    }

    /** The files of other programs that this method reads or writes. */
    default List<Format<I>> formats() {
        return List.of();
    }

    /** The files of a case folder that hold this input, for importing a peer's file. */
    default List<CaseFile> caseFiles(I input) {
        return List.of();
    }
}
