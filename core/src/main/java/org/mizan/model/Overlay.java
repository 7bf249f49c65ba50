package org.mizan.model;

import java.util.List;
import org.mizan.text.Text;

/** A named change of the case: what if … */
public record Overlay(String id, Text title, Text why, List<String> extended) {}
