package org.mizan.mactor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mizan.analysis.Format;
import org.mizan.matrix.LabelledMatrix;
import org.mizan.problem.FilePos;
import org.mizan.problem.Loaded;
import org.mizan.problem.Problems;
import org.mizan.table.Cell;
import org.mizan.table.SourceFile;
import org.mizan.text.Arg;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of the web program tio: {@code actores}, {@code objetivos}, {@code MID}, {@code 2MAO}. */
record TioJson() implements Format<MactorInput> {
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxStringLength(10_000)
                    .build())
            .build());

    @Override
    public String id() {
        return "tio";
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public Loaded<MactorInput> read(String fileName, byte[] content) {
        Problems problems = new Problems();
        Optional<SourceFile> source = SourceFile.decode(fileName, content, problems);
        if (source.isEmpty()) {
            return Loaded.failed(problems.all());
        }
        try {
            JsonNode root = MAPPER.readTree(source.get().text());
            List<Cell> actors = names(root, "actores", fileName, problems);
            List<Cell> objectives = names(root, "objetivos", fileName, problems);
            LabelledMatrix mid = matrix(root, "MID", actors, actors, fileName, problems);
            LabelledMatrix mao = matrix(root, "2MAO", actors, objectives, fileName, problems);
            return problems.hasErrors() ? Loaded.failed(problems.all()) : MactorFormats.input(mid, mao, problems);
        } catch (JacksonException e) {
            FilePos at = e.getLocation() == null
                    ? FilePos.of(fileName)
                    : new FilePos(
                            fileName,
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr(),
                            1);
            problems.error(LabelledMatrix.class, "bad-json", at, Arg.code("JSON"));
            return Loaded.failed(problems.all());
        }
    }

    /** Names under a key: strings, or objects with a title. */
    private static List<Cell> names(JsonNode root, String key, String file, Problems problems) {
        JsonNode list = root.path(key);
        if (!list.isArray() || list.size() > LabelledMatrix.LARGEST) {
            problems.error(LabelledMatrix.class, "bad-json", FilePos.of(file + "#" + key), Arg.code(key));
            return List.of();
        }
        List<Cell> names = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            JsonNode item = list.get(i);
            String name = item.isString()
                    ? item.stringValue()
                    : item.path("long_tittle").asString(item.path("id").asString(""));
            names.add(new Cell(name.strip(), FilePos.of(file + "#" + key + "[" + i + "]")));
        }
        LabelledMatrix.names(names, problems);
        return names;
    }

    private static LabelledMatrix matrix(
            JsonNode root, String key, List<Cell> rows, List<Cell> columns, String file, Problems problems) {
        JsonNode list = root.path(key);
        List<List<Cell>> cells = new ArrayList<>();
        if (!list.isArray() || list.size() != rows.size()) {
            problems.error(LabelledMatrix.class, "bad-json", FilePos.of(file + "#" + key), Arg.code(key));
            return new LabelledMatrix(key, List.of(), List.of(), List.of());
        }
        for (int i = 0; i < list.size(); i++) {
            String place = file + "#" + key + "[" + i + "]";
            if (!list.get(i).isArray() || list.get(i).size() != columns.size()) {
                problems.error(
                        LabelledMatrix.class,
                        "ragged-row",
                        FilePos.of(place),
                        Arg.of(list.get(i).size()),
                        Arg.of(columns.size()));
                continue;
            }
            List<Cell> row = new ArrayList<>();
            for (int j = 0; j < columns.size(); j++) {
                JsonNode value = list.get(i).get(j);
                row.add(new Cell(
                        value.isNumber() ? value.numberValue().toString() : "?", FilePos.of(place + "[" + j + "]")));
            }
            cells.add(row);
        }
        return new LabelledMatrix(key, rows, columns, cells);
    }

    @Override
    public Optional<byte[]> write(MactorInput input) {
        var root = MAPPER.createObjectNode();
        var actors = root.putArray("actores");
        MactorFormats.names(input.actorNames()).forEach(n -> actors.addObject().put("long_tittle", n));
        var objectives = root.putArray("objetivos");
        MactorFormats.names(input.objectiveNames())
                .forEach(n -> objectives.addObject().put("long_tittle", n));
        int n = input.actors().size();
        rows(root.putArray("2MAO"), input.mao(), n, input.objectives().size());
        rows(root.putArray("MID"), input.mid(), n, n);
        return Optional.of(MactorFormats.bytes(root.toPrettyString() + "\n"));
    }

    private static void rows(tools.jackson.databind.node.ArrayNode out, int[] flat, int rows, int columns) {
        for (int i = 0; i < rows; i++) {
            var row = out.addArray();
            for (int j = 0; j < columns; j++) {
                row.add(flat[i * columns + j]);
            }
        }
    }
}
