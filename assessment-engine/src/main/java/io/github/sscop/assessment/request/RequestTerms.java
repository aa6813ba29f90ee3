package io.github.sscop.assessment.request;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The terms of a request: who asks, until when, and which records the supplier may not see.
 *
 * @param from who asks
 * @param by the last day for an answer; on it, what is sent has to count, and what lapses until then is asked for as well
 * @param confidential the records whose content and ids are left out, such as those of the buyer, in addition to those that the
 *     assessment or the submission withholds, and those that are not in the submission where that is at hand
 */
public record RequestTerms(Optional<String> from, Optional<LocalDate> by, List<EvidenceId> confidential)
        implements ContractValue {

    /** Terms that name no sender and no day. */
    public static final RequestTerms NONE = new RequestTerms(Optional.empty(), Optional.empty(), List.of());

    /**
     * Creates terms.
     *
     * @throws IllegalArgumentException if the name of who asks is blank
     */
    public RequestTerms {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(by, "by");
        confidential = List.copyOf(confidential);
        if (from.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("from is blank; expected the name of who asks");
        }
    }

    /** Returns these terms with the name of who asks. */
    public RequestTerms withSender(String name) {
        return new RequestTerms(Optional.of(name), by, confidential);
    }

    /** Returns these terms with the last day for an answer. */
    public RequestTerms withDeadline(LocalDate day) {
        return new RequestTerms(from, Optional.of(day), confidential);
    }

    /** Returns these terms with the records that the supplier may not see. */
    public RequestTerms withConfidential(Collection<EvidenceId> records) {
        return new RequestTerms(from, by, List.copyOf(records));
    }
}
