package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The effect of one record on an item, as far as the item's row shows it.
 *
 * @param code the code of the effect: how the record counts, the first status that keeps it from counting, or that it is not relevant
 * @param statuses the statuses that keep it from counting; none if it counts or is not relevant
 * @param arguments the arguments of the first status
 */
record EvidenceEffect(String code, List<EvidenceStatus> statuses, Map<String, String> arguments) {

    /** The record is not relevant to the item. */
    static final EvidenceEffect ABSENT = new EvidenceEffect("ABSENT");

    /** The record is relevant to the item, but with another stance. */
    static final EvidenceEffect OTHER_STANCE = new EvidenceEffect("OTHER_STANCE");

    /** The record counts as support, and is not known to be sufficient. */
    static final EvidenceEffect COUNTED = new EvidenceEffect("COUNTED");

    /** The record is a sufficient support. */
    static final EvidenceEffect SUFFICIENT = new EvidenceEffect("SUFFICIENT");

    /** The record is a sufficient support and confirmed, where the verdict depends on that. */
    static final EvidenceEffect CONFIRMED = new EvidenceEffect("CONFIRMED");

    /** The record refutes directly. */
    static final EvidenceEffect DIRECT = new EvidenceEffect("DIRECT");

    /** The record refutes indirectly. */
    static final EvidenceEffect INDIRECT = new EvidenceEffect("INDIRECT");

    private static final Set<String> COUNTING =
            Set.of(COUNTED.code, SUFFICIENT.code, CONFIRMED.code, DIRECT.code, INDIRECT.code);

    private EvidenceEffect(String code) {
        this(code, List.of(), Map.of());
    }

    static EvidenceEffect of(DisregardedEvidence record) {
        return new EvidenceEffect(
                record.state().name(),
                Stream.concat(Stream.of(record.state()), record.otherStates().stream())
                        .toList(),
                record.arguments());
    }

    boolean counts() {
        return COUNTING.contains(code);
    }

    boolean hasStatus(EvidenceStatus status) {
        return !statuses.isEmpty() && statuses.get(0) == status;
    }
}
