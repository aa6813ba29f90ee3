package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
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
record EvidenceEffect(String word, List<EvidenceStatus> states, Map<String, String> arguments) {

    /** It bears on the item in no way. */
    static final EvidenceEffect ABSENT = new EvidenceEffect("ABSENT");

    /** It bears on the item, but with another stance. */
    static final EvidenceEffect OTHER_STANCE = new EvidenceEffect("OTHER_STANCE");

    /** It counts as support, and is not known to be enough by itself. */
    static final EvidenceEffect COUNTED = new EvidenceEffect("COUNTED");

    /** It is support that is enough by itself. */
    static final EvidenceEffect SUFFICIENT = new EvidenceEffect("SUFFICIENT");

    /** It refutes directly. */
    static final EvidenceEffect DIRECT = new EvidenceEffect("DIRECT");

    /** It refutes indirectly. */
    static final EvidenceEffect INDIRECT = new EvidenceEffect("INDIRECT");

    private EvidenceEffect(String word) {
        this(word, List.of(), Map.of());
    }

    static EvidenceEffect of(DisregardedEvidence record) {
        return new EvidenceEffect(
                record.state().name(),
                Stream.concat(Stream.of(record.state()), record.otherStates().stream())
                        .toList(),
                record.arguments());
    }

    boolean counts() {
        return this.equals(COUNTED) || this.equals(SUFFICIENT) || this.equals(DIRECT) || this.equals(INDIRECT);
    }

    boolean is(EvidenceStatus state) {
        return !states.isEmpty() && states.get(0) == state;
    }
}
