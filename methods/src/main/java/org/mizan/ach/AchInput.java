package org.mizan.ach;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mizan.model.Basis;
import org.mizan.model.Hypothesis;
import org.mizan.text.Text;

/**
 * Claims judged against hypotheses.
 *
 * @param hypotheses those that were judged, in the order of {@code hypotheses.yaml}
 * @param evidence the claims judged, in the order of the table
 * @param analysts who judged, in order of appearance; an empty id is the author of the case
 * @param judgements one per row
 * @param groups one per {@link Grouping}, in its order
 * @param drawn whether this input was varied for an ensemble; its solution then leaves out what is itself a what-if
 */
public record AchInput(
        List<Hypothesis> hypotheses,
        List<Evidence> evidence,
        List<String> analysts,
        List<Judgement> judgements,
        List<Groups> groups,
        boolean drawn) {
    public AchInput {
        hypotheses = List.copyOf(hypotheses);
        evidence = List.copyOf(evidence);
        analysts = List.copyOf(analysts);
        judgements = List.copyOf(judgements);
        groups = List.copyOf(groups);
    }

    /**
     * @param basis of the claim itself
     */
    public record Evidence(String id, Text text, Basis basis) {}

    /**
     * @param evidence index, as are hypothesis and analyst
     * @param basis of the judgement
     */
    public record Judgement(
            int evidence, int hypothesis, int analyst, Mark mark, Weight credibility, Weight relevance, Basis basis) {
        Judgement with(Mark changed) {
            return new Judgement(evidence, hypothesis, analyst, changed, credibility, relevance, basis);
        }
    }

    /** The judgements as the solver's arrays. */
    public EvidenceMatrix matrix() {
        return matrix(judgements);
    }

    /** The matrix of one analyst alone. */
    EvidenceMatrix matrixOf(int analyst) {
        return matrix(judgements.stream().filter(j -> j.analyst == analyst).toList());
    }

    private EvidenceMatrix matrix(List<Judgement> of) {
        return new EvidenceMatrix(
                evidence.size(),
                hypotheses.size(),
                of.stream().mapToInt(Judgement::evidence).toArray(),
                of.stream().mapToInt(Judgement::hypothesis).toArray(),
                of.stream().mapToInt(j -> j.mark.code()).toArray(),
                of.stream().mapToDouble(j -> j.credibility.factor()).toArray(),
                of.stream().mapToDouble(j -> j.relevance.factor()).toArray());
    }

    Groups groups(Grouping grouping) {
        return groups.get(grouping.ordinal());
    }

    /** This input with other marks, as a draw of an ensemble. */
    AchInput with(int[] marks) {
        List<Judgement> changed = new ArrayList<>(marks.length);
        for (int j = 0; j < marks.length; j++) {
            changed.add(judgements.get(j).with(Mark.of(marks[j])));
        }
        return new AchInput(hypotheses, evidence, analysts, changed, groups, true);
    }

    List<String> names(boolean[] which) {
        return IntStream.range(0, which.length)
                .filter(h -> which[h])
                .mapToObj(h -> hypotheses.get(h).id())
                .toList();
    }

    List<Basis> bases() {
        return judgements.stream().map(Judgement::basis).toList();
    }

    List<Basis> cell(int evidence, int hypothesis) {
        return judgements.stream()
                .filter(j -> j.evidence == evidence && j.hypothesis == hypothesis)
                .map(Judgement::basis)
                .toList();
    }

    List<Basis> row(int evidence) {
        return judgements.stream()
                .filter(j -> j.evidence == evidence)
                .map(Judgement::basis)
                .toList();
    }

    List<Basis> column(int hypothesis) {
        return judgements.stream()
                .filter(j -> j.hypothesis == hypothesis)
                .map(Judgement::basis)
                .toList();
    }

    /** One analyst's judgements of one hypothesis. */
    List<Basis> by(int analyst, int hypothesis) {
        return judgements.stream()
                .filter(j -> j.analyst == analyst && j.hypothesis == hypothesis)
                .map(Judgement::basis)
                .toList();
    }
}
