package org.mizan.archive;

import java.util.List;
import org.mizan.problem.Problem;

/**
 * What a check of every byte found.
 *
 * @param documents each document that the case records
 * @param strays files of the archive that no record accounts for, by path
 * @param swept hidden leftovers of stopped programs that were removed
 * @param bytes how many were read
 * @param problems what a person has to look at
 */
public record FixityReport(
        List<Checked> documents, List<String> strays, List<String> swept, long bytes, List<Problem> problems) {
    public FixityReport {
        documents = List.copyOf(documents);
        strays = List.copyOf(strays);
        swept = List.copyOf(swept);
        problems = List.copyOf(problems);
    }

    /** What is known of a document. */
    public enum State {
        /** Every byte is as it was when it was stored. */
        INTACT,
        /** It is not what was stored. */
        CHANGED,
        /** It is not there. */
        MISSING,
        /** It is there, but no sum was recorded. */
        UNKNOWN
    }

    /**
     * A document and its state.
     *
     * @param found sum of the bytes that are there, in hex; empty if none are
     * @param bytes how many are there
     */
    public record Checked(Document document, State state, String found, long bytes) {
        /** Whether this is what was found of the document: its record may have moved to another line since. */
        public boolean isOf(Document other) {
            return document.source().equals(other.source())
                    && document.file().equals(other.file())
                    && document.sha256().equals(other.sha256());
        }
    }

    /** Whether every document is there and as it was stored. */
    public boolean isIntact() {
        return documents.stream().allMatch(d -> d.state() == State.INTACT)
                && problems.stream().noneMatch(Problem::isError);
    }

    /** How many documents are in this state. */
    public long count(State state) {
        return documents.stream().filter(d -> d.state() == state).count();
    }
}
