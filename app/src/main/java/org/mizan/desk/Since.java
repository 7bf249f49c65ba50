package org.mizan.desk;

/** From when on changes are told. */
public enum Since {
    /** Since the last state that differs. */
    STEP,
    /** Since the case was opened. */
    START
}
