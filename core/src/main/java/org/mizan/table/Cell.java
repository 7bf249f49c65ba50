package org.mizan.table;

import org.mizan.problem.FilePos;

/**
 * One value of a CSV table.
 *
 * @param value the text without quotes and surrounding blanks; empty when nothing is written
 * @param at where the value starts
 */
public record Cell(String value, FilePos at) {
    public boolean isEmpty() {
        return value.isEmpty();
    }
}
