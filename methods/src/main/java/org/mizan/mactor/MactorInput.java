package org.mizan.mactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.mizan.text.Text;

/**
 * Actors, objectives and the judged cells of the two matrices; a cell nobody judged is 0.
 *
 * @param actors ids, in the order of all arrays
 * @param actorNames their names, short where there is a short one
 * @param objectives ids
 * @param objectiveNames their names
 * @param influence judged cells of MID, 0..4
 * @param positions judged cells of 2MAO, -4..4
 * @param drawn whether this is a draw from an ensemble, which needs no spread of its own
 */
public record MactorInput(
        List<String> actors,
        List<Text> actorNames,
        List<String> objectives,
        List<Text> objectiveNames,
        List<Judgement> influence,
        List<Judgement> positions,
        boolean drawn) {
    public MactorInput {
        actors = List.copyOf(actors);
        actorNames = List.copyOf(actorNames);
        objectives = List.copyOf(objectives);
        objectiveNames = List.copyOf(objectiveNames);
        influence = List.copyOf(influence);
        positions = List.copyOf(positions);
    }

    int[] mid() {
        return flat(influence, actors.size(), actors.size());
    }

    int[] mao() {
        return flat(positions, actors.size(), objectives.size());
    }

    private static int[] flat(List<Judgement> cells, int rows, int columns) {
        int[] matrix = new int[rows * columns];
        cells.forEach(c -> matrix[c.row() * columns + c.column()] = c.value());
        return matrix;
    }

    MactorInput with(List<Judgement> newInfluence, List<Judgement> newPositions, boolean isDrawn) {
        return new MactorInput(actors, actorNames, objectives, objectiveNames, newInfluence, newPositions, isDrawn);
    }

    /** Neutral: these actors keep their influence and take no position any more. */
    MactorInput neutral(Set<String> who) {
        List<Judgement> kept =
                positions.stream().filter(p -> !who.contains(actors.get(p.row()))).toList();
        return with(influence, kept, drawn);
    }

    /** Absent: these actors are out of both matrices, so the power of all others changes too. */
    MactorInput absent(Set<String> who) {
        int[] kept = IntStream.range(0, actors.size())
                .filter(i -> !who.contains(actors.get(i)))
                .toArray();
        int[] now = new int[actors.size()];
        java.util.Arrays.fill(now, -1);
        for (int i = 0; i < kept.length; i++) {
            now[kept[i]] = i;
        }
        List<Judgement> newInfluence = new ArrayList<>();
        for (Judgement c : influence) {
            if (now[c.row()] >= 0 && now[c.column()] >= 0) {
                newInfluence.add(new Judgement(now[c.row()], now[c.column()], c.value(), c.basis()));
            }
        }
        List<Judgement> newPositions = new ArrayList<>();
        for (Judgement c : positions) {
            if (now[c.row()] >= 0) {
                newPositions.add(new Judgement(now[c.row()], c.column(), c.value(), c.basis()));
            }
        }
        return new MactorInput(
                IntStream.of(kept).mapToObj(actors::get).toList(),
                IntStream.of(kept).mapToObj(actorNames::get).toList(),
                objectives,
                objectiveNames,
                newInfluence,
                newPositions,
                drawn);
    }
}
