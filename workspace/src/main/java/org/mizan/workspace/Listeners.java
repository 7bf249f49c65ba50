package org.mizan.workspace;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Those who want to know of changes. They are told of all, in order, one at a time. */
final class Listeners {
    private final List<Consumer<Change>> all = new CopyOnWriteArrayList<>();
    private final Queue<Change> untold = new ConcurrentLinkedQueue<>();

    Runnable add(Consumer<Change> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void note(Change change) {
        untold.add(change);
    }

    synchronized void tell() {
        for (Change change = untold.poll(); change != null; change = untold.poll()) {
            Change told = change;
            all.forEach(l -> l.accept(told));
        }
    }
}
