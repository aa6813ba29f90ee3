package io.github.sscop.evidence;

import io.github.sscop.code.Digest;
import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.problem.ContractValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * What a published submission has in the place of an evidence record that is not for its audience.
 *
 * @param id the record's id
 * @param digest the record's digest, {@link Evidence#recordDigest()}
 * @param links the items to which it is linked, without arguments; the submission's digest does not depend on them
 */
public record WithheldRecord(
        @NotNull EvidenceId id, @NotNull Digest digest, List<@NotNull @Valid Link> links) implements ContractValue {

    public WithheldRecord {
        links = NullTolerantCopies.list(links);
    }

    /**
     * Creates what a record leaves behind where it is withheld.
     *
     * @param withLinks whether it keeps the links, without their arguments
     */
    static WithheldRecord of(Evidence record, boolean withLinks) {
        List<Link> links =
                withLinks ? record.links().stream().map(Link::withoutArgument).toList() : List.of();
        return new WithheldRecord(record.id(), record.recordDigest(), links);
    }

    /** Returns the same without links. */
    public WithheldRecord withoutLinks() {
        return new WithheldRecord(id, digest, List.of());
    }
}
