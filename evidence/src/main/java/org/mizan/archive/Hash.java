package org.mizan.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in lower-case hex. */
final class Hash {
    private static final int BUFFER = 1 << 18;

    /**
     * What went through.
     *
     * @param bytes how many
     */
    record Sum(String sha256, long bytes) {}

    private Hash() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Reads to the end, or until more than the most bytes came. */
    static Sum of(InputStream in, long most) throws IOException {
        return copy(in, OutputStream.nullOutputStream(), most);
    }

    /** Copies to the end, or until more than the most bytes came. */
    static Sum copy(InputStream in, OutputStream out, long most) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0 && bytes <= most; n = in.read(buffer)) {
            digest.update(buffer, 0, n);
            out.write(buffer, 0, n);
            bytes += n;
        }
        return new Sum(HexFormat.of().formatHex(digest.digest()), bytes);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
