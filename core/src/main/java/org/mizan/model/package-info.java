/**
 * The case: sources, claims, actors, events, issues, scenes, hypotheses, all immutable, every judgement with its {@link org.mizan.model.Basis}.
 * The format on disk is described in {@code docs/case-folder.md}.
 */
package org.mizan.model;
