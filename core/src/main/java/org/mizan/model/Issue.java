package org.mizan.model;

import java.util.Optional;
import java.util.SortedMap;
import org.mizan.text.Text;

/** Something at stake: an objective on which actors take positions, with an optional scale. */
public record Issue(String id, Text name, Text text, Text objective, Optional<Scale> scale, Basis basis) {
    /** A line from {@code min} to {@code max} with named points. */
    public record Scale(double min, double max, SortedMap<Double, Text> points) {}
}
