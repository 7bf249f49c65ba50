package org.mizan.bargaining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** What the compromise forecast of one issue owes to each single input. */
final class Sensitivity {

    /** Which of an actor's three inputs. */
    enum Quantity {
        POSITION,
        SALIENCE,
        CAPABILITY
    }

    /**
     * The forecast at both ends of one input's plausible range.
     *
     * @param actor index of the actor
     * @param low forecast when the input is at its lower end
     * @param high forecast when it is at its upper end
     */
    record Effect(int actor, Quantity quantity, double low, double high) {
        double swing() {
            return Math.abs(high - low);
        }
    }

    private Sensitivity() {}

    /** All effects, the widest swing first; equal swings stay in actor order. */
    static List<Effect> tornado(
            ForecastDraws.Uncertain position, ForecastDraws.Uncertain salience, ForecastDraws.Uncertain capability) {
        double[] x = position.value();
        double[] w = weights(salience.value(), capability.value());
        double total = 0;
        double moment = 0;
        for (int i = 0; i < x.length; i++) {
            total += w[i];
            moment += w[i] * x[i];
        }
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            int actor = i;
            double rest = total - w[i];
            double restMoment = moment - w[i] * x[i];
            double mean = moment / total;
            DoubleUnaryOperator atWeight = v -> rest + v > 0 ? (restMoment + v * x[actor]) / (rest + v) : mean;
            double s = salience.value()[i];
            double c = capability.value()[i];
            effects.add(new Effect(
                    i,
                    Quantity.POSITION,
                    (restMoment + w[i] * position.low(i)) / total,
                    (restMoment + w[i] * position.high(i)) / total));
            effects.add(new Effect(
                    i,
                    Quantity.SALIENCE,
                    atWeight.applyAsDouble(salience.low(i) * c),
                    atWeight.applyAsDouble(salience.high(i) * c)));
            effects.add(new Effect(
                    i,
                    Quantity.CAPABILITY,
                    atWeight.applyAsDouble(s * capability.low(i)),
                    atWeight.applyAsDouble(s * capability.high(i))));
        }
        effects.sort(Comparator.comparingDouble(Effect::swing).reversed());
        return effects;
    }

    /** The forecasts when one actor stands at each of these places. */
    static List<Compromise> sweep(double[] position, double[] weight, int actor, double[] places) {
        List<Compromise> forecasts = new ArrayList<>();
        double[] moved = position.clone();
        for (double place : places) {
            moved[actor] = place;
            forecasts.add(Compromise.of(moved, weight));
        }
        return forecasts;
    }

    static double[] weights(double[] salience, double[] capability) {
        double[] w = new double[salience.length];
        for (int i = 0; i < w.length; i++) {
            w[i] = salience[i] * capability[i];
        }
        return w;
    }
}
