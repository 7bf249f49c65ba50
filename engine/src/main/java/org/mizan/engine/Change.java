package org.mizan.engine;

import java.util.Optional;
import org.mizan.model.Basis;

/**
 * One judgement that differs between two readings of a case.
 *
 * @param file where it stands
 * @param key what identifies it there: key columns of a row, path of a YAML value
 * @param field which column differs; empty for a whole row or a YAML value
 * @param before the old text; empty if it was not there
 * @param after the new text; empty if it is gone
 * @param basis what the new judgement rests on, or the old one where it is gone
 */
public record Change(
        String file, String key, String field, Optional<String> before, Optional<String> after, Basis basis) {}
