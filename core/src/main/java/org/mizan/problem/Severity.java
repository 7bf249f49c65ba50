package org.mizan.problem;

/** How bad a problem is: an error stops every computation, a warning is shown and the work goes on. */
public enum Severity {
    ERROR,
    WARNING
}
