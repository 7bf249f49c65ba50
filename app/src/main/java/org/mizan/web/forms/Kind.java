package org.mizan.web.forms;

import java.util.List;

/** What a field holds, and so how it is shown, typed and written. */
public sealed interface Kind {
    /** Its name in pages and scripts. */
    String word();

    /**
     * Words in several languages, side by side.
     *
     * @param rows of the field; 1 for a single line
     */
    public record Texts(int rows) implements Kind {
        @Override
        public String word() {
            return "texts";
        }
    }

    /**
     * One value as it is written.
     *
     * @param leftToRight whether it is a code, a number or an address, whatever the language
     * @param suggestions where proposals come from; empty for none
     */
    public record Word(boolean leftToRight, String suggestions) implements Kind {
        @Override
        public String word() {
            return "word";
        }
    }

    public record Date() implements Kind {
        @Override
        public String word() {
            return "date";
        }
    }

    public record Number(double min, double max, boolean whole) implements Kind {
        @Override
        public String word() {
            return "number";
        }
    }

    /** How sure the analyst is, 0 to 1. */
    public record Confidence() implements Kind {
        @Override
        public String word() {
            return "confidence";
        }
    }

    /**
     * One of the words of a closed list.
     *
     * @param words key of the words' names in the messages of the report
     */
    public record Choice(List<String> values, String words) implements Kind {
        @Override
        public String word() {
            return "choice";
        }
    }

    /** Any of the words of a closed list. */
    public record Choices(List<String> values, String words) implements Kind {
        @Override
        public String word() {
            return "choices";
        }
    }

    /** The id of another thing. */
    public record Ref(List<Target> targets) implements Kind {
        @Override
        public String word() {
            return "ref";
        }
    }

    /** Ids of other things. */
    public record Refs(List<Target> targets) implements Kind {
        @Override
        public String word() {
            return "refs";
        }
    }

    /** Works cited, each with a place in it. */
    public record Citations() implements Kind {
        @Override
        public String word() {
            return "cites";
        }
    }

    /** True, or nothing. */
    public record Flag() implements Kind {
        @Override
        public String word() {
            return "flag";
        }
    }

    /** Names by language in one cell: {@code ar:…; hy:…}. */
    public record AliasCell() implements Kind {
        @Override
        public String word() {
            return "aliases";
        }
    }

    /** A name in one language, bare or with who uses it. */
    public record Alias() implements Kind {
        @Override
        public String word() {
            return "alias";
        }
    }

    /** A variant of a descriptor: its name alone, or name and explanation. */
    public record Variant() implements Kind {
        @Override
        public String word() {
            return "variant";
        }
    }

    /** Several values under names that are known. */
    public record Group(List<Field> fields) implements Kind {
        public Group {
            fields = List.copyOf(fields);
        }

        @Override
        public String word() {
            return "group";
        }
    }

    /** Any number of the same, in an order. */
    public record ListOf(Kind item) implements Kind {
        @Override
        public String word() {
            return "list";
        }
    }

    /**
     * Any number of the same, each under a key.
     *
     * @param keys what the keys are: {@code language}, {@code number}, {@code id}, {@code word} or the part whose ids they are
     */
    public record MapOf(String keys, Kind value) implements Kind {
        @Override
        public String word() {
            return "map";
        }
    }

    /** Whatever is written. */
    public record Any() implements Kind {
        @Override
        public String word() {
            return "any";
        }
    }
}
