package org.mizan.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Digests of what an index is made from. */
final class Digests {
    /** Goes up whenever the code reads a text differently or lays an index out differently. */
    static final int VERSION = 1;

    private Digests() {}

    /** Of these strings in the order of their letters. */
    static String of(Collection<String> parts) {
        MessageDigest sha = sha();
        for (String part : new TreeSet<>(parts)) {
            add(part, sha);
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Of what decides how texts are read: the names of the case, its actors, and the word lists. */
    static String rules(Names names, Set<String> actors) {
        MessageDigest sha = sha();
        names.fingerprint().forEach(f -> add(f, sha));
        new TreeSet<>(actors).forEach(a -> add(a, sha));
        for (String list : List.of("names.txt", "words-ar.txt", "words-en.txt")) {
            Vocabulary.lines(list).forEach(l -> add(l, sha));
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** Of everything about an entry that its index holds. */
    static String of(Entry entry) {
        MessageDigest sha = sha();
        add(entry.key(), sha);
        add(entry.id(), sha);
        entry.fields().forEach(f -> add(f.text(), sha));
        add(entry.sources() + " " + entry.actors() + " " + entry.years(), sha);
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void add(String part, MessageDigest sha) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        sha.update((bytes.length + "\n").getBytes(StandardCharsets.US_ASCII));
        sha.update(bytes);
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
