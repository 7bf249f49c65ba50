package org.mizan.bargaining;

import java.util.List;

/**
 * A run of the expected-utility model: every switch it was read with, and its rounds.
 *
 * @param switches the reading
 * @param rounds the rounds played, first to last
 */
public record EumResult(EumSwitches switches, List<EumRound> rounds) {}
