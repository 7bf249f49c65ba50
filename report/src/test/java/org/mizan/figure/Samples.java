package org.mizan.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mizan.model.Basis;
import org.mizan.model.CaseInfo;
import org.mizan.model.Citation;
import org.mizan.model.MapLine;
import org.mizan.problem.FilePos;
import org.mizan.text.Arg;
import org.mizan.text.Text;
import org.mizan.time.Edtf;
import org.mizan.view.Chart;
import org.mizan.view.Grid;
import org.mizan.view.Tone;

/** Charts like those of a real case, with names as long as real ones in both languages. The judgements are invented. */
final class Samples {
    private Samples() {}

    static final String[][] ACTORS = {
        {"Azerbaijan", "أذربيجان"},
        {"Armenia", "أرمينيا"},
        {"Russian Federation", "روسيا الاتحادية"},
        {"Türkiye", "تركيا"},
        {"Islamic Republic of Iran", "الجمهورية الإسلامية الإيرانية"},
        {"OSCE Minsk Group co-chairs", "الرئاسة المشتركة لمجموعة مينسك في منظمة الأمن والتعاون في أوروبا"},
        {"United States", "الولايات المتحدة"},
        {"France", "فرنسا"},
        {"Israel", "إسرائيل"},
        {"Authorities in Stepanakert/Khankendi", "السلطات في ستيباناكيرت/خانكندي"},
    };

    static Arg name(String english, String arabic) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("en", english);
        words.put("ar", arabic);
        return Arg.of(new Text(words));
    }

    static Arg actor(int i) {
        return name(ACTORS[i][0], ACTORS[i][1]);
    }

    static List<Basis> basis(int line) {
        return List.of(new Basis(
                List.of(new Citation("hadid2021", Optional.of("p. " + line))),
                OptionalDouble.of(0.7),
                Text.NONE,
                new FilePos("cib/impacts.csv", line, 1, 1)));
    }

    static Map<String, Chart> all() {
        Map<String, Chart> out = new LinkedHashMap<>();
        out.put("timeline", timeline());
        out.put("map", map());
        out.put("camps", net(Chart.Net.Layout.CAMPS));
        out.put("relations", net(Chart.Net.Layout.FREE));
        out.put("ring", net(Chart.Net.Layout.RING));
        out.put("causes", causes());
        out.put("matrix", matrix());
        out.put("impacts", impacts());
        out.put("wide-matrix", wideMatrix());
        out.put("plane", plane());
        out.put("bars", bars());
        out.put("net-bars", signedBars());
        out.put("lines", lines());
        out.put("strip", strip());
        out.put("ranks", ranks());
        out.put("empty", new Chart.Empty(org.mizan.text.Message.of(Samples.class, "timeline.empty")));
        return out;
    }

    static Chart.Timeline.Moment moment(int lane, String date, String english, String arabic, Tone tone, int weight) {
        return new Chart.Timeline.Moment(
                lane,
                Edtf.parse(date).orElseThrow(),
                name(english, arabic),
                tone,
                weight,
                Optional.of(new Grid.Link("chronology", "e-" + date)),
                Optional.empty());
    }

    static Chart.Timeline timeline() {
        List<Arg> lanes = List.of(actor(0), actor(1), actor(2), actor(5), actor(9));
        return new Chart.Timeline(
                lanes,
                List.of(
                        moment(2, "1813", "Treaty of Gulistan", "معاهدة كلستان", Tone.PLAIN, 3),
                        moment(2, "1828", "Treaty of Turkmenchay", "معاهدة تركمان جاي", Tone.PLAIN, 2),
                        moment(
                                0,
                                "1905~/1907",
                                "First clashes in the empire",
                                "الصدامات الأولى في الإمبراطورية",
                                Tone.WAR,
                                2),
                        moment(0, "1918-05-28", "Independence declared", "إعلان الاستقلال", Tone.PLAIN, 2),
                        moment(1, "1918-05-28", "Independence declared", "إعلان الاستقلال", Tone.PLAIN, 2),
                        moment(2, "1921-07-05", "Caucasus Bureau decision", "قرار مكتب القوقاز", Tone.PLAIN, 3),
                        moment(
                                9 - 5,
                                "1923-07-07",
                                "Autonomous oblast formed",
                                "إنشاء الإقليم ذي الحكم الذاتي",
                                Tone.PLAIN,
                                3),
                        moment(
                                4,
                                "1988-02-20",
                                "Regional soviet asks for transfer to Armenia",
                                "مجلس الإقليم يطلب الانضمام إلى أرمينيا",
                                Tone.PLAIN,
                                3),
                        moment(0, "1988-02-27/1988-02-29", "Sumgait", "سومغاييت", Tone.WAR, 2),
                        moment(1, "1988/1994-05", "First war", "الحرب الأولى", Tone.WAR, 3),
                        moment(4, "1991-12-10", "Referendum", "الاستفتاء", Tone.PLAIN, 2),
                        moment(3, "1992-03-24", "Minsk process begins", "انطلاق عملية مينسك", Tone.SETTLEMENT, 3),
                        moment(0, "1992-02-26", "Khojaly", "خوجالي", Tone.WAR, 3),
                        moment(1, "1992-05-09", "Shusha/Shushi taken", "السيطرة على شوشا/شوشي", Tone.WAR, 2),
                        moment(
                                3,
                                "1993-04-30",
                                "UN Security Council resolution 822",
                                "قرار مجلس الأمن 822",
                                Tone.SETTLEMENT,
                                2),
                        moment(
                                2,
                                "1994-05-12",
                                "Ceasefire (Bishkek protocol)",
                                "وقف إطلاق النار (بروتوكول بيشكيك)",
                                Tone.FROZEN,
                                3),
                        moment(3, "2001-04", "Key West talks", "محادثات كي وست", Tone.SETTLEMENT, 2),
                        moment(3, "2007-11-29", "Madrid principles", "مبادئ مدريد", Tone.SETTLEMENT, 3),
                        moment(2, "2011-06?", "Kazan meeting", "لقاء قازان", Tone.SETTLEMENT, 2),
                        moment(0, "2016-04-01/2016-04-05", "Four-day war", "حرب الأيام الأربعة", Tone.WAR, 3),
                        moment(
                                1,
                                "2018-04~",
                                "Change of government in Yerevan",
                                "تغيّر الحكومة في يريفان",
                                Tone.PLAIN,
                                2),
                        moment(0, "2020-07-12", "Clashes near Tavush/Tovuz", "اشتباكات قرب تافوش/توفوز", Tone.WAR, 2),
                        moment(
                                0,
                                "2020-09-27/2020-11-10",
                                "Second war, forty-four days",
                                "الحرب الثانية، أربعة وأربعون يوماً",
                                Tone.WAR,
                                3),
                        moment(
                                2,
                                "2020-11-10",
                                "Trilateral statement, peacekeepers deployed",
                                "البيان الثلاثي ونشر قوات حفظ السلام",
                                Tone.SETTLEMENT,
                                3),
                        moment(2, "2020-11-10/..", "Peacekeepers in place", "بقاء قوات حفظ السلام", Tone.FROZEN, 1),
                        moment(4, "2022-12-12", "Lachin road blocked", "إغلاق طريق لاتشين", Tone.WAR, 2),
                        moment(4, "2023-09-19", "Military operation", "العملية العسكرية", Tone.WAR, 3),
                        moment(4, "2024-01-01", "Authorities dissolved", "حلّ السلطات", Tone.PLAIN, 3)));
    }

    static Chart.GeoMap map() {
        List<Chart.GeoMap.Spot> spots = new ArrayList<>();
        Object[][] rows = {
            {40.409, 49.867, "Baku", "باكو", "capital", 3},
            {40.179, 44.499, "Yerevan", "يريفان", "capital", 3},
            {41.715, 44.827, "Tbilisi", "تبليسي", "capital", 2},
            {39.815, 46.752, "Stepanakert/Khankendi", "ستيباناكيرت/خانكندي", "city", 3},
            {39.754, 46.747, "Shusha/Shushi", "شوشا/شوشي", "city", 2},
            {39.638, 46.546, "Lachin/Berdzor", "لاتشين/بيردزور", "town", 2},
            {39.991, 46.930, "Aghdam", "أغدام", "town", 1},
            {39.913, 46.795, "Khojaly", "خوجالي", "town", 1},
            {40.102, 46.037, "Kalbajar/Karvachar", "كلبجار/كرفاجار", "town", 1},
            {39.399, 47.028, "Jabrayil", "جبرائيل", "town", 1},
            {39.085, 46.653, "Zangilan", "زنغيلان", "town", 1},
            {39.209, 45.412, "Nakhchivan", "نخجوان", "city", 2},
            {40.683, 46.361, "Ganja", "كنجة", "city", 1},
            {40.990, 45.630, "Tovuz", "توفوز", "town", 1},
            {39.70, 46.62, "Lachin corridor", "ممر لاتشين", "corridor", 1},
            {39.95, 46.62, "Nagorno-Karabakh", "ناغورنو كاراباخ", "region", 3},
        };
        for (Object[] r : rows) {
            spots.add(new Chart.GeoMap.Spot(
                    (Double) r[0],
                    (Double) r[1],
                    name((String) r[2], (String) r[3]),
                    (String) r[4],
                    (Integer) r[5],
                    Optional.of(new Grid.Link("places", "p"))));
        }
        MapLine line = new MapLine(
                "line-of-contact",
                new Text(Map.of("en", "Line of contact", "ar", "خط التماس")),
                Edtf.parse("1994-05/2020-11-09").orElseThrow(),
                true,
                List.of(new double[] {
                    45.96, 40.23, 46.35, 40.27, 46.8, 40.35, 46.93, 40.15, 47.0, 39.9, 47.15, 39.65, 47.2, 39.45, 47.0,
                    39.25
                }),
                basis(4).get(0));
        return new Chart.GeoMap(new CaseInfo.Region(43, 51, 38, 42.5), spots, List.of(line));
    }

    static Chart.Net net(Chart.Net.Layout layout) {
        List<Chart.Net.Node> nodes = new ArrayList<>();
        int[] groups = {1, 2, 2, 1, 2, 0, 0, 2, 1, 2};
        double[] sizes = {0.8, 0.6, 1, 0.7, 0.5, 0.3, 0.6, 0.3, 0.25, 0.2};
        for (int i = 0; i < ACTORS.length; i++) {
            Tone tone = groups[i] == 1 ? Tone.FOR : groups[i] == 2 ? Tone.AGAINST : Tone.PLAIN;
            nodes.add(new Chart.Net.Node(
                    actor(i), tone, sizes[i], groups[i], Optional.of(new Grid.Link("actors", "a" + i))));
        }
        int[][] ties = {
            {0, 1, -1, 3},
            {3, 0, 1, 3},
            {8, 0, 1, 2},
            {2, 1, 1, 2},
            {4, 1, 1, 1},
            {9, 1, 1, 3},
            {0, 9, -1, 3},
            {3, 1, -1, 2},
            {7, 1, 1, 1},
            {5, 0, 0, 1},
            {5, 1, 0, 1},
            {6, 5, 1, 1},
            {2, 5, 1, 1},
            {7, 5, 1, 1},
            {1, 2, 1, 1},
            {2, 0, 0, 2},
            {8, 4, -1, 2},
            {6, 4, -1, 2}
        };
        List<Chart.Net.Tie> out = new ArrayList<>();
        for (int[] t : ties) {
            Arg label = t[3] == 3 && t[2] > 0 ? name("arms and training", "السلاح والتدريب") : Arg.blank();
            out.add(new Chart.Net.Tie(t[0], t[1], t[2], t[3], t[2] != -1, label, basis(t[0] + 2)));
        }
        return new Chart.Net(layout, nodes, out);
    }

    static Chart.Net causes() {
        String[][] names = {
            {"Border drawing of the 1920s", "رسم الحدود في العشرينيات"},
            {"Collapse of the Soviet Union", "انهيار الاتحاد السوفييتي"},
            {"Self-determination against territorial integrity", "حق تقرير المصير في مقابل سلامة الأراضي"},
            {"Displacement and fear on both sides", "التهجير والخوف لدى الطرفين"},
            {"Rivalry of regional powers", "تنافس القوى الإقليمية"},
            {"Energy routes and corridors", "طرق الطاقة والممرات"},
            {"Mediators with interests of their own", "وسطاء لهم مصالحهم"},
            {"War", "الحرب"},
            {"No war, no peace", "لا حرب ولا سلم"},
        };
        Tone[] tones = {
            Tone.PLAIN, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN, Tone.PLAIN, Tone.WAR, Tone.FROZEN
        };
        List<Chart.Net.Node> nodes = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            nodes.add(new Chart.Net.Node(
                    name(names[i][0], names[i][1]), tones[i], 0.5, 0, Optional.of(new Grid.Link("causes", "c" + i))));
        }
        int[][] ties = {{0, 2}, {1, 2}, {2, 3}, {3, 7}, {4, 6}, {5, 4}, {6, 8}, {2, 7}, {7, 3}, {1, 4}, {7, 8}, {4, 7}};
        List<Chart.Net.Tie> out = new ArrayList<>();
        for (int[] t : ties) {
            out.add(new Chart.Net.Tie(t[0], t[1], 1, 1, true, Arg.blank(), basis(t[0] + 2)));
        }
        return new Chart.Net(Chart.Net.Layout.LAYERED, nodes, out);
    }

    static Chart.HeatMap matrix() {
        int n = ACTORS.length;
        List<Arg> names = new ArrayList<>();
        double[][] values = new double[n][n];
        List<List<Basis>> bases = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            names.add(actor(i));
            for (int j = 0; j < n; j++) {
                values[i][j] = i == j ? Double.NaN : Math.floorMod(i * 7 + j * 3 + i * j, 5);
                bases.add(i == j ? List.of() : basis(i * n + j));
            }
        }
        return new Chart.HeatMap(names, names, values, 0, 4, 0, bases, new int[0], new int[0]);
    }

    static Chart.HeatMap impacts() {
        List<Arg> heads = List.of(
                name("arms", "تسليح"),
                name("neutral", "حياد"),
                name("active", "فاعل"),
                name("idle", "خامل"),
                name("settlement", "تسوية"),
                name("war", "حرب"),
                name("no war, no peace", "لا حرب ولا سلم"));
        double x = Double.NaN;
        double[][] values = {
            {x, x, -1, 1, -2, 1, 1},
            {x, x, 1, -1, 2, -1, -1},
            {x, x, x, x, 1, -1, 0},
            {x, x, x, x, -1, 0, 1},
            {-2, 2, 0, 0, x, x, x},
            {2, -2, 1, -1, x, x, x},
            {1, -1, 0, 0, x, x, x}
        };
        List<List<Basis>> bases = new ArrayList<>();
        for (int i = 0; i < 49; i++) {
            bases.add(basis(i / 7 + 2));
        }
        int[] blocks = {0, 0, 1, 1, 2, 2, 2};
        return new Chart.HeatMap(heads, heads, values, -3, 3, 0, bases, blocks, blocks);
    }

    static Chart.HeatMap wideMatrix() {
        List<Arg> rows = new ArrayList<>();
        List<Arg> columns = new ArrayList<>();
        double[][] values = new double[10][24];
        for (int i = 0; i < 10; i++) {
            rows.add(actor(i));
            for (int j = 0; j < 24; j++) {
                values[i][j] = ((i * 5 + j * 11) % 17 - 8) / 2.0;
            }
        }
        for (int j = 0; j < 24; j++) {
            columns.add(name(
                    "Objective number " + j + ": return of displaced people",
                    "الهدف " + j + ": عودة النازحين إلى ديارهم"));
        }
        return new Chart.HeatMap(rows, columns, values, -4, 4, 1, List.of(), new int[0], new int[0]);
    }

    static Chart.Plane plane() {
        List<Chart.Plane.Point> points = new ArrayList<>();
        double[][] at = {{22, 18}, {24, 14}, {8, 31}, {12, 25}, {10, 15}, {15, 8}, {9, 22}, {5, 9}, {4, 12}, {23, 5}};
        Tone[] tones = {
            Tone.FOR,
            Tone.AGAINST,
            Tone.PLAIN,
            Tone.FOR,
            Tone.PLAIN,
            Tone.PLAIN,
            Tone.PLAIN,
            Tone.PLAIN,
            Tone.FOR,
            Tone.AGAINST
        };
        for (int i = 0; i < at.length; i++) {
            points.add(new Chart.Plane.Point(
                    actor(i),
                    at[i][0],
                    at[i][1],
                    tones[i],
                    i % 3 == 0 ? Optional.of(new double[] {at[i][0] - 4, at[i][1] - 5}) : Optional.empty(),
                    i % 2 == 0 ? Optional.of(new double[] {1.6, 1.1}) : Optional.empty()));
        }
        return new Chart.Plane(
                name("Dependence", "التبعية"),
                name("Influence", "التأثير"),
                points,
                14,
                16,
                List.of(
                        name("Dominant", "مهيمنون"),
                        name("Relay", "وسطاء"),
                        name("Autonomous", "مستقلون"),
                        name("Dominated", "تابعون")));
    }

    static Chart.Bars bars() {
        return new Chart.Bars(
                name(
                        "Share of the frozen outcome that disappears when the cause is taken away; line: 90 % interval",
                        "نسبة ما يزول من حالة الجمود عند رفع السبب؛ والخط مجال 90 %"),
                true,
                0,
                List.of(
                        new Chart.Bars.Bar(
                                name(
                                        "Interests of the powers that mediate conflict with each other",
                                        "تضارب مصالح القوى الكبرى التي تولّت الوساطة"),
                                0.78,
                                0.71,
                                0.84,
                                Tone.FROZEN,
                                basis(2)),
                        new Chart.Bars.Bar(
                                name("Local intransigence", "تعنّت الطرفين المحليين"),
                                0.21,
                                0.14,
                                0.29,
                                Tone.FROZEN,
                                basis(3)),
                        new Chart.Bars.Bar(
                                name("Missing guarantees", "غياب الضمانات"), 0.12, 0.06, 0.19, Tone.WAR, basis(4)),
                        new Chart.Bars.Bar(
                                name("Unknown", "غير معروف"), 0.03, Double.NaN, Double.NaN, Tone.PLAIN, List.of())));
    }

    static Chart.Bars signedBars() {
        List<Chart.Bars.Bar> bars = new ArrayList<>();
        double[] net = {12.5, -18.2, 31, 4.4, -6.1, 0, 9.9, -2.2, -7.5, -21.3};
        for (int i = 0; i < net.length; i++) {
            bars.add(new Chart.Bars.Bar(actor(i), net[i], net[i] - 3, net[i] + 3, Tone.ofSign(net[i]), basis(i)));
        }
        return new Chart.Bars(name("Net balance of influence", "صافي ميزان التأثير"), false, 1, bars);
    }

    static Chart.Lines lines() {
        double[] x = new double[21];
        double[][] y = new double[3][21];
        double[][] low = new double[3][21];
        double[][] high = new double[3][21];
        for (int i = 0; i < 21; i++) {
            x[i] = i * 0.05;
            double settle = 1 / (1 + Math.exp(-8 * (x[i] - 0.5)));
            y[0][i] = settle;
            y[1][i] = (1 - settle) * 0.7;
            y[2][i] = (1 - settle) * 0.3;
            for (int s = 0; s < 3; s++) {
                low[s][i] = Math.max(0, y[s][i] - 0.06);
                high[s][i] = Math.min(1, y[s][i] + 0.06);
            }
        }
        return new Chart.Lines(
                name("How neutral the patron is", "درجة حياد الراعي"),
                name("Share of futures", "حصة المشاهد"),
                List.of(
                        new Chart.Lines.Series(
                                name("Settlement", "التسوية"), x, y[0], low[0], high[0], Tone.SETTLEMENT),
                        new Chart.Lines.Series(
                                name("No war, no peace", "لا حرب ولا سلم"), x, y[1], low[1], high[1], Tone.FROZEN),
                        new Chart.Lines.Series(name("War", "الحرب"), x, y[2], low[2], high[2], Tone.WAR)));
    }

    static Chart.Strip strip() {
        List<Chart.Strip.Item> items = new ArrayList<>();
        double[] at = {95, 5, 50, 90, 35, 50, 45, 20, 85, 0};
        double[] weight = {1, 0.8, 0.9, 0.6, 0.3, 0.2, 0.3, 0.15, 0.2, 0.3};
        for (int i = 0; i < at.length; i++) {
            items.add(new Chart.Strip.Item(
                    actor(i),
                    at[i],
                    Math.max(0, at[i] - 5),
                    Math.min(100, at[i] + 5),
                    weight[i],
                    i == 0 ? Tone.FOR : i == 1 ? Tone.AGAINST : Tone.PLAIN,
                    basis(i)));
        }
        return new Chart.Strip(
                0,
                100,
                List.of(
                        new Chart.Strip.Anchor(0, name("independence", "الاستقلال")),
                        new Chart.Strip.Anchor(50, name("interim status with guarantees", "وضع مؤقت بضمانات")),
                        new Chart.Strip.Anchor(70, name("wide autonomy", "حكم ذاتي واسع")),
                        new Chart.Strip.Anchor(100, name("no status", "بلا وضع خاص"))),
                items,
                List.of(
                        new Chart.Strip.Mark(name("Weighted median", "الوسيط المرجّح"), 62, 50, 85, Tone.ACCENT),
                        new Chart.Strip.Mark(
                                name("Weighted mean", "المتوسط المرجّح"), 57.4, Double.NaN, Double.NaN, Tone.OTHER)));
    }

    static Chart.Ranks ranks() {
        List<Chart.Ranks.Item> items = new ArrayList<>();
        int[][] ranks = {
            {1, 3, 2},
            {2, 1, 1},
            {3, 2, 4},
            {3, 5, 5},
            {5, 4, 3},
            {6, 6, 6},
            {7, 9, 10},
            {8, 7, 7},
            {9, 8, 8},
            {10, 10, 9}
        };
        for (int i = 0; i < ranks.length; i++) {
            int rise = ranks[i][0] - ranks[i][2];
            items.add(new Chart.Ranks.Item(
                    actor(i), ranks[i], rise > 0 ? Tone.FOR : rise < 0 ? Tone.AGAINST : Tone.PLAIN));
        }
        return new Chart.Ranks(
                List.of(
                        name("Direct influence", "التأثير المباشر"),
                        name("Indirect influence", "التأثير غير المباشر"),
                        name("Potential indirect influence", "التأثير غير المباشر المحتمل")),
                items);
    }
}
