package org.mizan.workspace;

/**
 * Who changes a case, as the history names them. Characters that would break the history's form are left out.
 *
 * @param name in any script
 * @param email may be empty
 */
public record Author(String name, String email) {
    /** Who is named where somebody else than this program changed a file. */
    public static final Author UNKNOWN = new Author("unknown", "");

    private static final int LONGEST = 200;

    public Author {
        name = clean(name).isEmpty() ? "unknown" : clean(name);
        email = clean(email);
    }

    private static String clean(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .filter(c -> c != '<'
                        && c != '>'
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }
}
