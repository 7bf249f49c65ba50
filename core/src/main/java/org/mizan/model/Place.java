package org.mizan.model;

import java.util.List;
import org.mizan.text.Text;

/** A point on the map, degrees north and east, with the names that sides use as aliases. */
public record Place(
        String id, Text name, List<Actor.Alias> aliases, String kind, double lat, double lon, Text note, Basis basis) {}
