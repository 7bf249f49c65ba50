package org.mizan.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.model.Actor;
import org.mizan.model.Basis;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.view.Chart;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** Several statements about the same two actors as one line of a network: its sign is that of their sum, its width their weight. */
final class Ties {
    private static final List<String> ROLES =
            List.of("party", "patron", "mediator", "supplier", "neighbour", "observer");

    private record Pair(String from, String to) {}

    private static final class Sum {
        private double value;
        private double weight;
        private final List<Basis> bases = new ArrayList<>();
    }

    private final Case c;
    private final Names names;
    private final Map<Pair, Sum> sums = new LinkedHashMap<>();

    Ties(Case c) {
        this.c = c;
        this.names = new Names(c);
    }

    /** Takes a statement in, keeping its direction. */
    void add(String from, String to, double value, Basis basis) {
        put(new Pair(from, to), value, basis);
    }

    /** How many lines have this sign. */
    long count(int sign) {
        return undirected().values().stream()
                .filter(s -> Math.signum(s.value) == sign)
                .count();
    }

    Chart.Net net(boolean directed) {
        Map<Pair, Sum> lines = directed ? sums : undirected();
        Set<String> present = new LinkedHashSet<>();
        lines.keySet().forEach(p -> {
            present.add(p.from());
            present.add(p.to());
        });
        List<String> order =
                c.actors().keySet().stream().filter(present::contains).toList();
        Map<String, Integer> index = new LinkedHashMap<>();
        order.forEach(id -> index.put(id, index.size()));
        double[] degree = new double[order.size()];
        List<Chart.Net.Tie> ties = new ArrayList<>();
        lines.forEach((pair, sum) -> {
            int from = index.get(pair.from());
            int to = index.get(pair.to());
            degree[from]++;
            degree[to]++;
            ties.add(new Chart.Net.Tie(
                    from,
                    to,
                    (int) Math.signum(sum.value),
                    Math.min(3, Math.max(1, Math.abs(sum.value) > 0 ? Math.abs(sum.value) : sum.weight)),
                    directed,
                    Arg.blank(),
                    sum.bases));
        });
        return new Chart.Net(Chart.Net.Layout.FREE, nodes(order, degree), ties);
    }

    private List<Chart.Net.Node> nodes(List<String> order, double[] degree) {
        double most = 1;
        for (double d : degree) {
            most = Math.max(most, d);
        }
        List<Chart.Net.Node> nodes = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Actor actor = c.actors().get(order.get(i));
            boolean party = actor.role().equals(Optional.of("party"));
            nodes.add(new Chart.Net.Node(
                    names.shortName(actor.id()),
                    party ? Tone.ACCENT : Tone.PLAIN,
                    degree[i] / most,
                    1 + Math.max(0, ROLES.indexOf(actor.role().orElse("observer"))),
                    Optional.of(new Grid.Link("actors", "a-" + actor.id()))));
        }
        return nodes;
    }

    /** Both directions of a pair as one line. */
    private Map<Pair, Sum> undirected() {
        Map<Pair, Sum> out = new LinkedHashMap<>();
        sums.forEach((pair, sum) -> {
            Pair back = new Pair(pair.to(), pair.from());
            Sum into = out.computeIfAbsent(out.containsKey(back) ? back : pair, p -> new Sum());
            into.value += sum.value;
            into.weight += sum.weight;
            into.bases.addAll(sum.bases);
        });
        return out;
    }

    private void put(Pair pair, double value, Basis basis) {
        Sum sum = sums.computeIfAbsent(pair, p -> new Sum());
        sum.value += value;
        sum.weight += Math.abs(value);
        sum.bases.add(basis);
    }
}
