package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClipTest {
    private static final Box BOX = new Box(0, 0, 10, 10);

    @Test
    void a_ring_around_the_box_becomes_the_box() {
        double[] inside = new Clip(BOX).ring(new double[] {-5, -5, 15, -5, 15, 15, -5, 15});
        assertThat(inside).hasSize(8).containsOnly(0, 10);
    }

    @Test
    void a_line_that_leaves_and_comes_back_is_two() {
        List<double[]> parts = new Clip(BOX).line(new double[] {5, 5, 15, 5, 15, 8, 5, 8});
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0)).containsExactly(5, 5, 10, 5);
        assertThat(parts.get(1)).containsExactly(10, 8, 5, 8);
    }

    @Property
    void nothing_is_left_outside(
            @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = -30, max = 30) Double> numbers) {
        double[] points = new double[numbers.size() / 2 * 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = numbers.get(i);
        }
        Clip clip = new Clip(BOX);
        assertInside(clip.ring(points));
        clip.line(points).forEach(ClipTest::assertInside);
    }

    private static void assertInside(double[] points) {
        for (double p : points) {
            assertThat(p).isBetween(-1e-9, 10 + 1e-9);
        }
    }
}
