package org.mizan.bibliography;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The types of works under the names that each format has for them. The first row of a type is the one that is written. */
final class WorkTypes {
    private record Row(String type, String bibtex, String ris, String csl) {}

    private static final List<Row> ROWS = List.of(
            new Row("article-journal", "article", "JOUR", "article-journal"),
            new Row("article-newspaper", "article", "NEWS", "article-newspaper"),
            new Row("book", "book", "BOOK", "book"),
            new Row("chapter", "incollection", "CHAP", "chapter"),
            new Row("webpage", "online", "ELEC", "webpage"),
            new Row("report", "techreport", "RPRT", "report"),
            new Row("thesis", "phdthesis", "THES", "thesis"),
            new Row("legislation", "legislation", "STAT", "legislation"),
            new Row("dataset", "dataset", "DATA", "dataset"),
            new Row("map", "misc", "MAP", "map"),
            new Row("interview", "misc", "PCOMM", "interview"),
            new Row("document", "misc", "GEN", "document"));

    private static final Map<String, String> BIBTEX = Map.ofEntries(
            Map.entry("article", "article-journal"),
            Map.entry("periodical", "article-journal"),
            Map.entry("suppperiodical", "article-journal"),
            Map.entry("book", "book"),
            Map.entry("mvbook", "book"),
            Map.entry("booklet", "book"),
            Map.entry("collection", "book"),
            Map.entry("proceedings", "book"),
            Map.entry("manual", "book"),
            Map.entry("reference", "book"),
            Map.entry("incollection", "chapter"),
            Map.entry("inbook", "chapter"),
            Map.entry("inproceedings", "chapter"),
            Map.entry("conference", "chapter"),
            Map.entry("inreference", "chapter"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("thesis", "thesis"),
            Map.entry("techreport", "report"),
            Map.entry("report", "report"),
            Map.entry("online", "webpage"),
            Map.entry("electronic", "webpage"),
            Map.entry("www", "webpage"),
            Map.entry("dataset", "dataset"),
            Map.entry("legislation", "legislation"),
            Map.entry("jurisdiction", "legislation"),
            Map.entry("misc", "document"),
            Map.entry("unpublished", "document"));

    private static final Map<String, String> RIS = Map.ofEntries(
            Map.entry("JOUR", "article-journal"),
            Map.entry("JFULL", "article-journal"),
            Map.entry("EJOUR", "article-journal"),
            Map.entry("ABST", "article-journal"),
            Map.entry("INPR", "article-journal"),
            Map.entry("MGZN", "article-newspaper"),
            Map.entry("NEWS", "article-newspaper"),
            Map.entry("BOOK", "book"),
            Map.entry("EBOOK", "book"),
            Map.entry("EDBOOK", "book"),
            Map.entry("CHAP", "chapter"),
            Map.entry("ECHAP", "chapter"),
            Map.entry("CPAPER", "chapter"),
            Map.entry("CONF", "chapter"),
            Map.entry("ENCYC", "chapter"),
            Map.entry("RPRT", "report"),
            Map.entry("GOVDOC", "report"),
            Map.entry("THES", "thesis"),
            Map.entry("ELEC", "webpage"),
            Map.entry("WEB", "webpage"),
            Map.entry("BLOG", "webpage"),
            Map.entry("ICOMM", "webpage"),
            Map.entry("STAT", "legislation"),
            Map.entry("LEGAL", "legislation"),
            Map.entry("BILL", "legislation"),
            Map.entry("DATA", "dataset"),
            Map.entry("AGGR", "dataset"),
            Map.entry("DBASE", "dataset"),
            Map.entry("MAP", "map"),
            Map.entry("PCOMM", "interview"),
            Map.entry("GEN", "document"),
            Map.entry("UNPB", "document"),
            Map.entry("PAMP", "document"),
            Map.entry("MANSCPT", "document"));

    private static final Map<String, String> CSL = Map.ofEntries(
            Map.entry("article-journal", "article-journal"),
            Map.entry("article", "article-journal"),
            Map.entry("article-magazine", "article-newspaper"),
            Map.entry("article-newspaper", "article-newspaper"),
            Map.entry("book", "book"),
            Map.entry("chapter", "chapter"),
            Map.entry("paper-conference", "chapter"),
            Map.entry("entry", "chapter"),
            Map.entry("entry-encyclopedia", "chapter"),
            Map.entry("entry-dictionary", "chapter"),
            Map.entry("webpage", "webpage"),
            Map.entry("post", "webpage"),
            Map.entry("post-weblog", "webpage"),
            Map.entry("report", "report"),
            Map.entry("thesis", "thesis"),
            Map.entry("legislation", "legislation"),
            Map.entry("bill", "legislation"),
            Map.entry("treaty", "legislation"),
            Map.entry("regulation", "legislation"),
            Map.entry("legal_case", "legislation"),
            Map.entry("dataset", "dataset"),
            Map.entry("map", "map"),
            Map.entry("interview", "interview"),
            Map.entry("personal_communication", "interview"),
            Map.entry("document", "document"),
            Map.entry("manuscript", "document"),
            Map.entry("pamphlet", "document"),
            Map.entry("speech", "document"));

    private WorkTypes() {}

    static Optional<String> ofBibTex(String written) {
        return Optional.ofNullable(BIBTEX.get(written));
    }

    static Optional<String> ofRis(String written) {
        return Optional.ofNullable(RIS.get(written));
    }

    static Optional<String> ofCsl(String written) {
        return Optional.ofNullable(CSL.get(written));
    }

    static String bibTex(String type) {
        return row(type).bibtex;
    }

    static String ris(String type) {
        return row(type).ris;
    }

    static String csl(String type) {
        return row(type).csl;
    }

    private static Row row(String type) {
        return ROWS.stream().filter(r -> r.type.equals(type)).findFirst().orElse(ROWS.get(ROWS.size() - 1));
    }
}
