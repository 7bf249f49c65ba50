package org.mizan.web.read;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.mizan.desk.Edition;
import org.mizan.engine.LeftOut;
import org.mizan.engine.Study;
import org.mizan.problem.Problem;
import org.mizan.web.Visit;
import org.mizan.web.Words;

/** A method that the case has begun to use but that lacks something yet, and where what it lacks can be entered. */
public record Absent(String id, String title, List<Reason> reasons) {
    /**
     * One thing that is lacking.
     *
     * @param edit address of the page on which it can be entered
     */
    public record Reason(Content what, Optional<Content> hint, String edit) {}

    /** All of them, in the order of the methods. */
    static List<Absent> of(Visit visit, Edition edition) {
        Words words = visit.words(Absent.class);
        return edition.study().map(Study::leftOut).orElse(List.of()).stream()
                .map(l -> of(visit, words, l))
                .toList();
    }

    private static Absent of(Visit visit, Words words, LeftOut one) {
        return new Absent(
                one.method().id(),
                visit.localizer().plain(one.method().title()),
                one.why().stream().map(p -> reason(visit, words, p)).toList());
    }

    private static Reason reason(Visit visit, Words words, Problem problem) {
        return new Reason(
                words.say(problem.message()), problem.hint().map(words::say), ProblemsPage.edit(visit, problem.at()));
    }
}
