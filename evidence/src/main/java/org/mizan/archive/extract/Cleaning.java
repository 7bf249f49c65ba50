package org.mizan.archive.extract;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Makes the text of a page fit to be stored: composed (NFC), line ends alike, nothing in it that is no character or turns the direction of what follows. */
final class Cleaning {
    private Cleaning() {}

    static List<String> pages(List<String> raw) throws Refusal {
        if (raw.size() > Bounds.PAGES) {
            throw Refusal.because("too-many-pages", Bounds.PAGES);
        }
        long characters = 0;
        List<String> pages = new ArrayList<>(raw.size());
        for (String page : raw) {
            characters += page.length();
            if (characters > Bounds.CHARACTERS) {
                throw Refusal.because("text-too-long", Bounds.CHARACTERS);
            }
            pages.add(page(page));
        }
        return pages;
    }

    static String page(String raw) {
        String lines = raw.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .replace('\u2028', '\n');
        StringBuilder out = new StringBuilder(lines.length());
        lines.codePoints().forEach(c -> {
            if (isNoCharacter(c)) {
                out.append('\ufffd');
            } else if (!turns(c)) {
                out.appendCodePoint(c);
            }
        });
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static boolean isNoCharacter(int c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c >= 0x7f && c < 0xa0
                || c >= 0xd800 && c < 0xe000
                || (c & 0xfffe) == 0xfffe;
    }

    /** Overrides and isolates carry no letters, and one without its end turns all that is shown after it. */
    private static boolean turns(int c) {
        return c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
