package org.mizan.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes documents into a case without end, so that it can be killed while it does. */
final class CapturingProcess {
    private CapturingProcess() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0]);
        Path inbox = Path.of(args[1]);
        for (int n = Integer.parseInt(args[2]); ; n++) {
            Path file = Files.write(inbox.resolve("paper-" + n + ".txt"), content(n));
            var taken = new Capture(root, Folders.CLOCK).take(file, "book", Terms.NONE);
            if (taken.value().isEmpty()) {
                throw new IOException(taken.problems().toString());
            }
            Files.delete(file);
            System.out.print('!');
            System.out.flush();
        }
    }

    /** The n-th document: its number, then some ten thousand letters that follow from it. */
    static byte[] content(int n) {
        String letters = Character.toString('a' + n % 26).repeat(20_000 + n * 7919 % 80_000);
        return (n + "\n" + letters + "\nend\n").getBytes(StandardCharsets.UTF_8);
    }

    /** @param acknowledged gets a character for each document that was taken */
    static Process start(Path root, Path inbox, int from, Path acknowledged) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CapturingProcess.class.getName(),
                        root.toString(),
                        inbox.toString(),
                        Integer.toString(from))
                .redirectOutput(acknowledged.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
