package org.mizan.model;

import java.util.List;
import org.mizan.text.Text;

/** Something that made or keeps the crisis. {@code leadsTo} holds ids of causes, issues or scenes. */
public record Cause(
        String id,
        Text name,
        Text text,
        String kind,
        List<String> leadsTo,
        List<String> actors,
        List<String> events,
        Basis basis) {}
