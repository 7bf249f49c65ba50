package org.mizan.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mizan.desk.Shelf;
import org.mizan.text.Language;
import org.mizan.text.Localizer;

/** What every room shares: the open cases, the guard, and the frame in which pages stand. */
public final class Front {
    private final Start start;
    private final Shelf shelf;
    private final Guard guard;
    private final Preferences preferences = new Preferences();
    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Front.class.getClassLoader(), "org.mizan.web.page");

    Front(Start start, Shelf shelf, Guard guard) {
        this.start = start;
        this.shelf = shelf;
        this.guard = guard;
        templates.setTrimControlStructures(true);
    }

    public Start start() {
        return start;
    }

    public Shelf shelf() {
        return shelf;
    }

    public Guard guard() {
        return guard;
    }

    /** The open case, overlays and language that an address names; what does not exist is answered with 404. */
    public Visit visit(Context ctx) {
        return Visit.of(ctx, this);
    }

    /** The language with this code, with the digits and months of the browser. */
    public Optional<Localizer> localizer(Context ctx, String code) {
        return preferences.localizer(ctx, code);
    }

    /** All languages with the digits and months of the browser, for JSON twins. */
    public List<Localizer> localizers(Context ctx) {
        return Language.SPOKEN.stream()
                .map(l -> preferences.localizer(ctx, l.code()).orElseThrow())
                .toList();
    }

    /** Fills the template of this name ({@code edit/form}) and returns it as part of a page. */
    public Content part(String template, Map<String, Object> parameters) {
        return out -> templates.render(template + ".jte", parameters, out);
    }

    /** Fills the template of this name and returns the text, for a part of a page that a script puts in. */
    public String text(String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        templates.render(template + ".jte", parameters, out);
        return out.toString();
    }

    /** Answers with a page of an open case: the frame around this content. */
    public void page(Visit visit, Leaf leaf) {
        send(visit.ctx(), new Frame(this, visit.ctx(), visit.localizer(), Optional.of(visit), leaf));
    }

    /** Answers with a page that belongs to no case. */
    public void page(Context ctx, Localizer localizer, Leaf leaf) {
        send(ctx, new Frame(this, ctx, localizer, Optional.empty(), leaf));
    }

    /** Answers with a page without frame: something went wrong. */
    void plain(Context ctx, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        templates.render("failure.jte", parameters, out);
        ctx.html(out.toString());
    }

    private void send(Context ctx, Frame frame) {
        StringOutput out = new StringOutput(1 << 15);
        templates.render("frame.jte", Map.of("frame", frame), out);
        ctx.html(out.toString());
    }
}
