package org.mizan.desk;

import org.mizan.engine.Ensemble;
import org.mizan.engine.Study;

/** An ensemble with the study it was drawn around. */
public record Drawn(Study study, Ensemble ensemble) {}
