package org.mizan.model;

/**
 * What others may do with a work: whether passages of it may be printed, whether its stored copy may be handed on, and who may see it.
 *
 * @param quote whether passages may be printed in a report or an annotation
 * @param redistribute whether the stored copy may leave with a package of the case
 */
public record Rights(Permission quote, Permission redistribute, Confidentiality confidentiality) {
    /** Nothing is said: passages are printed, copies stay here, nobody is kept out. */
    public static final Rights UNSTATED = new Rights(Permission.UNKNOWN, Permission.UNKNOWN, Confidentiality.PUBLIC);

    /** An answer that may be missing. */
    public enum Permission {
        YES,
        NO,
        UNKNOWN
    }

    /** Who may see a work, from everybody to those alone who were told of it. */
    public enum Confidentiality {
        PUBLIC,
        INTERNAL,
        CONFIDENTIAL
    }

    /** Whether passages may be printed: nobody forbade it, and everybody may see the work. */
    public boolean mayPrintPassages() {
        return quote != Permission.NO && confidentiality == Confidentiality.PUBLIC;
    }

    /** Whether the stored copy may leave: only if somebody said so, and everybody may see the work. */
    public boolean mayHandOnCopies() {
        return redistribute == Permission.YES && confidentiality == Confidentiality.PUBLIC;
    }
}
