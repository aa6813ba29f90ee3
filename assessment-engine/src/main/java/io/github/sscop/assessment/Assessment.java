package io.github.sscop.assessment;

import io.github.sscop.code.Code;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.wording.AssessmentMessages;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The assessment of a submission against a code by a policy on a date.
 *
 * <p>It is about claims and evidence, and is no certification.
 *
 * @param code the code
 * @param policy the policy
 * @param ownRules the ids of rules that the assessor ran beside the policy's, in order
 * @param submission the submission
 * @param counterpart the counterpart of the submission, where a buyer or an assessor brought one
 * @param asOf the date for which the evidence was evaluated
 * @param producedBy the program that produced it
 * @param subject the organisation and the product that it is about
 * @param seniorResponsibleOwner the owner whom the submission names as accountable for the Code's principles
 * @param verdict the verdict on the code: the worst of its items that roll up
 * @param reasons the reasons for that verdict
 * @param advisory the worst verdict on the recommendations of the code; absent if it has none
 * @param counts the number of rows with each verdict
 * @param themes a row for each theme, in catalog order
 * @param principles a row for each principle, in catalog order
 * @param claims a row for each claim, in catalog order; none in codes without claims
 * @param provisions a row for each item that is not a claim, in catalog order
 * @param acceptedRisks the risks that the submission lists as accepted; they change no verdict
 * @param counterpartRisks the risks that the counterpart accepts; they change no verdict
 * @param calendar the changes of verdicts on items after the as-of date if nothing is added, in order
 * @param unlinked the records that are relevant to no item of any code of the submission, in the order of their ids
 * @param rules the result of each rule for each record of its kind, in the order of records and rules
 * @param remarks the remarks beside the verdicts
 * @param withheld the records whose content is left out, although they were assessed, where the assessment is published; in the
 *     order of their ids
 */
public record Assessment(
        Code code,
        DocumentRef policy,
        List<String> ownRules,
        DocumentRef submission,
        Optional<DocumentRef> counterpart,
        LocalDate asOf,
        Producer producedBy,
        AssessedSubject subject,
        Optional<SeniorResponsibleOwner> seniorResponsibleOwner,
        Verdict verdict,
        List<Reason> reasons,
        Optional<Verdict> advisory,
        VerdictCounts counts,
        List<ThemeAssessment> themes,
        List<PrincipleAssessment> principles,
        List<ItemAssessment> claims,
        List<ItemAssessment> provisions,
        List<AcceptedRisk> acceptedRisks,
        List<AcceptedRisk> counterpartRisks,
        List<ScheduledChange> calendar,
        List<EvidenceId> unlinked,
        List<RuleResult> rules,
        List<Remark> remarks,
        List<EvidenceId> withheld)
        implements ContractValue {

    /**
     * Creates an assessment.
     *
     * @throws InvalidDocumentException if the rows are not exactly one for each theme, principle and item of the code, in
     *     catalog order
     */
    public Assessment {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(policy, "policy");
        ownRules = List.copyOf(ownRules);
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(counterpart, "counterpart");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(producedBy, "producedBy");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(seniorResponsibleOwner, "seniorResponsibleOwner");
        Objects.requireNonNull(verdict, "verdict");
        reasons = List.copyOf(reasons);
        Objects.requireNonNull(advisory, "advisory");
        Objects.requireNonNull(counts, "counts");
        themes = List.copyOf(themes);
        principles = List.copyOf(principles);
        claims = List.copyOf(claims);
        provisions = List.copyOf(provisions);
        acceptedRisks = List.copyOf(acceptedRisks);
        counterpartRisks = List.copyOf(counterpartRisks);
        calendar = List.copyOf(calendar);
        unlinked = List.copyOf(unlinked);
        rules = List.copyOf(rules);
        remarks = List.copyOf(remarks);
        withheld = SortedIds.distinct(withheld);
        List<Problem> problems = new ArrayList<>();
        problems.addAll(rowProblems("themes", code.themes(), Theme::id, themes, ThemeAssessment::id));
        problems.addAll(
                rowProblems("principles", code.principles(), Principle::id, principles, PrincipleAssessment::id));
        problems.addAll(rowProblems("claims", itemsOf(code, true), Item::id, claims, ItemAssessment::id));
        problems.addAll(rowProblems("provisions", itemsOf(code, false), Item::id, provisions, ItemAssessment::id));
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException("assessment", problems);
        }
    }

    private static List<Item> itemsOf(Code code, boolean claims) {
        List<Item> items = new ArrayList<>(code.items().size());
        for (Item item : code.items()) {
            if ((item.level() == Level.CLAIM) == claims) {
                items.add(item);
            }
        }
        return items;
    }

    private static <E, R> List<Problem> rowProblems(
            String list, List<E> elements, Function<E, ItemId> idOf, List<R> rows, Function<R, ItemId> idOfRow) {
        return RowOrder.problems(
                list,
                elements.stream().map(idOf).toList(),
                rows.stream().map(idOfRow).toList());
    }

    /** Returns the rows of all items, claims first, then provisions. */
    public List<ItemAssessment> items() {
        return Stream.concat(claims.stream(), provisions.stream()).toList();
    }

    /**
     * Returns the row of an item.
     *
     * @throws IllegalArgumentException if the code has no such item
     */
    public ItemAssessment item(ItemId id) {
        return row(items(), ItemAssessment::id, id);
    }

    /**
     * Returns the row of a principle.
     *
     * @throws IllegalArgumentException if the code has no such principle
     */
    public PrincipleAssessment principle(ItemId id) {
        return row(principles, PrincipleAssessment::id, id);
    }

    /**
     * Returns the row of a theme.
     *
     * @throws IllegalArgumentException if the code has no such theme
     */
    public ThemeAssessment theme(ItemId id) {
        return row(themes, ThemeAssessment::id, id);
    }

    private static <R> R row(List<R> rows, Function<R, ItemId> idOf, ItemId id) {
        return rows.stream()
                .filter(row -> idOf.apply(row).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("id is " + id + "; expected one of "
                        + rows.stream().map(idOf).toList()));
    }

    /** Returns the accepted risks of the submission, then those of its counterpart. */
    public List<AcceptedRisk> allAcceptedRisks() {
        return Stream.concat(acceptedRisks.stream(), counterpartRisks.stream()).toList();
    }

    /**
     * Returns the last day on which a fresh assessment of the same inputs has the same verdicts and accepted risks; empty if no
     * day is known on which one of them changes.
     *
     * <p>What a row names beside its verdict, such as the records that count, may change sooner.
     */
    public Optional<LocalDate> unchangedUntil() {
        return calendar.stream()
                .map(ScheduledChange::on)
                .min(LocalDate::compareTo)
                .map(day -> day.minusDays(1));
    }

    /**
     * Returns the first day on which the verdict on an item that rolls up gets worse if nothing is added; empty if no such day is
     * known. Recommendations do not affect the verdict on the code.
     */
    public Optional<LocalDate> firstLapse() {
        return firstLapse(Item::rollsUp);
    }

    /** Returns the first day on which the verdict on one of some items gets worse if nothing is added; empty if none is known. */
    public Optional<LocalDate> firstLapse(Predicate<Item> which) {
        return calendar.stream()
                .filter(ScheduledChange::isLapse)
                .filter(change -> code.item(change.item()).filter(which).isPresent())
                .map(ScheduledChange::on)
                .min(LocalDate::compareTo);
    }

    /**
     * Returns the first day of which the calendar may not show every change, because it is cut off at its limit; empty if it shows
     * all.
     */
    public Optional<LocalDate> calendarCutFrom() {
        return remarks.stream()
                .filter(remark -> remark.code() == RemarkCode.CALENDAR_CUT)
                .findFirst()
                .map(this::cutFrom);
    }

    private LocalDate cutFrom(Remark cut) {
        try {
            return LocalDate.parse(cut.arguments().getOrDefault("from", ""));
        } catch (DateTimeException e) {
            return asOf; // In doubt, none of it is complete.
        }
    }

    /** Returns whether one of the remarks has a code. */
    public boolean has(RemarkCode remark) {
        return remarks.stream().anyMatch(each -> each.code() == remark);
    }

    /**
     * Returns the assessment without the content of some records: their ids, their statuses and the verdicts stay, and what
     * would show more of them is left out.
     */
    public Assessment withholding(Collection<EvidenceId> records) {
        return new AssessmentRedaction(this, records).redacted();
    }

    /** Returns the notice that every reader of the assessment should see, in two sentences. */
    public String notice() {
        return AssessmentMessages.of("notice", Map.of("code", code.title()), List.of());
    }
}
