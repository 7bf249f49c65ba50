package org.mizan.casefile;

import java.util.List;

/** The closed lists of words that a case may use; described in {@code docs/case-folder.md}. */
public final class Vocabulary {
    public static final List<String> SOURCE_TYPES = List.of(
            "article-journal",
            "article-newspaper",
            "book",
            "chapter",
            "webpage",
            "report",
            "thesis",
            "legislation",
            "dataset",
            "map",
            "expert",
            "interview",
            "document");
    public static final List<String> PARTS = List.of("arabic", "foreign");
    public static final List<String> RELIABILITY = List.of("A", "B", "C", "D", "E", "F");
    public static final List<String> CREDIBILITY = List.of("1", "2", "3", "4", "5", "6");
    public static final List<String> YES_OR_NO = List.of("yes", "no");
    public static final List<String> CONFIDENTIALITY = List.of("public", "internal", "confidential");
    public static final List<String> ACTOR_KINDS =
            List.of("state", "organisation", "movement", "de-facto-authority", "group", "person");
    public static final List<String> ROLES =
            List.of("party", "patron", "mediator", "supplier", "neighbour", "observer");
    public static final List<String> SIGNS = List.of("+", "-", "0");
    public static final List<String> MEANS = List.of(
            "arms",
            "money",
            "troops",
            "training",
            "mediation",
            "embargo",
            "border",
            "energy",
            "trade",
            "recognition",
            "diplomacy",
            "intelligence",
            "lobby",
            "guarantee",
            "aid");
    public static final List<String> CAUSE_KINDS =
            List.of("historical", "economic", "geopolitical", "ethnic", "military", "legal");
    public static final List<String> TONES = List.of("settlement", "war", "frozen", "other");
    public static final List<String> EXPECTATIONS =
            List.of("least-likely", "unlikely", "possible", "likely", "most-likely", "none");
    public static final List<String> EVENT_KINDS = List.of(
            "treaty",
            "war",
            "battle",
            "ceasefire",
            "agreement",
            "declaration",
            "referendum",
            "displacement",
            "diplomacy",
            "administration",
            "unrest",
            "accession",
            "intervention");
    public static final List<String> PLACE_KINDS =
            List.of("city", "town", "village", "region", "corridor", "pass", "capital");

    private Vocabulary() {}
}
