package org.mizan.web.session;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * The rules of WCAG 2.2 A and AA on a page. Of what passes, nothing is brought over from the browser: on long pages that takes most of the time. The pages have
 * no frames, so one run within the page (the "legacy" way) sees everything.
 */
public final class Axe {
    private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Axe() {}

    /** What is wrong with the page, a line for each rule, after this name of it. */
    public static List<String> violations(Page page, String name) {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .setLegacyMode(true).options(options).withTags(LEVELS).analyze().getViolations().stream()
                        .map(rule -> name + " " + rule.getId() + " "
                                + rule.getNodes().size() + ": "
                                + rule.getNodes().get(0).getHtml())
                        .toList();
    }
}
