package org.mizan.balance;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Camps and what strains them.
 *
 * @param actors ids; all indices count in this order
 * @param source where the ties come from
 * @param at the day, as written; empty where ties have no date
 * @param weights {@code sign} (each tie counts 1) or {@code strength}
 * @param ties one per pair that pulls one way
 * @param mixed pairs whose matters cancel out
 * @param triads triangles by hostile sides
 * @param balancedTriads share of triangles that two camps could hold, [0, 1]
 * @param frustration the frustration index: two camps
 * @param normalisedBalance 1 - 2 L / m, [0, 1]: 1 when balanced; of ties counted by their weights
 * @param campsFree the index with any number of camps
 * @param series the same on the other days
 * @param group whether the group asked about holds together, now and on the other days; empty when none was asked about
 */
public record BalanceResult(
        List<String> actors,
        String source,
        String at,
        String weights,
        List<Link> ties,
        List<List<String>> mixed,
        TriadCensus triads,
        double balancedTriads,
        Index frustration,
        double normalisedBalance,
        Index campsFree,
        List<Moment> series,
        List<Together> group) {

    /**
     * One tie.
     *
     * @param blame share of the listed optimal divisions into two camps in which it is frustrated; {@code blameFree} with free
     *     camps
     * @param flip change of the frustration index if this tie alone turned round; empty when not computed or not proved
     * @param flipFree the same for the camps-free index
     */
    public record Link(
            String from,
            String to,
            int sign,
            Number weight,
            double blame,
            double blameFree,
            Optional<Number> flip,
            Optional<Number> flipFree) {}

    /** Triangles with 0, 1, 2 and 3 hostile sides. */
    public record TriadCensus(long ppp, long ppm, long pmm, long mmm) {}

    /**
     * One index with its optimal divisions.
     *
     * @param value the least total of frustrated ties found
     * @param lowerBound proved: no division does better
     * @param camps the first optimal division: lists of ids, the camp of the first actor first; actors without ties are in none
     * @param count number of optimal divisions that differ in the ties they frustrate; a lower bound unless {@code counted}
     * @param partitions the optimal divisions, up to a limit: camp number per actor, -1 without ties
     * @param swing ids of those who sit elsewhere in some optimal division
     */
    public record Index(
            Number value,
            Number lowerBound,
            boolean proved,
            List<List<String>> camps,
            BigInteger count,
            boolean counted,
            List<int[]> partitions,
            List<String> swing) {}

    /** The indices and the first optimal division into two camps on one day. */
    public record Moment(
            String at,
            int ties,
            int hostile,
            Number frustration,
            Number campsFree,
            boolean proved,
            int[] camps,
            int[] freeCamps,
            List<String> swing) {}

    /**
     * One group of actors on one day.
     *
     * @param members its actors that have ties on that day
     * @param share of the listed optimal divisions into two camps in which all of them share a camp, [0, 1]
     * @param friendly number of friendly ties among them
     * @param hostile number of hostile ties among them
     * @param against outsiders who face the whole group in every optimal division and have a hostile tie to a member
     */
    public record Together(
            String at, List<String> members, double share, int friendly, int hostile, List<String> against) {}
}
