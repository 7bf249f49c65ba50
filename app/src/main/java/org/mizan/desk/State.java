package org.mizan.desk;

import java.util.List;
import java.util.Optional;
import org.mizan.casefile.CaseFolder;
import org.mizan.model.Case;
import org.mizan.problem.Problem;

/**
 * What is known of an open case at one moment. Immutable; a change of the case or a further stage of its computation makes another.
 *
 * @param number counts the readings of the folder, from 1; the stages of one reading share it
 * @param files the folder as it was read
 * @param subject the case; empty if its files have errors
 * @param problems of the files and of the methods' inputs
 * @param made what was computed from it; empty while nothing is, or where problems forbid it
 */
public record State(
        long number,
        CaseFolder files,
        Optional<Case> subject,
        List<Problem> problems,
        Stage stage,
        Optional<Dossiers> made) {
    public State {
        problems = List.copyOf(problems);
    }

    /** Whether errors keep it from being computed. */
    public boolean isBroken() {
        return problems.stream().anyMatch(Problem::isError);
    }
}
