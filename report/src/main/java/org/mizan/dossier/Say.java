package org.mizan.dossier;

import java.util.ArrayList;
import java.util.List;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.text.Text;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Grid;

/** Short ways to the dossier's own messages. */
final class Say {
    private Say() {}

    static Message m(String key, Arg... args) {
        return Message.of(Dossier.class, key, args);
    }

    /** A word of one of the case's closed lists in the reader's language; a word that is on no list stays as it is. */
    static Arg word(String list, String id) {
        return Arg.of(m("word." + list, Arg.code(id)));
    }

    static Finding finding(String key, Arg... args) {
        return Finding.of(m(key, args));
    }

    static Block note(String key, Arg... args) {
        return new Block.Note(m(key, args));
    }

    /** A text of the case as a sentence of its own. */
    static Message plain(Text text) {
        return m("plain", Arg.of(text));
    }

    static Grid.Column text(String key) {
        return Grid.Column.text(key, m("column." + key));
    }

    static Grid.Column number(String key) {
        return Grid.Column.number(key, m("column." + key));
    }

    /** Several values with a middle dot between: "Russia · Armenia · arms". */
    static Arg dotted(List<Arg> items) {
        return joined("join.dot", items);
    }

    /** Several values with a semicolon between. */
    static Arg listed(List<Arg> items) {
        return joined("join.semicolon", items);
    }

    /** Parts of a bibliographic reference, each ended by a full stop. */
    static Arg stopped(List<Arg> items) {
        return joined("join.stop", items);
    }

    /** Joined pairwise in a balanced tree, so that long lists do not nest deeply. */
    private static Arg joined(String key, List<Arg> items) {
        if (items.isEmpty()) {
            return Arg.blank();
        }
        List<Arg> level = new ArrayList<>(items);
        while (level.size() > 1) {
            List<Arg> next = new ArrayList<>((level.size() + 1) / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                next.add(Arg.of(m(key, level.get(i), level.get(i + 1))));
            }
            if (level.size() % 2 == 1) {
                next.add(level.get(level.size() - 1));
            }
            level = next;
        }
        return level.get(0);
    }
}
