package org.mizan.web.matrix;

import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;

/** The tables of judgements and the preferences as a room of their own. */
public final class EditRoom implements Room {
    private final Front front;
    private final MatrixPages matrices;
    private final PreferencePages preferences;

    public EditRoom(Front front) {
        this.front = front;
        this.matrices = new MatrixPages(front);
        this.preferences = new PreferencePages(front);
    }

    @Override
    public String name() {
        return "edit";
    }

    @Override
    public void page(Visit visit, String page) {
        List<Leaf.Link> links = new ArrayList<>(matrices.links(visit));
        links.addAll(preferences.links(visit));
        if (page.equals("index.html") && !links.isEmpty()) {
            visit.ctx().redirect(links.get(0).href());
            return;
        }
        Optional<Leaf> leaf = matrices.page(visit, page).or(() -> preferences.page(visit, page));
        front.page(visit, leaf.orElseThrow(NotFoundResponse::new).beside(List.of(new Leaf.Group("", links))));
    }
}
