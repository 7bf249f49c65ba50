package org.mizan.gmcr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.view.Block;
import org.mizan.view.Finding;
import org.mizan.view.Section;

/** The report's page on strategic stability: every conflict of the case, the main one first. */
final class Presenter {

    private final Case theCase;
    private final Conflicts input;
    private final GmcrResult result;

    Presenter(Case theCase, Conflicts input, GmcrResult result) {
        this.theCase = theCase;
        this.input = input;
        this.result = result;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        var main = new ConflictPage(theCase, input.main(), result);
        blocks.add(new Block.Note(Wording.message("note.reading")));
        if (input.others().isEmpty()) {
            blocks.addAll(main.blocks());
        } else {
            blocks.add(group(input.main(), main.blocks()));
            for (Conflict other : input.others()) {
                GmcrResult its = result.others().get(other.id());
                if (its != null) {
                    var page = new ConflictPage(theCase, other, its);
                    List<Block> told = new ArrayList<>(List.of(page.lead()));
                    told.addAll(page.blocks());
                    blocks.add(group(other, told));
                }
            }
        }
        blocks.add(new Block.Folded(Wording.message("concepts.title"), concepts(result.stable())));
        return new Section(
                Gmcr.ID, Wording.message("title"), Wording.message("label"), Optional.of(main.lead()), blocks);
    }

    private Block group(Conflict conflict, List<Block> blocks) {
        Message title = Wording.message("conflict.title", Arg.of(ConflictPage.title(theCase, conflict)));
        return new Block.Group("gmcr-" + conflict.id(), title, blocks);
    }

    private static List<Block> concepts(Map<String, ?> used) {
        List<Block> notes = new ArrayList<>();
        for (String concept : List.of("R", "GMR", "SMR", "SEQ", "SSEQ", "SIM", "NM")) {
            if (used.containsKey(concept)) {
                notes.add(new Block.Note(Wording.message("concept." + concept)));
            }
        }
        if (used.keySet().stream().anyMatch(k -> k.matches("L[0-9]+"))) {
            notes.add(new Block.Note(Wording.message("concept.L")));
        }
        return notes;
    }

    /** A finding that rests on all preferences of a conflict. */
    static Finding onAll(Conflict conflict, Message message) {
        return Finding.of(
                message,
                conflict.makers().stream().map(m -> m.preference().basis()).toList());
    }
}
