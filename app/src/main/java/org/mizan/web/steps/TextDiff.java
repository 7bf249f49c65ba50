package org.mizan.web.steps;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.web.Words;

/** Two versions of a text side by side, with the words marked that only one of them has. */
final class TextDiff {
    /** Longer texts are shown without marks: comparing them would take longer than reading them. */
    private static final int WORDS = 1_500;

    private static final Pattern WORD =
            Pattern.compile("[-+]?[0-9]+(?:[.,][0-9]+)?|[\\p{L}\\p{M}\\p{N}]+|\\s+|.", Pattern.DOTALL);

    private final List<String> before;
    private final List<String> after;
    private final boolean[] kept;
    private final boolean[] added;

    private TextDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
        this.kept = new boolean[before.size()];
        this.added = new boolean[after.size()];
    }

    static TextDiff of(String before, String after) {
        TextDiff diff = new TextDiff(words(before), words(after));
        diff.compare();
        return diff;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }

    /* The longest common subsequence by the usual table; ends that are the same are cut off first. */
    private void compare() {
        int start = 0;
        int n = before.size();
        int m = after.size();
        while (start < n && start < m && before.get(start).equals(after.get(start))) {
            kept[start] = true;
            added[start++] = true;
        }
        while (n > start && m > start && before.get(n - 1).equals(after.get(m - 1))) {
            kept[--n] = true;
            added[--m] = true;
        }
        if (n - start > WORDS || m - start > WORDS) {
            return;
        }
        int[][] longest = new int[n - start + 1][m - start + 1];
        for (int i = n - 1; i >= start; i--) {
            for (int j = m - 1; j >= start; j--) {
                longest[i - start][j - start] = before.get(i).equals(after.get(j))
                        ? longest[i - start + 1][j - start + 1] + 1
                        : Math.max(longest[i - start + 1][j - start], longest[i - start][j - start + 1]);
            }
        }
        int i = start;
        int j = start;
        while (i < n && j < m) {
            if (before.get(i).equals(after.get(j))) {
                kept[i++] = true;
                added[j++] = true;
            } else if (longest[i - start + 1][j - start] >= longest[i - start][j - start + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** The earlier text; what is gone is marked as deleted. */
    Content old() {
        return marked(before, kept, "del");
    }

    /** The later text; what is new is marked as inserted. */
    Content now() {
        return marked(after, added, "ins");
    }

    private static Content marked(List<String> words, boolean[] common, String element) {
        return out -> {
            for (int i = 0; i < words.size(); ) {
                int end = i;
                StringBuilder run = new StringBuilder();
                while (end < words.size() && common[end] == common[i]) {
                    run.append(words.get(end++));
                }
                String text = Words.escaped(run.toString());
                out.writeContent(common[i] ? text : "<" + element + ">" + text + "</" + element + ">");
                i = end;
            }
        };
    }
}
