package org.mizan.archive.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The process that reads one document and leaves the answer in a file: the text, or why there is none. */
final class ReadingProcess {
    private static final int REFUSED = 0;
    private static final int READ = 1;

    private ReadingProcess() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
            try {
                write(Reader.read(file, Reader.kind(file)), out);
            } catch (Refusal e) {
                write(e, out);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                // Parsers meet broken files in many ways; to the user they are one.
                write(Refusal.because("unreadable-document", Reader.kind(file).name()), out);
            }
        } catch (Refusal e) {
            throw new IOException(e);
        }
    }

    private static void write(Extracted text, DataOutputStream out) throws IOException {
        out.writeByte(READ);
        out.writeUTF(text.type().name());
        out.writeInt(text.pages().size());
        for (String page : text.pages()) {
            byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static void write(Refusal refusal, DataOutputStream out) throws IOException {
        out.writeByte(REFUSED);
        out.writeUTF(refusal.code());
        out.writeInt(refusal.words().size());
        for (String word : refusal.words()) {
            out.writeUTF(word);
        }
    }

    /** What the process left. */
    static Extracted answer(Path file) throws IOException, Refusal {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readByte() == REFUSED) {
                String code = in.readUTF();
                List<String> words = new ArrayList<>();
                for (int n = in.readInt(); n > 0; n--) {
                    words.add(in.readUTF());
                }
                throw Refusal.because(code, words.toArray());
            }
            MediaType type = MediaType.valueOf(in.readUTF());
            List<String> pages = new ArrayList<>();
            for (int n = in.readInt(); n > 0; n--) {
                pages.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return new Extracted(type, pages);
        }
    }
}
