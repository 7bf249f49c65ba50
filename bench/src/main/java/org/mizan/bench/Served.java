package org.mizan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A workbench as a user starts it, {@code ./mizan open …} in a process of its own, and a reader's session with it. Run from the folder of the clone. */
final class Served implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final Process process;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI first;

    /** Starts it on this case, with settings of its own; returns when it says its address. */
    Served(Path folder, Path settings) throws IOException {
        ProcessBuilder line = new ProcessBuilder("./mizan", "open", folder.toString(), "--no-browser");
        line.environment().put("XDG_CONFIG_HOME", settings.toString());
        process = line.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String address =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (address == null) {
            throw new IllegalStateException("the workbench did not start");
        }
        first = URI.create(address);
    }

    /** The page that the browser is sent to, token included. */
    URI first() {
        return first;
    }

    /** The bytes of a page; a page that is not there is an error. */
    byte[] get(URI page) throws IOException {
        try {
            HttpResponse<byte[]> answer =
                    client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(page + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Pages of the workbench that can be reached by links from the first, in both languages: each path once, at most so many. */
    List<URI> pages(int most) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        List<URI> pages = new ArrayList<>();
        Deque<URI> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty() && pages.size() < most) {
            URI page = next.pop();
            String body = new String(get(page), StandardCharsets.UTF_8);
            if (!body.startsWith("<!DOCTYPE html>") && !body.startsWith("<!doctype html>")) {
                continue;
            }
            pages.add(page);
            Matcher link = LINK.matcher(body);
            while (link.find()) {
                String path = link.group(1).replace("&amp;", "&");
                if (path.replaceFirst("\\?.*", "").matches("/|/c/.*\\.html|/[a-z]{2}/.*") && seen.add(path)) {
                    next.add(first.resolve(path));
                }
            }
        }
        return pages;
    }

    /** What the process holds in memory now and at most so far, in MB. */
    String memory() throws IOException {
        long now = 0;
        long most = 0;
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            now = line.startsWith("VmRSS") ? kilobytes(line) : now;
            most = line.startsWith("VmHWM") ? kilobytes(line) : most;
        }
        return now / 1024 + " MB, at most " + most / 1024 + " MB";
    }

    private static long kilobytes(String line) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }

    /** Processor time the process has used, in seconds. */
    double computed() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
    }

    /** Live bytes of the heap after a full collection. */
    long live() throws IOException {
        Process asked = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines =
                new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.UTF_8)).lines()) {
            return lines.filter(l -> l.startsWith("Total"))
                    .map(l -> l.trim().split("\\s+")[2])
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    /** Copies a case without what a workbench has left in it. */
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path p : all.toList()) {
                String name = from.relativize(p).toString();
                if (!name.startsWith(".mizan") && !name.equals("out") && !name.startsWith("out/")) {
                    Files.copy(p, to.resolve(name));
                }
            }
        }
        return to;
    }

    /** Removes a folder that a benchmark has made. */
    static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(f -> {
                try {
                    Files.delete(f);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The value below which this share of the values lies. */
    static double quantile(Collection<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}
