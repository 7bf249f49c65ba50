package org.mizan.view;

import java.util.List;
import java.util.Optional;
import org.mizan.text.Message;

/**
 * One page of a report.
 *
 * @param id page name and address, lower-case with hyphens
 * @param title heading
 * @param label one word for the navigation
 * @param lead the answer in one or two plain sentences
 */
public record Section(String id, Message title, Message label, Optional<Finding> lead, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
