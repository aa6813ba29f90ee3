package io.github.sscop.assessment.lapse;

import io.github.sscop.assessment.DocumentRef;
import io.github.sscop.assessment.ScheduleCause;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A change for the worse on a day to come, if nothing is added: of the verdict on an item, or the end of an accepted risk.
 *
 * @param on the first day of the worse verdict, or the first on which the risk is no longer accepted
 * @param organisation the organisation
 * @param product the product
 * @param version the product's version
 * @param code the code
 * @param policy the policy
 * @param submission the submission
 * @param asOf the as-of date of the assessment that foresees it
 * @param item the item
 * @param statement the statement of the item
 * @param from the verdict until the day before
 * @param to the new verdict; the same as before where an accepted risk ends
 * @param cause what happens: to the first of the records, where there are several
 * @param records the records that begin or cease to count on that day, in the order of their ids
 * @param kind the kind of the first record; absent where it is withheld, or an accepted risk ends
 * @param risk the risk that is no longer accepted
 */
public record Lapse(
        LocalDate on,
        Optional<String> organisation,
        Optional<String> product,
        Optional<String> version,
        Code code,
        DocumentRef policy,
        DocumentRef submission,
        LocalDate asOf,
        ItemId item,
        String statement,
        Verdict from,
        Verdict to,
        ScheduleCause cause,
        List<LapseRecord> records,
        Optional<EvidenceKind> kind,
        Optional<AcceptedRisk> risk)
        implements ContractValue {

    public Lapse {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(cause, "cause");
        records = List.copyOf(records);
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(risk, "risk");
    }

    /** Returns what lapses, as a line of text such as the title of an entry in a calendar. */
    public String summary() {
        return LapseWording.summary(this);
    }

    /** Returns what to ask for, and whom, as a sentence that can stand alone in a letter. */
    public String ask() {
        return LapseWording.ask(this);
    }
}
