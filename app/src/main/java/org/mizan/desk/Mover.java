package org.mizan.desk;

import org.mizan.model.Basis;
import org.mizan.text.Arg;

/** A judgement that changes what a method says of a scene when it alone is moved from one value to another. */
public record Mover(Arg judgement, Arg from, Arg to, Basis basis) {}
