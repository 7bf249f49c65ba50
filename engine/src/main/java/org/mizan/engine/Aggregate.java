package org.mizan.engine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.mizan.analysis.Outcome;

/**
 * One outcome over an ensemble.
 *
 * @param base its value with every judgement as stated; 0 if the base run does not name it
 * @param draws how many draws named it (all of them for flags and shares)
 * @param mean over the draws: for a flag the share of draws in which it holds
 * @param low lower end of the 90 % interval of the mean
 * @param high upper end
 * @param p05 the value that 5 % of the draws stay below
 * @param trace the mean after the first eighth, two eighths … of the draws
 */
public record Aggregate(
        @JsonIgnore Outcome outcome,
        double base,
        int draws,
        double mean,
        double low,
        double high,
        double p05,
        double median,
        double p95,
        double[] trace) {
    @JsonProperty("id")
    public String id() {
        return outcome.id();
    }
}
