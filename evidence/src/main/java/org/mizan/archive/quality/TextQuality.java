package org.mizan.archive.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mizan.archive.quality.PageQuality.Found;

/**
 * What is known about the text of a document.
 *
 * @param score mean of the pages, each weighted by its words (a page without text counts as one of average length)
 */
public record TextQuality(double score, List<PageQuality> pages) {
    /** Below this a text should be looked at before anything rests on it. */
    public static final double DOUBTFUL = 0.8;

    private static final int EXAMPLES = 3;

    public TextQuality {
        pages = List.copyOf(pages);
    }

    /** Judges a text page by page. */
    public static TextQuality of(List<String> pages) {
        PageJudge judge = PageJudge.standard();
        List<PageQuality> judged = pages.parallelStream().map(judge::judge).toList();
        return new TextQuality(mean(judged), judged);
    }

    private static double mean(List<PageQuality> pages) {
        double usual = Math.max(
                1,
                pages.stream()
                        .filter(p -> p.words() > 0)
                        .mapToInt(PageQuality::words)
                        .average()
                        .orElse(1));
        double weights = 0;
        double sum = 0;
        for (PageQuality page : pages) {
            double weight = page.words() == 0 ? usual : page.words();
            weights += weight;
            sum += weight * page.score();
        }
        return weights == 0 ? 0 : sum / weights;
    }

    public boolean isDoubtful() {
        return score < DOUBTFUL;
    }

    /** All signs of all pages, added up. */
    public List<Found> signs() {
        Map<Sign, Integer> counts = new EnumMap<>(Sign.class);
        Map<Sign, Set<String>> examples = new EnumMap<>(Sign.class);
        for (PageQuality page : pages) {
            for (Found found : page.found()) {
                counts.merge(found.sign(), found.count(), Integer::sum);
                examples.computeIfAbsent(found.sign(), s -> new LinkedHashSet<>())
                        .addAll(found.examples());
            }
        }
        List<Found> all = new ArrayList<>();
        counts.forEach((sign, count) -> all.add(new Found(
                sign, count, examples.get(sign).stream().limit(EXAMPLES).toList())));
        return all;
    }
}
