package org.mizan.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A made-up case of the size of a large archive, written from a seed: actors, places, sources, events, claims and interventions that cite and name each
 * other, texts in two languages.
 *
 * <p>{@code java -cp bench/target/benchmarks.jar org.mizan.bench.LargeCase DIR} writes one with 5,000 events, 20,000 claims and 500 sources.
 */
public final class LargeCase {
    private static final int ACTORS = 60;
    private static final int PLACES = 200;
    private static final int INTERVENTIONS = 400;

    private final Path folder;
    private final Random random;
    private final int sources;

    private LargeCase(Path folder, int sources, long seed) {
        this.folder = folder;
        this.sources = sources;
        this.random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), 5_000, 20_000, 500, 2020);
    }

    /** Writes the case into this folder, which is made if need be. */
    public static void write(Path folder, int events, int claims, int sources, long seed) throws IOException {
        LargeCase made = new LargeCase(folder, sources, seed);
        Files.createDirectories(folder);
        made.mainFile();
        made.things();
        made.places();
        made.events(events);
        made.interventions();
        made.claims(claims, events);
    }

    private void mainFile() throws IOException {
        Files.writeString(
                folder.resolve("case.yaml"),
                "mizan: 1\nid: large\ntitle: {en: A large made-up case, ar: حالة كبيرة مختلقة}\nlanguages: [en, ar]\n"
                        + "region: {west: 40, east: 50, south: 35, north: 45}\n");
    }

    private void things() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("sources.yaml"))) {
            for (int i = 0; i < sources; i++) {
                out.write("source-" + i + ":\n  type: book\n  title: {en: Work number " + i + ", ar: عمل رقم " + i
                        + "}\n"
                        + "  author: [{family: {en: Author " + i % 90 + ", ar: مؤلف " + i % 90 + "}}]\n  issued: "
                        + (1950 + i % 70) + "\n");
            }
        }
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("actors.yaml"))) {
            for (int i = 0; i < ACTORS; i++) {
                out.write("actor-" + i + ":\n  name: {en: Actor " + i + ", ar: فاعل " + i + "}\n  kind: state\n");
            }
        }
    }

    private void places() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("places.csv"))) {
            out.write("id,name_en,name_ar,kind,lat,lon,sources\n");
            for (int i = 0; i < PLACES; i++) {
                out.write("place-" + i + ",Place " + i + ",مكان " + i + ",town," + (36 + i % 8) + "." + i % 10 + ","
                        + (41 + i % 8) + "." + i % 7 + "," + cited() + "\n");
            }
        }
    }

    private void events(int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("chronology.csv"))) {
            out.write("id,date,event_en,event_ar,kind,actors,place,sources,confidence\n");
            for (int i = 0; i < count; i++) {
                out.write("event-" + i + "," + date() + ",\"Something happened, number " + i + "\",حدث أمر رقمه " + i
                        + ",diplomacy," + actor() + " " + actor() + ",place-" + random.nextInt(PLACES) + "," + cited()
                        + ","
                        + "0." + (1 + random.nextInt(9)) + "\n");
            }
        }
    }

    private void interventions() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("interventions.csv"))) {
            out.write(
                    "id,actor,for,against,means,date,interest_en,interest_ar,effect_en,effect_ar,sources,confidence\n");
            for (int i = 0; i < INTERVENTIONS; i++) {
                out.write("intervention-" + i + "," + actor() + "," + actor() + "," + actor() + ",arms money," + date()
                        + ",An interest,مصلحة,An effect,أثر," + cited() + ",0.7\n");
            }
        }
    }

    private void claims(int count, int events) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("claims.csv"))) {
            out.write("id,text_en,text_ar,about,topic,value,date,sources,confidence\n");
            for (int i = 0; i < count; i++) {
                out.write("claim-" + i + ",\"A statement, number " + i
                        + "\",قول رقمه " + i + "," + actor() + " event-" + random.nextInt(events) + ",topic-"
                        + i / 2 + "," + random.nextInt(40) + "," + date() + "," + cited() + "; " + cited() + ",0.8\n");
            }
        }
    }

    private String actor() {
        return "actor-" + random.nextInt(ACTORS);
    }

    private String cited() {
        return "source-" + random.nextInt(sources) + " p. " + (1 + random.nextInt(400));
    }

    private String date() {
        int month = 1 + random.nextInt(12);
        return 1900 + random.nextInt(120) + "-" + (month < 10 ? "0" : "") + month;
    }
}
