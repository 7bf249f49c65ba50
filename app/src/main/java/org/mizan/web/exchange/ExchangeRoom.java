package org.mizan.web.exchange;

import io.javalin.config.RoutesConfig;
import io.javalin.http.NotFoundResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mizan.engine.Json;
import org.mizan.web.Front;
import org.mizan.web.Leaf;
import org.mizan.web.Room;
import org.mizan.web.Visit;
import org.mizan.web.Words;
import org.mizan.web.steps.Authors;
import org.mizan.web.steps.StepsApi;

/** Files in and out of a case: peers' files shown before they are taken, the report and the case as a zip, tables for spreadsheets. */
public final class ExchangeRoom implements Room {
    /** Bytes of a file that comes in. */
    public static final long LARGEST = 64L << 20;

    private final Front front;
    private final Incoming incoming;
    private final Outgoing outgoing;

    public ExchangeRoom(Front front, Authors authors, StepsApi steps) {
        this.front = front;
        this.incoming = new Incoming(front, authors, steps);
        this.outgoing = new Outgoing(front);
    }

    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public void addTo(RoutesConfig routes) {
        incoming.addTo(routes);
        outgoing.addTo(routes);
    }

    @Override
    public void close() {
        outgoing.close();
        incoming.close();
    }

    @Override
    public void page(Visit visit, String page) {
        Offers offers = new Offers(visit);
        if (page.equals("index.json")) {
            visit.ctx().contentType("application/json; charset=utf-8").result(Json.compact(offers.twin()));
            return;
        }
        if (!page.equals("index.html")) {
            throw new NotFoundResponse();
        }
        Words words = visit.words(ExchangeRoom.class);
        Exports.Documents documents = Exports.documents(Desks.subject(visit.desk()));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put(
                "writing",
                visit.desk().workspace().isPresent() && !front.start().readOnly());
        model.put("base", offers.base());
        model.put("broken", visit.desk().state().subject().isEmpty());
        model.put("documents", documents.allowed().size());
        model.put("others", documents.others());
        model.put("formats", offers.formats());
        model.put("tables", offers.tables());
        model.put("files", offers.files());
        front.page(
                visit,
                Leaf.of(words.plain("exchange.title"), front.part("exchange/exchange", model))
                        .with("exchange")
                        .styled("exchange"));
    }
}
