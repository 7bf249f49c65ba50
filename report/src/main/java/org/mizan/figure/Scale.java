package org.mizan.figure;

import java.util.ArrayList;
import java.util.List;

/** A linear scale of numbers onto a stretch of the sheet. */
record Scale(double low, double high, double from, double to) {
    Scale {
        if (!(high > low)) {
            high = low + 1;
        }
    }

    double at(double value) {
        return from + (value - low) / (high - low) * (to - from);
    }

    /** Like {@link #at}, but never outside the stretch. */
    double within(double value) {
        return at(Math.min(high, Math.max(low, value)));
    }

    /** Round numbers on the scale, about as many as asked for. */
    List<Double> ticks(int wanted) {
        double step = step(wanted);
        List<Double> out = new ArrayList<>();
        for (long i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            out.add(i * step);
        }
        return out;
    }

    /** How many decimals the ticks need. */
    int decimals(int wanted) {
        return (int) Math.max(0, Math.min(6, Math.ceil(-Math.log10(step(wanted)) - 1e-9)));
    }

    private double step(int wanted) {
        return roundUp((high - low) / Math.max(1, wanted));
    }

    /** The least of 1, 2, 5, 10 … that is not below the value. */
    static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        double lead = value / power;
        return (lead <= 1 + 1e-9 ? 1 : lead <= 2 + 1e-9 ? 2 : lead <= 5 + 1e-9 ? 5 : 10) * power;
    }

    /** A scale whose ends are round numbers around these values. */
    static Scale around(double low, double high, double from, double to) {
        double span = high > low ? high - low : Math.max(1, Math.abs(high));
        double step = roundUp(span / 5);
        return new Scale(Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step, from, to);
    }
}
