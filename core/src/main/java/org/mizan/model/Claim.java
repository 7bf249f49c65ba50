package org.mizan.model;

import java.util.List;
import java.util.Optional;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * A statement that a source makes.
 *
 * @param about ids of what it is about
 * @param topic the one question it answers; claims that share a topic and differ in value contradict each other
 * @param value its answer
 * @param contradicts ids of claims it contradicts although values do not show it
 */
public record Claim(
        String id,
        Text text,
        List<String> about,
        Optional<String> topic,
        Optional<String> value,
        Edtf date,
        String kind,
        List<String> contradicts,
        Basis basis) {}
