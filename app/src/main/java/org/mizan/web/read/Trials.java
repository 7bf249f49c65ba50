package org.mizan.web.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mizan.desk.Dial;
import org.mizan.desk.Trial;
import org.mizan.web.Visit;

/**
 * What is tried, as parameters of an address: {@code overlay=ID}, and {@code set=FILE|KEY,KEY|COLUMN|VALUE} where a column with a number behind a dot means
 * that word of the cell. Of what a decision maker prefers the value is an order; see {@link org.mizan.desk.Leaning}.
 *
 * @param refused how many parameters named nothing that can be tried
 */
record Trials(Trial trial, int refused) {
    private static final int MOST = 40;
    private static final Pattern COLUMN = Pattern.compile("([a-z_-]+)(?:\\.([0-9]{1,3}))?");

    static Trials of(Visit visit, Set<String> overlays, List<Dial> dials) {
        Set<String> laid = new LinkedHashSet<>(visit.overlays());
        laid.addAll(visit.ctx().queryParams("overlay"));
        List<Trial.Setting> settings = new ArrayList<>();
        int refused = 0;
        for (String written :
                visit.ctx().queryParams("set").stream().limit(MOST).toList()) {
            Optional<Trial.Setting> setting = parse(written).filter(s -> isPossible(s, dials));
            setting.ifPresent(s -> put(settings, s));
            refused += setting.isPresent() ? 0 : 1;
        }
        int known = (int) laid.stream().filter(overlays::contains).count();
        refused += laid.size() - known;
        laid.retainAll(overlays);
        return new Trials(new Trial(List.copyOf(laid), settings), refused);
    }

    /** Whether there is something to be set so. */
    static boolean isPossible(Trial.Setting setting, List<Dial> dials) {
        return dials.stream()
                .anyMatch(d -> setting.isAbout(d.file(), d.key(), d.column(), d.part()) && d.takes(setting.value()));
    }

    /** A later setting of the same judgement replaces the earlier one. */
    static void put(List<Trial.Setting> settings, Trial.Setting setting) {
        settings.removeIf(s -> s.isAbout(setting.file(), setting.key(), setting.column(), setting.part()));
        settings.add(setting);
    }

    static Optional<Trial.Setting> parse(String written) {
        String[] parts = written.split("\\|", -1);
        if (parts.length != 4 || written.length() > 500) {
            return Optional.empty();
        }
        Matcher column = COLUMN.matcher(parts[2]);
        String value = Numbers.western(parts[3].strip());
        if (!column.matches() || value.isEmpty()) {
            return Optional.empty();
        }
        int part = column.group(2) == null ? -1 : Integer.parseInt(column.group(2));
        return Optional.of(new Trial.Setting(parts[0], List.of(parts[1].split(",", -1)), column.group(1), part, value));
    }

    /** How a dial is named in an address, up to its value. */
    static String pick(Dial dial) {
        return pick(dial.file(), dial.key(), dial.column(), dial.part());
    }

    private static String pick(String file, List<String> key, String column, int part) {
        return file + "|" + String.join(",", key) + "|" + column + (part < 0 ? "" : "." + part);
    }

    static String written(Trial.Setting s) {
        return pick(s.file(), s.key(), s.column(), s.part()) + "|" + s.value();
    }

    /** The address of a page on which this is tried. */
    static Address address(String path, Trial trial) {
        Address address = new Address(path);
        trial.overlays().forEach(o -> address.with("overlay", o));
        trial.settings().forEach(s -> address.with("set", written(s)));
        return address;
    }
}
