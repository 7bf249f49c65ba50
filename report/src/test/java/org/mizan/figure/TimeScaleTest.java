package org.mizan.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class TimeScaleTest {
    @Property
    void later_is_never_before_and_all_stays_on_the_line(
            @ForAll @Size(min = 1, max = 60) List<@DoubleRange(min = 1800, max = 2025) Double> when) {
        double[] times = when.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        TimeScale scale = TimeScale.of(times, times[0] - 1, times[times.length - 1] + 1, 100, 900);
        double last = 100;
        for (double t : times) {
            assertThat(scale.at(t)).isBetween(last - 1e-9, 900.0);
            last = scale.at(t);
        }
        List<TimeScale.Piece> pieces = scale.pieces();
        assertThat(pieces.get(0).from()).isEqualTo(100);
        assertThat(pieces.get(pieces.size() - 1).to()).isBetween(899.999, 900.001);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).since()).isEqualTo(pieces.get(i - 1).until());
        }
    }
}
