package io.github.sscop.assessment.request;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Obligation;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A question to a supplier: an item of a code, what the policy requires of the evidence for it, and what is known already.
 *
 * @param code the code
 * @param item the item
 * @param number the id of the item in the numbering of the questionnaire, where that has one and writes it in another way
 * @param level the level of the item
 * @param theme the theme of the item; absent for a general statement
 * @param principle the principle of the item; absent for a general statement
 * @param obligation how strongly the item obliges
 * @param population whether the item is about each member of a population
 * @param statement what the item says
 * @param locator where the source says it
 * @param examples examples of evidence, by the code
 * @param guidance the guidance of the code that belongs to the item
 * @param requirements the policy's requirements on evidence for the item
 * @param requirementTexts the same in sentences, with the kinds that confirm
 * @param sampled whether the policy requires a sample of every record
 * @param confirmed whether the policy requires that a rule, a customer or an independent party confirms a record
 * @param kinds the kinds of evidence that suit, those first from which a rule can derive direct support
 * @param known what is known already; absent in a questionnaire without answers and assessment
 */
public record Question(
        EditionId code,
        ItemId item,
        Optional<ItemId> number,
        Level level,
        Optional<ElementTitle> theme,
        Optional<ElementTitle> principle,
        Optional<Obligation> obligation,
        boolean population,
        String statement,
        String locator,
        List<String> examples,
        List<ItemId> guidance,
        EvidenceRequirements requirements,
        List<String> requirementTexts,
        boolean sampled,
        boolean confirmed,
        List<SuitableKind> kinds,
        Optional<KnownAnswer> known)
        implements ContractValue {

    public Question {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(item, "item");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(theme, "theme");
        Objects.requireNonNull(principle, "principle");
        Objects.requireNonNull(obligation, "obligation");
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(locator, "locator");
        examples = List.copyOf(examples);
        guidance = List.copyOf(guidance);
        Objects.requireNonNull(requirements, "requirements");
        requirementTexts = List.copyOf(requirementTexts);
        kinds = List.copyOf(kinds);
        Objects.requireNonNull(known, "known");
    }

    /** Returns the question in words. */
    public String text() {
        return "What shows that this is so? " + statement;
    }

    /** Returns the id and title of the principle, or words for an item outside of all principles. */
    public String heading() {
        return principle.map(ElementTitle::toString).orElse("Outside the principles");
    }

    /** Returns the kinds from which a rule of the policy can derive direct support. */
    public List<EvidenceKind> confirmingKinds() {
        return kinds.stream()
                .filter(SuitableKind::confirms)
                .map(SuitableKind::kind)
                .toList();
    }

    /** Returns the kinds that suit best: of those that confirm the usual ones, where there are any, else the usual ones. */
    public List<EvidenceKind> preferredKinds() {
        List<EvidenceKind> both = kinds.stream()
                .filter(kind -> kind.confirms() && kind.usual())
                .map(SuitableKind::kind)
                .toList();
        if (!both.isEmpty()) {
            return both;
        }
        List<EvidenceKind> confirming = confirmingKinds();
        return confirming.isEmpty()
                ? kinds.stream()
                        .filter(SuitableKind::usual)
                        .map(SuitableKind::kind)
                        .toList()
                : confirming;
    }

    /** Returns whether a record of a kind needs a sample to count in full. */
    public boolean isSampled(Optional<EvidenceKind> kind) {
        return sampled || kinds.stream().anyMatch(each -> each.sampled() && kind.equals(Optional.of(each.kind())));
    }

    /** Returns the question with what is known already. */
    public Question withKnown(KnownAnswer answer) {
        return with(number, Optional.of(answer));
    }

    /** Returns the question with the id of the item in another numbering. */
    public Question withNumber(ItemId inNumbering) {
        return with(Optional.of(inNumbering), known);
    }

    private Question with(Optional<ItemId> newNumber, Optional<KnownAnswer> answer) {
        return new Question(
                code,
                item,
                newNumber,
                level,
                theme,
                principle,
                obligation,
                population,
                statement,
                locator,
                examples,
                guidance,
                requirements,
                requirementTexts,
                sampled,
                confirmed,
                kinds,
                answer);
    }
}
