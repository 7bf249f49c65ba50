package org.mizan.model;

import java.util.List;
import java.util.Optional;
import org.mizan.text.Text;

/**
 * An explanation of why a scene holds.
 *
 * @param main the source's own
 * @param explains id of the scene
 * @param overlays ids of the overlays that make its cause absent
 */
public record Hypothesis(
        String id, Text name, Text text, boolean main, Optional<String> explains, List<String> overlays, Basis basis) {}
