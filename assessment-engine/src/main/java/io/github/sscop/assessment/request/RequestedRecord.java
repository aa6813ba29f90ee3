package io.github.sscop.assessment.request;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.problem.ContractValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a supplier is asked to do once, for all items that it helps.
 *
 * @param action the action
 * @param items the items, in the order of the code; at least one
 * @param evidence the record that the action is about; absent if one is added, or that record is not shown to the supplier
 * @param title the title of that record, where it is known
 * @param count how many records are asked for
 * @param kind the kind that suits; absent if none is known
 * @param acceptedKinds the kinds that the policy accepts, where it does not accept any
 * @param about what the record has to be about, in words
 * @param dated whether it needs a date of its own
 * @param datedFrom the first day on which it may be dated; absent if any date will do
 * @param argued whether it needs an argument for each item
 * @param located whether it needs a location or a digest
 * @param sampled whether it needs the size of the population, the number examined and how these were chosen
 * @param sample what the policy requires of that sample; absent if any will do
 * @param independence how independent of the supplier its originator or the party that accepts it has to be
 * @param vouched whether the buyer has to vouch for that party
 * @param confirmed whether a rule has to confirm it from its facts, or a customer or an independent party to make or accept it
 * @param facts the facts from which a rule can confirm it, by name
 */
public record RequestedRecord(
        RequestAction action,
        List<ItemId> items,
        Optional<EvidenceId> evidence,
        Optional<String> title,
        int count,
        Optional<EvidenceKind> kind,
        List<EvidenceKind> acceptedKinds,
        String about,
        boolean dated,
        Optional<LocalDate> datedFrom,
        boolean argued,
        boolean located,
        boolean sampled,
        Optional<SampleRequirement> sample,
        Independence independence,
        boolean vouched,
        boolean confirmed,
        List<String> facts)
        implements ContractValue {

    public RequestedRecord {
        Objects.requireNonNull(action, "action");
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items is empty; expected at least one");
        }
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(kind, "kind");
        acceptedKinds = List.copyOf(acceptedKinds);
        Objects.requireNonNull(about, "about");
        Objects.requireNonNull(datedFrom, "datedFrom");
        Objects.requireNonNull(sample, "sample");
        Objects.requireNonNull(independence, "independence");
        facts = List.copyOf(facts);
    }

    /** Returns what is asked for, in a sentence. */
    public String text() {
        return RequestWording.ask(this);
    }
}
