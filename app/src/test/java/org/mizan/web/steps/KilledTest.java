package org.mizan.web.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mizan.casefile.CaseFolder;

/** A workbench in a process of its own, ended in every way while somebody edits. */
class KilledTest {
    /** Each kill starts a program anew, so the suite makes 20; all 200 come with {@code -Dmizan.laws.scale=10}. */
    private static final int KILLS =
            (int) Math.max(4, 20 * Double.parseDouble(System.getProperty("mizan.laws.scale", "1")));

    private static final long SEED = 20201110;

    @TempDir
    Path temp;

    /** A child process with a workbench on the case, and a browser's session with it. */
    private final class Child implements AutoCloseable {
        private final Process process;
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        private final URI address;
        private final String guard;

        Child(Path folder) throws IOException, InterruptedException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            ProcessBuilder builder = new ProcessBuilder(List.of(
                    java,
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.mizan.app.Main",
                    "open",
                    folder.toString(),
                    "--no-browser"));
            builder.environment().put("XDG_CONFIG_HOME", temp.resolve("config").toString());
            builder.redirectError(temp.resolve("err.txt").toFile());
            process = builder.start();
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = out.readLine();
            assertThat(line).as(() -> read(temp.resolve("err.txt"))).isNotNull();
            address = URI.create(line);
            client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding());
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(address.resolve("/en/")).build(), HttpResponse.BodyHandlers.ofString());
            Matcher m =
                    Pattern.compile("name=\"mizan-guard\" content=\"([^\"]+)\"").matcher(page.body());
            assertThat(m.find()).isTrue();
            guard = m.group(1);
        }

        /** Whether the server says that the value is saved. */
        boolean edit(String before, String after) throws InterruptedException {
            String body =
                    "{\"window\":\"w\",\"edits\":[{\"type\":\"cell\",\"file\":\"relations.csv\",\"key\":{\"from\":\"aldane\",\"to\":\"borvia\"},"
                            + "\"column\":\"reason_en\",\"before\":\"" + before + "\",\"after\":\"" + after + "\"}]}";
            try {
                return client.send(
                                        HttpRequest.newBuilder(address.resolve("/c/"
                                                        + address.getPath().split("/")[2] + "/api/steps"))
                                                .header("X-Mizan-Guard", guard)
                                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                                .build(),
                                        HttpResponse.BodyHandlers.ofString())
                                .statusCode()
                        == 200;
            } catch (IOException e) {
                return false;
            }
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    private static String value(Path folder) {
        return CaseFolder.read(folder, List.of()).value().orElseThrow().relations().stream()
                .filter(r -> r.from().equals("aldane") && r.to().equals("borvia"))
                .findFirst()
                .orElseThrow()
                .basis()
                .reason()
                .in("en");
    }

    @Test
    void no_acknowledged_edit_is_lost_when_the_program_is_killed() throws Exception {
        Path folder = Bench.copy("kestrel", temp.resolve("kestrel"));
        Random random = new Random(SEED);
        String known = value(folder);
        int acknowledged = 0;
        int next = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (Child child = new Child(folder)) {
                String now = value(folder);
                assertThat(now).as("after kill %d, seed %d", kill, SEED).isIn(known, "edit " + next);
                known = now;
                long wait = TimeUnit.MILLISECONDS.toNanos(random.nextInt(400));
                Thread killer = new Thread(() -> {
                    sleepUntil(System.nanoTime() + wait);
                    child.process.destroyForcibly();
                });
                String last = known;
                next++;
                for (boolean first = true; child.edit(last, "edit " + next); first = false) {
                    if (first) {
                        killer.start();
                    }
                    last = "edit " + next++;
                    acknowledged++;
                }
                known = last;
                killer.join();
                child.process.waitFor();
            }
        }
        assertThat(value(folder)).isIn(known, "edit " + next);
        System.out.printf(java.util.Locale.ROOT, "%d kills, %d acknowledged edits, none lost%n", KILLS, acknowledged);
        assertThat(acknowledged).isGreaterThan(KILLS / 2);
    }

    private static void sleepUntil(long end) {
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
            if (end - System.nanoTime() > 2_000_000) {
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        }
    }

    @Test
    void a_program_that_is_asked_to_end_lets_go_of_the_case() throws Exception {
        Path folder = Bench.copy("kestrel", temp.resolve("kestrel"));
        String seen = value(folder);
        try (Child child = new Child(folder)) {
            assertThat(child.edit(seen, "before the end")).isTrue();
            child.process.destroy();
            assertThat(child.process.waitFor(8, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(value(folder)).isEqualTo("before the end");
        try (Bench again = Bench.on(folder, temp.resolve("settings"), false)) {
            assertThat(again.undo().statusCode()).isEqualTo(200);
            assertThat(value(folder)).isEqualTo(seen);
        }
    }
}
