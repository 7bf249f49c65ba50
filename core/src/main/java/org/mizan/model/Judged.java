package org.mizan.model;

/** A value that somebody judged, and what the judgement rests on. */
public record Judged<T>(T value, Basis basis) {}
