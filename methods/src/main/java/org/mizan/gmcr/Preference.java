package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mizan.model.Basis;

/** How a decision maker orders the states, in the form in which it was elicited. */
public sealed interface Preference {

    /** What the preference as a whole rests on. */
    Basis basis();

    /** Per state, larger is better, ties equal, 0..max without gaps. */
    int[] level(StateSpace space);

    /** As {@link #level}, counting only what makes a state much better; empty when no strength was given. */
    default int[] band(StateSpace space) {
        return new int[0];
    }

    /**
     * A condition the decision maker wants to hold.
     *
     * @param formulas usually one; several weigh the same
     * @param words as written in the case
     * @param much whether it makes a state much better
     * @param unknown whether it is not known if the decision maker wants it or the opposite
     */
    record Statement(List<Formula> formulas, List<String> words, boolean much, boolean unknown, Basis basis) {
        public Statement {
            formulas = List.copyOf(formulas);
            words = List.copyOf(words);
        }
    }

    /** Option prioritisation: statements, most important first. */
    record Statements(List<Statement> statements, Basis basis) implements Preference {
        public Statements {
            statements = List.copyOf(statements);
        }

        @Override
        public int[] level(StateSpace space) {
            return Ranks.ofStatements(space, priorities());
        }

        @Override
        public int[] band(StateSpace space) {
            int much = (int) statements.stream().takeWhile(Statement::much).count();
            return much == 0
                    ? new int[0]
                    : Ranks.ofStatements(space, priorities().subList(0, much));
        }

        List<List<Formula>> priorities() {
            return statements.stream().map(Statement::formulas).toList();
        }

        /** With the statement at one place moved to another. */
        Statements moved(int from, int to) {
            var order = new ArrayList<>(statements);
            order.add(to, order.remove(from));
            return new Statements(order, basis);
        }
    }

    /**
     * Option weighting.
     *
     * @param weights per option, in millionths
     */
    record Weights(long[] weights, Basis basis) implements Preference {
        @Override
        public int[] level(StateSpace space) {
            return Ranks.ofWeights(space, weights);
        }
    }

    /**
     * Direct ranking.
     *
     * @param groups ordinals, best group first, ties in one group
     * @param cuts the numbers of groups after which all further groups are much worse
     */
    record Ranking(int[][] groups, List<Integer> cuts, Basis basis) implements Preference {
        public Ranking {
            cuts = List.copyOf(cuts);
        }

        @Override
        public int[] level(StateSpace space) {
            return Ranks.ofRanking(space.size(), groups);
        }

        @Override
        public int[] band(StateSpace space) {
            int[] band = new int[cuts.isEmpty() ? 0 : space.size()];
            for (int g = 0; g < groups.length && band.length > 0; g++) {
                int above = g;
                int worse = (int) cuts.stream().filter(c -> c <= above).count();
                for (int s : groups[g]) {
                    band[s] = cuts.size() - worse;
                }
            }
            return band;
        }

        /** With two neighbouring groups changed over. */
        Ranking swapped(int group) {
            int[][] order = Arrays.copyOf(groups, groups.length);
            order[group] = groups[group + 1];
            order[group + 1] = groups[group];
            return new Ranking(order, cuts, basis);
        }
    }
}
