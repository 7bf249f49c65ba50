package org.mizan.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of reading something: a value, the problems met, or both (a value with warnings). An error means that there is no value; without an error
 * there is one, unless what was to be read has only been begun, which a warning says.
 *
 * @param problems sorted by place
 */
public record Loaded<T>(Optional<T> value, List<Problem> problems) {
    public Loaded {
        problems = problems.stream().sorted().distinct().toList();
        if (problems.stream().anyMatch(Problem::isError)) {
            value = Optional.empty();
        }
    }

    public static <T> Loaded<T> of(T value) {
        return new Loaded<>(Optional.of(value), List.of());
    }

    /** The value unless the problems hold an error. */
    public static <T> Loaded<T> of(T value, Problems problems) {
        return new Loaded<>(Optional.of(value), problems.all());
    }

    public static <T> Loaded<T> failed(List<Problem> problems) {
        return new Loaded<>(Optional.empty(), problems);
    }

    /** No value yet: what was to be read has only been begun. The problems say what it lacks, as a warning where nothing is wrong. */
    public static <T> Loaded<T> unfinished(Problems problems) {
        return failed(problems.all());
    }

    /** Whether there is no value and yet nothing wrong. */
    public boolean isUnfinished() {
        return value.isEmpty() && problems.stream().noneMatch(Problem::isError);
    }

    /** Goes on with the value where there is one, keeping all problems of both steps. */
    public <U> Loaded<U> then(Function<T, Loaded<U>> next) {
        if (value.isEmpty()) {
            return failed(problems);
        }
        Loaded<U> after = next.apply(value.get());
        return new Loaded<>(
                after.value,
                java.util.stream.Stream.concat(problems.stream(), after.problems.stream())
                        .toList());
    }
}
