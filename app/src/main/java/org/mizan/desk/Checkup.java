package org.mizan.desk;

import java.time.Instant;
import org.mizan.archive.FixityReport;

/** What a reading of every byte of the stored documents found, and when it ended. */
public record Checkup(Instant at, FixityReport report) {}
