package io.github.sscop.evidence.composition;

import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * A part of a submission, and where it is.
 *
 * @param location where the part is, such as the name of its file; problems name it, and the whole lists it in its includes
 * @param part the part
 */
public record PartSource(String location, SubmissionPart part) implements ContractValue {

    public PartSource {
        Objects.requireNonNull(part, "part");
        if (location.isBlank()) {
            throw new IllegalArgumentException("location is blank; expected where the part is, such as product.yaml");
        }
    }
}
