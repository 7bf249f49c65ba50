package org.mizan.web.forms;

import java.util.ArrayList;
import java.util.List;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.web.Leaf;

/**
 * The parts of a case with how much there is in each and what it wants.
 *
 * @param links to the editors of methods' judgements
 */
public record IndexPage(List<Chapter> chapters, List<Leaf.Link> links, Counts all) {
    private static final int NEXT = 3;

    public record Chapter(String id, List<Line> lines) {}

    /** Where to go next: at most three parts, what keeps the case from being computed first. */
    public List<Next> next() {
        List<Next> all = new ArrayList<>();
        for (String kind : List.of("wrong", "beside", "unsourced", "lacking", "unsure")) {
            for (Chapter chapter : chapters) {
                for (Line line : chapter.lines()) {
                    line.counts().wants().stream()
                            .filter(w -> w.kind().equals(kind))
                            .forEach(w -> all.add(new Next(line.label(), w, line.href(w))));
                }
            }
        }
        return all.subList(0, Math.min(NEXT, all.size()));
    }

    /** A part and what it wants. */
    public record Next(String label, Want want, String href) {}

    /** A part. */
    public record Line(Part part, String label, String href, Counts counts) {
        /** The list of what wants this. */
        public String href(Want want) {
            boolean whole = want.kind().equals("beside") || part.keys().isEmpty();
            return whole ? href : href + "?show=" + want.kind();
        }
    }

    /**
     * What items want, in numbers.
     *
     * @param wrong items with errors
     * @param beside problems of the file that belong to no item
     */
    public record Counts(int items, int judged, int unsourced, int unsure, int lacking, int wrong, int beside) {
        Counts plus(Counts other) {
            return new Counts(
                    items + other.items,
                    judged + other.judged,
                    unsourced + other.unsourced,
                    unsure + other.unsure,
                    lacking + other.lacking,
                    wrong + other.wrong,
                    beside + other.beside);
        }

        /** What is wanting, each as a phrase, with what the list of the part shows for it. */
        public List<Want> wants() {
            List<Want> wants = new ArrayList<>();
            add(wants, "wrong", wrong, true);
            add(wants, "beside", beside, true);
            add(wants, "unsourced", unsourced, false);
            add(wants, "unsure", unsure, false);
            add(wants, "lacking", lacking, false);
            return wants;
        }

        private static void add(List<Want> wants, String kind, int count, boolean bad) {
            if (count > 0) {
                wants.add(new Want(kind, Message.of(IndexPage.class, "want." + kind, Arg.of(count)), bad));
            }
        }
    }

    /** @param bad whether it keeps the case from being computed */
    public record Want(String kind, Message phrase, boolean bad) {}

    static IndexPage of(Sheet sheet, List<Leaf.Link> links) {
        List<Chapter> chapters = new ArrayList<>();
        Counts all = new Counts(0, 0, 0, 0, 0, 0, 0);
        for (Parts.Chapter chapter : Parts.CHAPTERS) {
            List<Line> lines = new ArrayList<>();
            for (Part part : chapter.parts()) {
                Line line = line(sheet, part);
                all = all.plus(line.counts());
                lines.add(line);
            }
            chapters.add(new Chapter(chapter.id(), lines));
        }
        return new IndexPage(chapters, links, all);
    }

    private static Line line(Sheet sheet, Part part) {
        List<Item> items = ItemList.of(part, sheet.files());
        int[] counts = new int[5];
        for (Item item : items) {
            Weak weak = sheet.weak(item);
            counts[0] += part.isJudged() ? 1 : 0;
            counts[1] += weak.unsourced() ? 1 : 0;
            counts[2] += weak.unsure() ? 1 : 0;
            counts[3] += weak.lacking().isEmpty() ? 0 : 1;
            counts[4] += weak.isWrong() ? 1 : 0;
        }
        int beside = (int) sheet.troubles().beside(part.file(), items).stream()
                .filter(p -> p.isError())
                .count();
        return new Line(
                part,
                sheet.names().label(part),
                sheet.names().href(part),
                new Counts(items.size(), counts[0], counts[1], counts[2], counts[3], counts[4], beside));
    }
}
