package io.github.sscop.assessment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How one record weighs for or against an item, as far as the item's row says.
 *
 * @param word a code for it: how it counts, the first state that keeps it from counting, or that it does not bear so
 * @param states every state that keeps it from counting; none if it counts or does not bear so
 * @param arguments what is known of the first state
 */
record Weight(String word, List<EvidenceState> states, Map<String, String> arguments) {

    /** It bears on the item in no way. */
    static final Weight ABSENT = new Weight("ABSENT");

    /** It bears on the item, but with another stance. */
    static final Weight OTHER_STANCE = new Weight("OTHER_STANCE");

    /** It counts as support, and is not known to be enough by itself. */
    static final Weight COUNTED = new Weight("COUNTED");

    /** It is support that is enough by itself. */
    static final Weight SUFFICIENT = new Weight("SUFFICIENT");

    /** It refutes directly. */
    static final Weight DIRECT = new Weight("DIRECT");

    /** It refutes indirectly. */
    static final Weight INDIRECT = new Weight("INDIRECT");

    private Weight(String word) {
        this(word, List.of(), Map.of());
    }

    static Weight of(NotCounted record) {
        return new Weight(
                record.state().name(),
                Stream.concat(Stream.of(record.state()), record.otherStates().stream())
                        .toList(),
                record.arguments());
    }

    boolean counts() {
        return this.equals(COUNTED) || this.equals(SUFFICIENT) || this.equals(DIRECT) || this.equals(INDIRECT);
    }

    boolean is(EvidenceState state) {
        return !states.isEmpty() && states.get(0) == state;
    }
}
