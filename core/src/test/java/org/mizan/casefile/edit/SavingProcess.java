package org.mizan.casefile.edit;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Saves one file without end, so that it can be killed while it does. */
final class SavingProcess {
    private SavingProcess() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        for (int n = 1; ; n++) {
            SafeFile.write(file, content(n));
            if (n == 1) {
                System.out.print('!');
                System.out.flush();
            }
        }
    }

    /** The n-th content: its number, then between one and two hundred thousand letters that follow from it. */
    static byte[] content(int n) {
        String letters = Character.toString('a' + n % 26).repeat(1 + n * 7919 % 200_000);
        return (n + "\n" + letters + "\nend\n").getBytes(StandardCharsets.UTF_8);
    }

    static Process start(Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        String.join(File.pathSeparator, location(SafeFile.class), location(SavingProcess.class)),
                        SavingProcess.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
