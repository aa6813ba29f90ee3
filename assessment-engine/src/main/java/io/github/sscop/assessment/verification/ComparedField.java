package io.github.sscop.assessment.verification;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One part of an assessment or of a row, by which a recorded one is compared with its replay.
 *
 * @param name the part's name in documents
 * @param first the first value that is not the same in two, if one is
 * @param <R> what it is a part of
 */
record ComparedField<R>(String name, BiFunction<R, R, Optional<ValuePair>> first) {

    private static final String NOTHING = "nothing";

    /**
     * A value in short, recorded and replayed.
     *
     * @param recorded as recorded
     * @param replayed as replayed
     */
    record ValuePair(String recorded, String replayed) {}

    /** A part that is always there. */
    static <R, V> ComparedField<R> one(String name, Function<R, V> value, Function<V, String> words) {
        return each(name, whole -> List.of(value.apply(whole)), words);
    }

    /** A part that may be left out. */
    static <R, V> ComparedField<R> maybe(String name, Function<R, Optional<V>> value, Function<V, String> words) {
        return each(name, whole -> value.apply(whole).map(List::of).orElse(List.of()), words);
    }

    /** A part that is a list. */
    static <R, V> ComparedField<R> each(String name, Function<R, List<V>> values, Function<V, String> words) {
        return new ComparedField<>(
                name, (recorded, replayed) -> first(values.apply(recorded), values.apply(replayed), words));
    }

    private static <V> Optional<ValuePair> first(List<V> recorded, List<V> replayed, Function<V, String> words) {
        for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
            Optional<V> was = i < recorded.size() ? Optional.of(recorded.get(i)) : Optional.empty();
            Optional<V> is = i < replayed.size() ? Optional.of(replayed.get(i)) : Optional.empty();
            if (!was.equals(is)) {
                return Optional.of(
                        new ValuePair(was.map(words).orElse(NOTHING), is.map(words).orElse(NOTHING)));
            }
        }
        return Optional.empty();
    }
}
