package org.mizan.view;

import java.util.List;
import org.mizan.text.Message;

/** Part of a section. */
public sealed interface Block permits Finding, Grid, Figure, Block.Group, Block.Folded, Block.Note {
    /**
     * A part with its own heading.
     *
     * @param id anchor, unique in the section
     */
    record Group(String id, Message title, List<Block> blocks) implements Block {
        public Group {
            blocks = List.copyOf(blocks);
        }
    }

    /** Detail that opens on demand and is always printed. */
    record Folded(Message title, List<Block> blocks) implements Block {
        public Folded {
            blocks = List.copyOf(blocks);
        }
    }

    /** A remark in small print: how to read, what is not known. */
    record Note(Message message) implements Block {}
}
