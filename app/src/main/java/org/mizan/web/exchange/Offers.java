package org.mizan.web.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mizan.desk.Edition;
import org.mizan.model.Case;
import org.mizan.text.Arg;
import org.mizan.view.Block;
import org.mizan.view.Grid;
import org.mizan.web.Visit;

/** Everything that can be fetched from a case: methods' parts for other programs, tables of the report, the case's own tables. */
public final class Offers {
    private final Visit visit;
    private final Optional<Case> subject;

    Offers(Visit visit) {
        this.visit = visit;
        this.subject = Desks.subject(visit.desk());
    }

    /** Something that can be fetched. */
    public record Offer(String label, String href, String second) {}

    /** The formats that take what one method rests on. */
    public record Peers(String method, List<Offer> offers) {}

    /** Where everything that is fetched has its address. */
    String base() {
        return "/c/" + visit.desk().key() + "/api/export/";
    }

    List<Peers> formats() {
        List<Peers> all = new ArrayList<>();
        subject.map(Exports::formats)
                .orElse(Map.of())
                .forEach((method, formats) -> all.add(new Peers(
                        visit.localizer().plain(Arg.of(method.title())),
                        formats.stream()
                                .map(f -> new Offer(f, base() + "format/" + method.id() + ":" + f, method.id()))
                                .toList())));
        return all;
    }

    List<Offer> tables() {
        String code = visit.localizer().language().code();
        List<Offer> all = new ArrayList<>();
        visit.desk()
                .edition(List.of())
                .ifPresent(e -> grids(e).forEach(g -> all.add(new Offer(
                        visit.localizer().plain(g.title()),
                        base() + "table/" + g.id() + "." + code + ".csv",
                        base() + "table/" + g.id() + "." + code + ".xlsx"))));
        return all;
    }

    private static List<Grid> grids(Edition edition) {
        List<Grid> grids = new ArrayList<>();
        edition.sections().forEach(s -> s.blocks().forEach(b -> collect(b, grids)));
        return grids;
    }

    private static void collect(Block block, List<Grid> grids) {
        if (block instanceof Grid grid) {
            grids.add(grid);
        } else if (block instanceof Block.Group group) {
            group.blocks().forEach(b -> collect(b, grids));
        } else if (block instanceof Block.Folded folded) {
            folded.blocks().forEach(b -> collect(b, grids));
        }
    }

    List<Offer> files() {
        List<Offer> all = new ArrayList<>();
        for (String path : tableFiles(visit.desk().folder(), subject)) {
            String file = base() + "file?file=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
            all.add(new Offer(path, file + "&as=csv", file + "&as=xlsx"));
        }
        return all;
    }

    /** The case's own tables; names from the reader, never from a request. */
    static List<String> tableFiles(Path root, Optional<Case> subject) {
        List<String> all = new ArrayList<>(subject.map(c -> c.tables().keySet()).orElse(Set.of()));
        for (String own : List.of("claims.csv", "chronology.csv", "places.csv", "relations.csv", "interventions.csv")) {
            if (Files.isRegularFile(root.resolve(own), LinkOption.NOFOLLOW_LINKS)) {
                all.add(own);
            }
        }
        return all.stream().distinct().sorted().toList();
    }

    /** The same as data. */
    Map<String, Object> twin() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put(
                "formats",
                formats().stream()
                        .flatMap(p -> p.offers().stream())
                        .map(o -> Map.of("id", o.second() + ":" + o.label(), "href", o.href()))
                        .toList());
        out.put(
                "tables",
                tables().stream()
                        .map(o -> Map.of("title", o.label(), "csv", o.href(), "xlsx", o.second()))
                        .toList());
        out.put(
                "files",
                files().stream()
                        .map(o -> Map.of("path", o.label(), "csv", o.href(), "xlsx", o.second()))
                        .toList());
        return out;
    }
}
