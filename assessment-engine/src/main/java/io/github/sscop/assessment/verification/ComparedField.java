package io.github.sscop.assessment.verification;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A field of an assessment or of a row, by which a recorded assessment is compared with its replay.
 *
 * @param name the field's name in documents
 * @param firstDifference finds the first value that differs
 * @param <R> the type that has the field
 */
record ComparedField<R>(String name, BiFunction<R, R, Optional<ValuePair>> firstDifference) {

    private static final String NOTHING = "nothing";

    /**
     * A recorded and a replayed value in short.
     *
     * @param recorded as recorded
     * @param replayed as replayed
     */
    record ValuePair(String recorded, String replayed) {}

    /** Creates a field that is always present. */
    static <R, V> ComparedField<R> required(String name, Function<R, V> value, Function<V, String> text) {
        return list(name, whole -> List.of(value.apply(whole)), text);
    }

    /** Creates a field that may be absent. */
    static <R, V> ComparedField<R> optional(String name, Function<R, Optional<V>> value, Function<V, String> text) {
        return list(name, whole -> value.apply(whole).map(List::of).orElse(List.of()), text);
    }

    /** Creates a field that is a list. */
    static <R, V> ComparedField<R> list(String name, Function<R, List<V>> values, Function<V, String> text) {
        return new ComparedField<>(
                name, (recorded, replayed) -> firstDifference(values.apply(recorded), values.apply(replayed), text));
    }

    private static <V> Optional<ValuePair> firstDifference(
            List<V> recorded, List<V> replayed, Function<V, String> text) {
        for (int i = 0; i < Math.max(recorded.size(), replayed.size()); i++) {
            Optional<V> recordedValue = i < recorded.size() ? Optional.of(recorded.get(i)) : Optional.empty();
            Optional<V> replayedValue = i < replayed.size() ? Optional.of(replayed.get(i)) : Optional.empty();
            if (!recordedValue.equals(replayedValue)) {
                return Optional.of(new ValuePair(
                        recordedValue.map(text).orElse(NOTHING),
                        replayedValue.map(text).orElse(NOTHING)));
            }
        }
        return Optional.empty();
    }
}
