package io.github.sscop.assessment.lapse;

import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;

/**
 * An evidence record that causes a lapse.
 *
 * @param id its id
 * @param title its title; empty where the record is withheld, or the assessment does not give it
 */
public record LapseRecord(EvidenceId id, String title) implements ContractValue {

    public LapseRecord {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
    }
}
