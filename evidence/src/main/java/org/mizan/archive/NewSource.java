package org.mizan.archive;

import java.util.Optional;

/**
 * The least that a case must know of a source it did not know before.
 *
 * @param type CSL-like type ({@code article-journal}, {@code webpage} …)
 * @param title in the source's own language
 * @param language code of that language
 * @param address where it was found
 */
public record NewSource(String type, String title, Optional<String> language, Optional<String> address) {}
