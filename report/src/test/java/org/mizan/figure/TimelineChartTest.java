package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mizan.text.Arg;
import org.mizan.text.Language;
import org.mizan.text.Localizer;
import org.mizan.time.Edtf;
import org.mizan.view.Chart;
import org.mizan.view.Tone;

class TimelineChartTest {
    private static final Localizer ENGLISH = new Localizer(Language.ENGLISH);
    private static final Localizer ARABIC = new Localizer(Language.ARABIC);

    /** Well under a second on a quiet machine; the limit only guards against work that grows with the square. */
    @Test
    void five_thousand_events_are_drawn_fast_and_small() {
        Chart.Timeline many = many(5000);
        String svg = assertTimeout(
                Duration.ofSeconds(20), () -> Figures.svg(Gallery.figure("many", many), ENGLISH, Links.NONE));
        assertThat(svg.length()).isLessThan(1_500_000);
        assertThat(svg).contains("further events have marks without names");
    }

    @Test
    void what_weighs_more_is_named_first() {
        List<Chart.Timeline.Moment> moments = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            moments.add(Samples.moment(0, "2020-01-01", "Small event " + i, "حدث صغير " + i, Tone.PLAIN, 1));
        }
        moments.add(Samples.moment(0, "2020-01-01", "Great event", "حدث كبير", Tone.PLAIN, 3));
        Sheet sheet =
                Figures.draw(new Chart.Timeline(List.of(Samples.actor(0)), moments), new Scribe(ENGLISH, Links.NONE));
        assertThat(sheet.labels()).extracting(Sheet.Label::text).contains("Great event");
    }

    @Test
    void time_runs_from_the_right_in_arabic() {
        assertThat(edgeOf("1813", ENGLISH)).isLessThan(edgeOf("2020", ENGLISH));
        assertThat(edgeOf("1813", ARABIC)).isGreaterThan(edgeOf("2020", ARABIC));
    }

    @Test
    void a_doubtful_date_says_so() {
        Chart.Timeline chart = new Chart.Timeline(
                List.of(Samples.actor(0)),
                List.of(
                        Samples.moment(0, "1905~", "About", "نحو", Tone.PLAIN, 3),
                        Samples.moment(0, "1950?", "Unsure", "مشكوك", Tone.PLAIN, 3)));
        Sheet sheet = Figures.draw(chart, new Scribe(ENGLISH, Links.NONE));
        assertThat(sheet.labels()).extracting(l -> bare(l.text())).contains("≈ About", "Unsure (?)");
    }

    @Test
    void a_quiet_century_before_a_crowded_decade_is_cut_off_and_said_so() {
        String svg = Figures.svg(Gallery.figure("cut", Samples.timeline()), ENGLISH, Links.NONE);
        assertThat(svg).contains("The scale of time changes at each cut.");
        String even = Figures.svg(Gallery.figure("even", even()), ENGLISH, Links.NONE);
        assertThat(even).doesNotContain("The scale of time changes");
    }

    @Test
    void time_beyond_the_years_chosen_is_not_drawn() {
        List<Chart.Timeline.Moment> moments = List.of(
                Samples.moment(0, "1994-05/2020-09", "Skirmishes", "مناوشات", Tone.PLAIN, 2),
                Samples.moment(0, "2016-04", "Fighting", "قتال", Tone.PLAIN, 2),
                Samples.moment(0, "2019/2030", "Talks", "محادثات", Tone.PLAIN, 2));
        Chart.Timeline all = new Chart.Timeline(List.of(Samples.actor(0)), moments);
        Chart.Timeline some =
                new Chart.Timeline(List.of(Samples.actor(0)), moments, Optional.of(2016), Optional.of(2020));
        assertThat(Dated.of(all)).extracting(Dated::openStart).containsExactly(false, false, false);
        List<Dated> shown = Dated.of(some);
        assertThat(shown).allSatisfy(d -> {
            assertThat(d.since()).isBetween(2016.0, 2021.0);
            assertThat(d.when()).isBetween(2016.0, 2021.0);
            assertThat(d.until()).isBetween(2016.0, 2021.0);
        });
        assertThat(shown).extracting(Dated::openStart).containsExactly(true, false, false);
        assertThat(shown).extracting(Dated::openEnd).containsExactly(false, false, true);
        Sheet sheet = Figures.draw(some, new Scribe(ENGLISH, Links.NONE));
        assertThat(sheet.labels())
                .extracting(Sheet.Label::text)
                .contains("2018")
                .doesNotContain("2000", "2010", "2025");
    }

    private static Chart.Timeline even() {
        List<Chart.Timeline.Moment> moments = new ArrayList<>();
        for (int year = 2000; year < 2020; year++) {
            moments.add(Samples.moment(0, year + "-06-01", "Talks", "محادثات", Tone.PLAIN, 1));
        }
        return new Chart.Timeline(List.of(Samples.actor(0)), moments);
    }

    private static double edgeOf(String year, Localizer localizer) {
        Chart.Timeline chart = new Chart.Timeline(
                List.of(Samples.actor(0)),
                List.of(
                        Samples.moment(0, "1813", "1813", "1813", Tone.PLAIN, 3),
                        Samples.moment(0, "2020", "2020", "2020", Tone.PLAIN, 3)));
        return Figures.draw(chart, new Scribe(localizer, Links.NONE)).labels().stream()
                .filter(l -> l.text().equals(year))
                .findFirst()
                .orElseThrow()
                .box()
                .x();
    }

    private static String bare(String text) {
        return text.replaceAll("[\u2066-\u2069]", "");
    }

    private static Chart.Timeline many(int n) {
        List<Arg> lanes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            lanes.add(Samples.actor(i % 10));
        }
        List<Chart.Timeline.Moment> moments = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            int year = i % 10 == 0 ? 1813 + i % 170 : 1985 + i % 40;
            String date = i % 7 == 0
                    ? "" + year
                    : i % 11 == 0 ? year + "/" + (year + 2) : year + "-0" + (1 + i % 9) + "-1" + i % 10;
            moments.add(new Chart.Timeline.Moment(
                    i % 12,
                    Edtf.parse(date).orElseThrow(),
                    Samples.name("Event number " + i, "الحدث رقم " + i),
                    Tone.values()[i % 9],
                    1 + i % 3,
                    Optional.empty(),
                    Optional.empty()));
        }
        return new Chart.Timeline(lanes, moments);
    }
}
