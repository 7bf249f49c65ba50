package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.mizan.model.CaseInfo.Region;

class ProjectionTest {
    private static final Region CAUCASUS = new Region(43, 51, 38, 42.5);

    @Test
    void the_region_fills_the_frame() {
        Projection p = Projection.fitted(CAUCASUS, 1000, 2000);
        assertThat(p.width()).isCloseTo(1000, within(1e-6));
        assertThat(p.y(47, 42.5)).isLessThan(p.y(47, 38));
        assertThat(p.x(43, 38)).isLessThan(p.x(51, 38));
    }

    /** Baku to Yerevan on a sphere of 6371 km: 455 km. A conformal conic keeps distances of a small region within a percent. */
    @Test
    void distances_hold() {
        Projection p = Projection.fitted(CAUCASUS, 1000, 2000);
        double units = Math.hypot(p.x(49.867, 40.409) - p.x(44.499, 40.179), p.y(49.867, 40.409) - p.y(44.499, 40.179));
        assertThat(units * p.kilometres(47, 40.3)).isCloseTo(455, within(5.0));
    }

    @Test
    void angles_hold() {
        Projection p = Projection.fitted(CAUCASUS, 1000, 2000);
        double step = 1e-4;
        double ex = p.x(45 + step, 41) - p.x(45, 41);
        double ey = p.y(45 + step, 41) - p.y(45, 41);
        double nx = p.x(45, 41 + step) - p.x(45, 41);
        double ny = p.y(45, 41 + step) - p.y(45, 41);
        assertThat((ex * nx + ey * ny) / Math.hypot(ex, ey) / Math.hypot(nx, ny))
                .isCloseTo(0, within(1e-3));
    }

    @Test
    void a_region_across_the_equator_is_drawn_too() {
        Projection p = Projection.fitted(new Region(-20, 50, -35, 37), 800, 800);
        assertThat(p.width()).isBetween(10.0, 800.0);
        assertThat(p.height()).isBetween(10.0, 800.001);
    }

    @Test
    void the_caucasus_is_drawn_in_detail_and_the_rest_of_the_world_coarsely() {
        assertThat(Land.covering(CAUCASUS)).isNotSameAs(Land.covering(new Region(-80, -60, -40, -20)));
        assertThat(Land.covering(CAUCASUS).of(Land.Kind.BORDER)).isNotEmpty();
    }
}
