package org.mizan.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says a pattern that stands in no file. */
final class PatternSaying {
    private PatternSaying() {}

    static String say(String pattern, Localizer localizer, Arg... args) {
        List<Piece> out = new ArrayList<>();
        Pattern.parse(pattern).say(List.of(args), localizer, out);
        return out.stream().map(Piece::text).collect(Collectors.joining());
    }
}
