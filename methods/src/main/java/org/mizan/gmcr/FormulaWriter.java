package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes conditions so that {@link FormulaParser} reads them back. */
final class FormulaWriter {

    private FormulaWriter() {}

    /** @param options ids in the order of the bits */
    static String write(Formula formula, List<String> options) {
        return write(formula, options, false);
    }

    private static String write(Formula formula, List<String> options, boolean inside) {
        if (formula instanceof Formula.Literal l) {
            return (l.taken() ? "" : "not ") + options.get(l.option());
        }
        if (formula instanceof Formula.Not not) {
            return "not " + write(not.part(), options, true);
        }
        if (formula instanceof Formula.And and && and.parts().size() == 1) {
            return write(and.parts().get(0), options, inside);
        }
        String text = compound(formula, options);
        return inside ? "(" + text + ")" : text;
    }

    private static String compound(Formula formula, List<String> options) {
        if (formula instanceof Formula.And and) {
            return joined(and.parts(), " and ", options);
        }
        if (formula instanceof Formula.Or or) {
            return joined(or.parts(), " or ", options);
        }
        if (formula instanceof Formula.If f) {
            return write(f.then(), options, true) + " if " + write(f.condition(), options, true);
        }
        if (formula instanceof Formula.Iff f) {
            return write(f.left(), options, true) + " iff " + write(f.right(), options, true);
        }
        throw new IllegalArgumentException("not written in a case: " + formula);
    }

    private static String joined(List<Formula> parts, String word, List<String> options) {
        return parts.stream().map(p -> write(p, options, true)).collect(Collectors.joining(word));
    }

    /**
     * The condition as an OR of ANDs of literals: {@code members[m]} lists {@code option << 1 | taken}.
     *
     * @return empty when it needs more than {@code most} members
     */
    static Optional<List<List<Integer>>> normalForm(Formula formula, int options, int most) {
        List<List<Integer>> members = new ArrayList<>();
        return split(formula, options, 0, 0, 0, most, members) ? Optional.of(members) : Optional.empty();
    }

    /** Halves the states by one option after the other until the condition is constant. */
    private static boolean split(
            Formula formula, int options, int next, int known, int state, int most, List<List<Integer>> members) {
        int value = constant(formula, known, state);
        if (value == 0) {
            return true;
        }
        if (value == 1) {
            List<Integer> member = new ArrayList<>();
            for (int o = 0; o < options; o++) {
                if ((known >>> o & 1) == 1) {
                    member.add(o << 1 | state >>> o & 1);
                }
            }
            members.add(member);
            return members.size() <= most;
        }
        int used = used(formula);
        int o = next;
        while ((used >>> o & 1) == 0) {
            o++;
        }
        return split(formula, options, o + 1, known | 1 << o, state | 1 << o, most, members)
                && split(formula, options, o + 1, known | 1 << o, state, most, members);
    }

    /** 0 false, 1 true, 2 not yet decided, with the options in {@code known} set as in {@code state}. */
    private static int constant(Formula formula, int known, int state) {
        if (formula instanceof Formula.Literal l) {
            return (known >>> l.option() & 1) == 0 ? 2 : formula.holds(state) ? 1 : 0;
        }
        if (formula instanceof Formula.Not not) {
            int part = constant(not.part(), known, state);
            return part == 2 ? 2 : 1 - part;
        }
        if (formula instanceof Formula.And and) {
            return all(and.parts(), known, state, 0);
        }
        if (formula instanceof Formula.Or or) {
            return all(or.parts(), known, state, 1);
        }
        if (formula instanceof Formula.If f) {
            return all(List.of(f.then(), new Formula.Not(f.condition())), known, state, 1);
        }
        int undecided = used(formula) & ~known;
        return undecided == 0 ? (formula.holds(state) ? 1 : 0) : 2;
    }

    /** AND (decided by a 0) or OR (decided by a 1) of parts. */
    private static int all(List<Formula> parts, int known, int state, int deciding) {
        int result = 1 - deciding;
        for (Formula part : parts) {
            int value = constant(part, known, state);
            if (value == deciding) {
                return deciding;
            }
            result = value == 2 ? 2 : result;
        }
        return result;
    }

    private static int used(Formula formula) {
        if (formula instanceof Formula.Literal l) {
            return 1 << l.option();
        }
        if (formula instanceof Formula.Not not) {
            return used(not.part());
        }
        if (formula instanceof Formula.If f) {
            return used(f.then()) | used(f.condition());
        }
        if (formula instanceof Formula.Iff f) {
            return used(f.left()) | used(f.right());
        }
        if (formula instanceof Formula.Taken taken) {
            return taken.mask();
        }
        List<Formula> parts = formula instanceof Formula.And and ? and.parts() : ((Formula.Or) formula).parts();
        return parts.stream().mapToInt(FormulaWriter::used).reduce(0, (a, b) -> a | b);
    }

    /** Patterns that together match exactly the infeasible states. */
    static List<String> infeasible(StateSpace space) {
        List<String> patterns = new ArrayList<>();
        cover(space, 0, 0, patterns, new char[space.options()]);
        return patterns;
    }

    private static void cover(StateSpace space, int option, int state, List<String> patterns, char[] pattern) {
        int feasible = feasible(space, option, state);
        int all = 1 << (space.options() - option);
        if (feasible == all) {
            return;
        }
        if (feasible == 0) {
            java.util.Arrays.fill(pattern, option, pattern.length, '-');
            patterns.add(new String(pattern));
            return;
        }
        pattern[option] = 'N';
        cover(space, option + 1, state, patterns, pattern);
        pattern[option] = 'Y';
        cover(space, option + 1, state | 1 << option, patterns, pattern);
    }

    /** How many states that agree with {@code state} in the options below {@code option} are feasible. */
    private static int feasible(StateSpace space, int option, int state) {
        int count = 0;
        int step = 1 << option;
        for (int s = state; s < 1 << space.options(); s += step) {
            count += space.feasible(s) ? 1 : 0;
        }
        return count;
    }
}
