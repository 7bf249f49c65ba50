package org.mizan.mactor;

/** Where an actor stands on the influence-dependence plane, split at the means. */
public enum Role {
    /** Strong influence, little dependence. */
    DOMINANT,
    /** Strong influence, strong dependence. */
    RELAY,
    /** Little influence, strong dependence. */
    DOMINATED,
    /** Little of either. */
    AUTONOMOUS;

    /** Roles of all actors; exactly at the mean counts as above it. */
    static Role[] of(int[] influence, int[] dependence) {
        int n = influence.length;
        long allInfluence = 0;
        long allDependence = 0;
        for (int i = 0; i < n; i++) {
            allInfluence += influence[i];
            allDependence += dependence[i];
        }
        Role[] roles = new Role[n];
        for (int i = 0; i < n; i++) {
            boolean strong = (long) influence[i] * n >= allInfluence;
            boolean held = (long) dependence[i] * n >= allDependence;
            roles[i] = strong ? held ? RELAY : DOMINANT : held ? DOMINATED : AUTONOMOUS;
        }
        return roles;
    }
}
