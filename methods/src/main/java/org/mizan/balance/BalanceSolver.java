package org.mizan.balance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Run;

/** Both indices, the blame of each tie, its flip, and the series. */
final class BalanceSolver {
    private final BalanceInput input;
    private final Run run;
    private final boolean weighted;
    private final int n;

    BalanceSolver(BalanceInput input, Run run) {
        this.input = input;
        this.run = run;
        weighted = run.settings().text("weights").equals("strength");
        n = input.actors().size();
    }

    BalanceResult result() {
        SignedNetwork net = input.now().network(n, weighted);
        CampIndex two = Camps.two(net, Effort.DEFAULT, run.stop());
        CampIndex free = Camps.free(net, Effort.DEFAULT, run.stop());
        run.progress().at(0.3);
        Fragility ofTwo = Fragility.of(net, two);
        Fragility ofFree = Fragility.of(net, free);
        Triads triads = Triads.of(net);
        long total = 0;
        for (int e = 0; e < net.ties(); e++) {
            total += net.friendly()[e] + net.hostile()[e];
        }
        return new BalanceResult(
                input.actors(),
                input.source(),
                input.now().day(),
                weighted ? "strength" : "sign",
                links(net, two, free, ofTwo, ofFree),
                input.now().ties().stream()
                        .filter(t -> t.sign() == 0)
                        .map(t -> List.of(
                                input.actors().get(t.from()), input.actors().get(t.to())))
                        .toList(),
                new BalanceResult.TriadCensus(triads.ppp(), triads.ppm(), triads.pmm(), triads.mmm()),
                triads.balanced(),
                index(two, ofTwo),
                total == 0 ? 1 : 1 - 2.0 * two.value() / total,
                index(free, ofFree),
                series(),
                group(two));
    }

    /** A weight or index in the user's units: whole where each tie counts 1. */
    private Number units(long value) {
        if (!weighted) {
            return value;
        }
        return value % Tie.UNIT == 0 ? (Number) (value / Tie.UNIT) : (Number) ((double) value / Tie.UNIT);
    }

    private BalanceResult.Index index(CampIndex index, Fragility fragility) {
        return new BalanceResult.Index(
                units(index.value()),
                units(index.lowerBound()),
                index.proved(),
                members(index.partition()),
                index.count(),
                index.counted(),
                index.partitions(),
                fragility.swing().stream().map(input.actors()::get).toList());
    }

    private List<List<String>> members(int[] partition) {
        List<List<String>> camps = new ArrayList<>();
        for (int k = 0; k < CampIndex.camps(partition); k++) {
            camps.add(new ArrayList<>());
        }
        for (int i = 0; i < n; i++) {
            if (partition[i] >= 0) {
                camps.get(partition[i]).add(input.actors().get(i));
            }
        }
        return camps;
    }

    private List<BalanceResult.Link> links(
            SignedNetwork net, CampIndex two, CampIndex free, Fragility ofTwo, Fragility ofFree) {
        boolean few = net.ties() <= run.settings().integer("flips");
        List<BalanceResult.Link> links = new ArrayList<>();
        for (int e = 0; e < net.ties(); e++) {
            run.check();
            run.progress().at(0.3 + 0.5 * e / net.ties());
            long weight = net.friendly()[e] + net.hostile()[e];
            links.add(new BalanceResult.Link(
                    input.actors().get(net.from()[e]),
                    input.actors().get(net.to()[e]),
                    net.sign(e),
                    units(weight),
                    ofTwo.blame()[e],
                    ofFree.blame()[e],
                    few ? flip(net, e, true, two, ofTwo) : Optional.empty(),
                    few ? flip(net, e, false, free, ofFree) : Optional.empty()));
        }
        return links;
    }

    private Optional<Number> flip(SignedNetwork net, int e, boolean two, CampIndex index, Fragility fragility) {
        return Fragility.flip(net, e, two, index, fragility, Effort.QUICK, run.stop())
                .map(this::units);
    }

    private List<BalanceResult.Moment> series() {
        List<BalanceResult.Moment> moments = new ArrayList<>();
        for (Snapshot s : input.series()) {
            run.check();
            SignedNetwork net = s.network(n, weighted);
            CampIndex two = Camps.two(net, Effort.DEFAULT, run.stop());
            CampIndex free = Camps.free(net, Effort.DEFAULT, run.stop());
            int hostile = 0;
            for (int e = 0; e < net.ties(); e++) {
                hostile += net.sign(e) < 0 ? 1 : 0;
            }
            moments.add(new BalanceResult.Moment(
                    s.day(),
                    net.ties(),
                    hostile,
                    units(two.value()),
                    units(free.value()),
                    two.proved() && free.proved(),
                    two.partition(),
                    free.partition(),
                    Fragility.of(net, two).swing().stream()
                            .map(input.actors()::get)
                            .toList()));
        }
        return moments;
    }

    private List<BalanceResult.Together> group(CampIndex now) {
        List<Integer> members = run.settings().list("group").stream()
                .map(a -> input.actors().indexOf(a.strip()))
                .filter(i -> i >= 0)
                .toList();
        if (members.size() < 2) {
            return List.of();
        }
        List<BalanceResult.Together> days = new ArrayList<>();
        for (Snapshot s : input.series()) {
            CampIndex index = Camps.two(s.network(n, weighted), Effort.DEFAULT, run.stop());
            days.add(together(s, index, members));
        }
        days.add(together(input.now(), now, members));
        return days;
    }

    private BalanceResult.Together together(Snapshot s, CampIndex index, List<Integer> asked) {
        int[] first = index.partitions().get(0);
        List<Integer> members = asked.stream().filter(i -> first[i] >= 0).toList();
        long joint = index.partitions().stream().filter(p -> joint(p, members)).count();
        int friendly = 0;
        int hostile = 0;
        boolean[] foe = new boolean[n];
        for (Tie t : s.pulling()) {
            boolean a = members.contains(t.from());
            boolean b = members.contains(t.to());
            friendly += a && b && t.sign() > 0 ? 1 : 0;
            hostile += a && b && t.sign() < 0 ? 1 : 0;
            foe[t.from()] |= !a && b && t.sign() < 0;
            foe[t.to()] |= a && !b && t.sign() < 0;
        }
        List<String> against = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int outsider = i;
            boolean faces = foe[i]
                    && index.partitions().stream()
                            .allMatch(p -> members.stream().noneMatch(m -> p[m] == p[outsider]));
            if (faces) {
                against.add(input.actors().get(i));
            }
        }
        return new BalanceResult.Together(
                s.day(),
                members.stream().map(input.actors()::get).toList(),
                (double) joint / index.partitions().size(),
                friendly,
                hostile,
                against);
    }

    private static boolean joint(int[] partition, List<Integer> members) {
        return members.stream().map(i -> partition[i]).distinct().count() <= 1;
    }
}
