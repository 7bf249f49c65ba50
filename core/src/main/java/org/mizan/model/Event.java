package org.mizan.model;

import java.util.List;
import java.util.Optional;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/** Something that happened. {@code label} is a few words for a timeline. */
public record Event(
        String id,
        Edtf date,
        Text text,
        Text label,
        String kind,
        List<String> actors,
        Optional<String> place,
        Basis basis) {}
