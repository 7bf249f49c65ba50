package org.mizan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mizan.analysis.Analysis;
import org.mizan.analysis.Run;
import org.mizan.analysis.Settings;
import org.mizan.casefile.CaseFolder;

/** A case of three scenes for the coins method, with overlays that change, and do not change, its coins. */
final class CoinCase {
    static final List<Analysis<?, ?>> METHODS = List.of(new Coins());

    private CoinCase() {}

    /** @param confidence of every judgement */
    static CaseFolder folder(Path root, double confidence) {
        write(root, "case.yaml", "mizan: 1\nid: coins\ntitle: {en: Coins}\nlanguages: [en]\n");
        write(
                root,
                "scenes.yaml",
                "peace:\n  name: {en: Peace}\n  tone: settlement\nwar:\n  name: {en: War}\n  tone: war\nfrozen:\n  name: {en: Frozen}\n"
                        + "  tone: frozen\n  expectation: most-likely\n");
        write(
                root,
                "hypotheses.yaml",
                "outsiders:\n  name: {en: Outsiders}\n  main: true\n  explains: frozen\n  overlays: [neutral]\n"
                        + "locals:\n  name: {en: Locals}\n  explains: frozen\n  overlays: [flexible]\n"
                        + "weather:\n  name: {en: Weather}\n  explains: frozen\n");
        write(
                root,
                "coins/values.csv",
                "id,coins,sources,confidence\npeace,2,analyst," + confidence + "\nwar,2,analyst," + confidence
                        + "\nfrozen,6,analyst," + confidence + "\n");
        overlay(root, "neutral", "id,coins\nfrozen,1\n");
        overlay(root, "flexible", "id,coins\npeace,3\n");
        overlay(root, "same", "id,coins\nfrozen,6\n");
        return CaseFolder.open(root);
    }

    static Study study(CaseFolder folder, String... overlays) {
        return Study.of(folder, List.of(overlays), METHODS, run(2)).value().orElseThrow();
    }

    static Run run(int threads) {
        return new Run(new Settings(Map.of()), 2020, threads, () -> false, share -> {});
    }

    private static void overlay(Path root, String id, String table) {
        write(root, "overlays/" + id + "/overlay.yaml", "title: {en: " + id + "}\n");
        write(root, "overlays/" + id + "/coins/values.csv", table);
    }

    private static void write(Path root, String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
