package io.github.sscop.json;

import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.PassedField;
import java.util.List;
import java.util.Objects;

/**
 * The reading of a document that the library wrote, perhaps in a later version.
 *
 * @param value the document, as far as this version knows its fields
 * @param passed the fields that were passed over, in the order of the document; empty where reading was strict
 * @param <T> the type of the document
 */
public record OutputReading<T>(T value, List<PassedField> passed) implements ContractValue {

    public OutputReading {
        Objects.requireNonNull(value, "value");
        passed = List.copyOf(passed);
    }

    /** Returns whether nothing was passed over. */
    public boolean isComplete() {
        return passed.isEmpty();
    }
}
