package org.mizan.cib;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * How a long computation is watched: asked whether to stop, told how far it is (0..1).
 *
 * @param cancelled polled at outer loops, from any worker thread
 * @param progress called from any worker thread
 */
public record Watch(BooleanSupplier cancelled, DoubleConsumer progress) {
    /** Never cancelled, nobody listening. */
    public static final Watch NONE = new Watch(() -> false, done -> {});
}
