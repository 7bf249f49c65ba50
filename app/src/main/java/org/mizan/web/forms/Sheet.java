package org.mizan.web.forms;

import java.util.List;
import org.mizan.web.Visit;

/** What every page of this room needs of the case as it is written now. */
final class Sheet {
    private final Visit visit;
    private final Manuscript files;
    private final Names names;
    private final List<String> languages;
    private final Troubles troubles;

    Sheet(Visit visit, Manuscript files) {
        this.visit = visit;
        this.files = files;
        this.languages = files.languages();
        this.names = new Names(visit, Register.of(files), languages.get(0));
        this.troubles = new Troubles(visit.desk().state().problems());
    }

    Visit visit() {
        return visit;
    }

    Manuscript files() {
        return files;
    }

    Names names() {
        return names;
    }

    List<String> languages() {
        return languages;
    }

    Troubles troubles() {
        return troubles;
    }

    Weak weak(Item item) {
        return Weak.of(item, troubles.of(item), languages);
    }

    Slots slots() {
        return new Slots(names, languages, new Suggestions(files, names.register()));
    }
}
