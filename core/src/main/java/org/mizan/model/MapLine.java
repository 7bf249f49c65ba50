package org.mizan.model;

import java.util.List;
import org.mizan.text.Text;
import org.mizan.time.Edtf;

/**
 * A line on the map, with the time in which it was valid.
 *
 * @param parts each a list of longitude, latitude pairs laid end to end
 * @param contested drawn dashed
 */
public record MapLine(String id, Text name, Edtf valid, boolean contested, List<double[]> parts, Basis basis) {}
