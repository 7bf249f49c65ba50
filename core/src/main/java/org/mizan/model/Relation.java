package org.mizan.model;

import java.util.OptionalInt;
import org.mizan.time.Edtf;

/**
 * How one actor stands to another on one matter.
 *
 * @param on the matter: an id
 * @param sign +1 friendly, -1 hostile, 0 neutral
 * @param strength 1..3
 * @param when the interval in which it held, open where not stated
 */
public record Relation(String from, String to, String on, int sign, OptionalInt strength, Edtf when, Basis basis) {}
