package org.mizan.view;

import java.util.List;
import java.util.Optional;
import org.mizan.model.Basis;
import org.mizan.model.CaseInfo;
import org.mizan.model.MapLine;
import org.mizan.text.Arg;
import org.mizan.text.Message;
import org.mizan.time.Edtf;

/** The data of a picture. How it is drawn, in which direction it reads and where labels go is the report's business. */
public sealed interface Chart {

    /**
     * Events on lanes along time; time runs in the direction of the language.
     *
     * @param from first year shown, where only some are
     * @param to last year shown
     */
    record Timeline(List<Arg> lanes, List<Moment> moments, Optional<Integer> from, Optional<Integer> to)
            implements Chart {
        public Timeline {
            lanes = List.copyOf(lanes);
            moments = List.copyOf(moments);
        }

        /** All of the time that the events take. */
        public Timeline(List<Arg> lanes, List<Moment> moments) {
            this(lanes, moments, Optional.empty(), Optional.empty());
        }

        /**
         * @param lane index into the lanes
         * @param weight 1..3, more is shown first where room is short
         * @param link where a click leads, if anywhere
         */
        public record Moment(
                int lane,
                Edtf date,
                Arg label,
                Tone tone,
                int weight,
                Optional<Grid.Link> link,
                Optional<Basis> basis) {}
    }

    /** Places and lines over land and borders of a region. */
    record GeoMap(CaseInfo.Region region, List<Spot> spots, List<MapLine> lines) implements Chart {
        public GeoMap {
            spots = List.copyOf(spots);
            lines = List.copyOf(lines);
        }

        /**
         * @param weight 1..3, more is labelled first where room is short
         */
        public record Spot(double lat, double lon, Arg label, String kind, int weight, Optional<Grid.Link> link) {}
    }

    /** Actors and ties, states and moves, causes and effects. */
    record Net(Layout layout, List<Node> nodes, List<Tie> ties) implements Chart {
        public Net {
            nodes = List.copyOf(nodes);
            ties = List.copyOf(ties);
        }

        /** {@code FREE} draws tied nodes together; {@code LAYERED} puts sources before what they lead to; {@code RING} on a circle in order; {@code CAMPS} groups nodes of one group. */
        public enum Layout {
            FREE,
            LAYERED,
            RING,
            CAMPS
        }

        /**
         * @param size 0..1, area of the mark
         * @param group camp or kind, for {@link Layout#CAMPS} and marks; 0 if none
         */
        public record Node(Arg label, Tone tone, double size, int group, Optional<Grid.Link> link) {}

        /**
         * @param from index of a node
         * @param sign +1 drawn solid, -1 dashed, 0 thin
         * @param strength 0..3, width of the line
         * @param directed with an arrow at {@code to}
         * @param label empty ({@link Arg.Blank}) for none
         */
        public record Tie(int from, int to, int sign, double strength, boolean directed, Arg label, List<Basis> bases) {
            public Tie {
                bases = List.copyOf(bases);
            }
        }
    }

    /**
     * A matrix as colours and numbers.
     *
     * @param values row by row; NaN is an empty cell
     * @param low end of the colour scale
     * @param high other end; a scale that spans zero is diverging with its middle at 0
     * @param decimals of the numbers written
     * @param bases row by row like the values, or empty
     * @param rowBlocks index of each row's block, for thicker lines between blocks; empty for none
     */
    record HeatMap(
            List<Arg> rows,
            List<Arg> columns,
            double[][] values,
            double low,
            double high,
            int decimals,
            List<List<Basis>> bases,
            int[] rowBlocks,
            int[] columnBlocks)
            implements Chart {}

    /**
     * Points in a plane of two numbers, for instance influence and dependence.
     *
     * @param xCut where the plane is parted, NaN for nowhere
     * @param quadrants names of the four parts: high y low x, high y high x, low y low x, low y high x; or empty
     */
    record Plane(Arg x, Arg y, List<Point> points, double xCut, double yCut, List<Arg> quadrants) implements Chart {
        public Plane {
            points = List.copyOf(points);
            quadrants = List.copyOf(quadrants);
        }

        /**
         * @param from where the point comes from (a displacement), as x, y; empty for none
         * @param spread half-axes of an uncertainty ellipse, as x, y; empty for none
         */
        public record Point(
                Arg label, double x, double y, Tone tone, Optional<double[]> from, Optional<double[]> spread) {}
    }

    /**
     * One bar per item, with its interval.
     *
     * @param unit what the number is, for the axis
     * @param share whether values are shares in 0..1, written as percentages
     */
    record Bars(Arg unit, boolean share, int decimals, List<Bar> bars) implements Chart {
        public Bars {
            bars = List.copyOf(bars);
        }

        /**
         * @param low lower end of the interval, NaN when nothing is known of the uncertainty
         */
        public record Bar(Arg label, double value, double low, double high, Tone tone, List<Basis> bases) {
            public Bar {
                bases = List.copyOf(bases);
            }
        }
    }

    /** Lines over a number, with an optional band each. */
    record Lines(Arg x, Arg y, List<Series> series) implements Chart {
        public Lines {
            series = List.copyOf(series);
        }

        /**
         * @param low lower edge of the band, empty for none
         */
        public record Series(Arg label, double[] x, double[] y, double[] low, double[] high, Tone tone) {}
    }

    /**
     * Positions on one scale: who stands where, with what weight.
     *
     * @param anchors named points of the scale
     * @param marks results on the same scale (median, mean), with an interval where known
     */
    record Strip(double min, double max, List<Anchor> anchors, List<Item> items, List<Mark> marks) implements Chart {
        public Strip {
            anchors = List.copyOf(anchors);
            items = List.copyOf(items);
            marks = List.copyOf(marks);
        }

        public record Anchor(double at, Arg label) {}

        /**
         * @param weight 0..1, height of its bar
         */
        public record Item(Arg label, double at, double low, double high, double weight, Tone tone, List<Basis> bases) {
            public Item {
                bases = List.copyOf(bases);
            }
        }

        public record Mark(Arg label, double at, double low, double high, Tone tone) {}
    }

    /** Two or more orders of the same items with lines between: who rises, who falls. Rank 1 is best; ties share a rank. */
    record Ranks(List<Arg> orders, List<Item> items) implements Chart {
        public Ranks {
            orders = List.copyOf(orders);
            items = List.copyOf(items);
        }

        /**
         * @param ranks one per order
         */
        public record Item(Arg label, int[] ranks, Tone tone) {}
    }

    /**
     * Numbers before and after a change, a line each: an open mark, a full mark and the way between them.
     *
     * @param unit what the numbers are, for the axis
     * @param share whether they are shares in 0..1, written as percentages
     * @param low end of the axis
     * @param high other end
     */
    record Shifts(Arg unit, boolean share, int decimals, double low, double high, List<Shift> shifts) implements Chart {
        public Shifts {
            shifts = List.copyOf(shifts);
        }

        /** @param before NaN where there was no number, as {@code after} where there is none any more */
        public record Shift(Arg label, double before, double after, Tone tone, List<Basis> bases) {
            public Shift {
                bases = List.copyOf(bases);
            }
        }
    }

    /** A sentence for a chart that has nothing to draw. */
    record Empty(Message why) implements Chart {}
}
