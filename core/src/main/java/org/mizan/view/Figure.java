package org.mizan.view;

import java.util.Optional;
import org.mizan.text.Message;

/**
 * A picture with the words that replace it for a reader who cannot see it.
 *
 * @param id anchor and file name, unique in the report
 * @param title what it shows, as a sentence
 * @param description what a reader should take from it, in words
 * @param table the same data as a table, shown beside or below
 */
public record Figure(String id, Message title, Message description, Chart chart, Optional<Grid> table)
        implements Block {}
