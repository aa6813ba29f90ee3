package io.github.sscop.assessment.profile;

import io.github.sscop.code.document.NullTolerantCopies;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question of a form that the supplier alone can answer, and on whose answer it depends whether others are asked.
 *
 * @param id the id of the question in the form
 * @param asks what it asks, in the words of the profile
 * @param options the answers that the form offers
 * @param askedOnlyIf where it is asked; always if absent
 */
public record SupplierQuestion(String id, String asks, List<String> options, Optional<SkipRule> askedOnlyIf)
        implements ContractValue {

    public SupplierQuestion {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(asks, "asks");
        options = NullTolerantCopies.list(options);
        Objects.requireNonNull(askedOnlyIf, "askedOnlyIf");
    }
}
