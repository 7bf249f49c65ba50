package org.mizan.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.model.Citation;
import org.mizan.text.Arg;
import org.mizan.text.Localizer;
import org.mizan.view.Block;
import org.mizan.view.Figure;
import org.mizan.view.Finding;
import org.mizan.view.Grid;
import org.mizan.view.Section;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Tables and sections as JSON, in all languages at once: words are objects by language code, numbers are numbers (strings beyond 2^53), dates EDTF text,
 * nothing is null. A cell that rests on judgements is an object of {@code value} and {@code sources}.
 */
public final class JsonTwin {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private final List<Localizer> languages;
    private final JsonGenerator json;

    private JsonTwin(List<Localizer> languages, JsonGenerator json) {
        this.languages = languages;
        this.json = json;
    }

    /** Writes a table: id, title, columns and rows. */
    public static void write(Grid grid, List<Localizer> languages, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonTwin(languages, json).grid(grid);
        }
        out.write('\n');
    }

    /** Writes a section: id, title, lead and blocks. */
    public static void write(Section section, List<Localizer> languages, Writer out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new JsonTwin(languages, json).section(section);
        }
        out.write('\n');
    }

    private void section(Section section) {
        json.writeStartObject();
        json.writeStringProperty("id", section.id());
        named("title", Arg.of(section.title()));
        Optional<Finding> lead = section.lead();
        if (lead.isPresent()) {
            json.writeName("lead");
            block(lead.get());
        }
        blocks(section.blocks());
        json.writeEndObject();
    }

    private void blocks(List<Block> blocks) {
        json.writeName("blocks");
        json.writeStartArray();
        blocks.forEach(this::block);
        json.writeEndArray();
    }

    private void block(Block block) {
        if (block instanceof Grid grid) {
            grid(grid);
            return;
        }
        json.writeStartObject();
        if (block instanceof Finding finding) {
            named("finding", Arg.of(finding.message()));
            sources(finding.bases());
        } else if (block instanceof Block.Note note) {
            named("note", Arg.of(note.message()));
        } else if (block instanceof Block.Group group) {
            json.writeStringProperty("id", group.id());
            named("title", Arg.of(group.title()));
            blocks(group.blocks());
        } else if (block instanceof Block.Folded folded) {
            named("title", Arg.of(folded.title()));
            blocks(folded.blocks());
        } else if (block instanceof Figure figure) {
            json.writeStringProperty("figure", figure.id());
            named("title", Arg.of(figure.title()));
            named("description", Arg.of(figure.description()));
            if (figure.table().isPresent()) {
                json.writeName("table");
                grid(figure.table().get());
            }
        }
        json.writeEndObject();
    }

    private void grid(Grid grid) {
        json.writeStartObject();
        json.writeStringProperty("id", grid.id());
        named("title", Arg.of(grid.title()));
        json.writeName("columns");
        json.writeStartArray();
        for (Grid.Column column : grid.columns()) {
            json.writeStartObject();
            json.writeStringProperty("key", column.key());
            named("title", column.head());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeName("rows");
        json.writeStartArray();
        for (Grid.Row row : grid.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.cells().size(); i++) {
                json.writeName(grid.columns().get(i).key());
                cell(row.cells().get(i));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void cell(Grid.Cell cell) {
        if (cell.bases().isEmpty()) {
            value(cell.value());
            return;
        }
        json.writeStartObject();
        if (!(cell.value() instanceof Arg.Blank)) {
            json.writeName("value");
            value(cell.value());
        }
        sources(cell.bases());
        json.writeEndObject();
    }

    private void sources(List<Basis> bases) {
        json.writeName("sources");
        json.writeStartArray();
        bases.stream()
                .flatMap(b -> b.citations().stream())
                .distinct()
                .map(Citation::toString)
                .forEach(json::writeString);
        json.writeEndArray();
    }

    private void named(String name, Arg value) {
        json.writeName(name);
        value(value);
    }

    private void value(Arg value) {
        String number = CsvTwin.number(value);
        if (!number.isEmpty()) {
            if (value instanceof Arg.Count count && !CsvTwin.isExact(count.value())) {
                json.writeString(number);
            } else {
                json.writeNumber(number);
            }
        } else if (value instanceof Arg.When when) {
            json.writeString(when.date().written());
        } else if (value instanceof Arg.Code code) {
            json.writeString(code.value());
        } else if (value instanceof Arg.Blank || value instanceof Arg.Real || value instanceof Arg.Share) {
            json.writeString("");
        } else {
            json.writeStartObject();
            languages.forEach(l -> json.writeStringProperty(l.language().code(), l.plain(value)));
            json.writeEndObject();
        }
    }
}
