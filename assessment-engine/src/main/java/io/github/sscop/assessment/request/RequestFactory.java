package io.github.sscop.assessment.request;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The factory of the request for what an assessment lacks. */
final class RequestFactory {

    private final Assessment whole;
    private final Assessment assessment;
    private final Optional<Submission> submission;
    private final Policy policy;
    private final RequestTerms terms;
    private final SuppliedRecords supplied;
    private final Map<ItemId, Question> questions = new LinkedHashMap<>();

    RequestFactory(Assessment whole, Optional<Submission> submission, Policy policy, RequestTerms terms) {
        check(whole, submission, policy, terms);
        this.whole = whole;
        this.submission = submission;
        this.policy = policy;
        this.terms = terms;
        this.supplied = SuppliedRecords.of(submission, whole, terms.confidential());
        this.assessment = supplied.shown(whole);
        QuestionFactory factory = new QuestionFactory(whole.code(), policy);
        whole.code().items().forEach((Item item) -> questions.put(item.id(), factory.question(item)));
    }

    private static void check(Assessment whole, Optional<Submission> submission, Policy policy, RequestTerms terms) {
        if (!policy.digest().equals(whole.policy().digest())) {
            throw new IllegalArgumentException("policy is " + policy.id() + " with the digest " + policy.digest()
                    + "; expected the one of the assessment, " + whole.policy().id() + " with the digest "
                    + whole.policy().digest());
        }
        submission
                .filter(given -> !given.digest().equals(whole.submission().digest()))
                .ifPresent(given -> {
                    throw new IllegalArgumentException("submission is " + given.id() + " with the digest "
                            + given.digest() + "; expected the one that was assessed, "
                            + whole.submission().id() + " with the digest "
                            + whole.submission().digest());
                });
        terms.by().filter(day -> day.isBefore(whole.asOf())).ifPresent(day -> {
            throw new IllegalArgumentException("by is " + day + "; expected the as-of date of the assessment, "
                    + whole.asOf() + ", or a later day");
        });
    }

    EvidenceRequest request() {
        OpenItemFactory items = new OpenItemFactory(assessment, supplied);
        List<OpenItem> open = new ArrayList<>();
        RequestGrouping grouping = new RequestGrouping(
                assessment, submission, supplied, questions, terms.by().orElse(whole.asOf()));
        for (Question question : questions.values()) {
            ItemAssessment row = assessment.item(question.item());
            if (isOpen(row.verdict())) {
                open.add(items.of(row, question));
                grouping.add(row);
            }
        }
        List<ExpectedLapse> lapses = lapses();
        lapses.forEach(grouping::addLapse);
        List<RequestedRecord> requests = grouping.requests();
        return new EvidenceRequest(
                whole.code(),
                whole.policy(),
                policy.title(),
                whole.submission(),
                whole.subject(),
                whole.asOf(),
                terms.from(),
                terms.by(),
                whole.counts(),
                open,
                RecordSuggestion.commonRequirements(requests.stream()
                        .filter(each -> each.action() == RequestAction.ADD)
                        .flatMap(each -> each.items().stream())
                        .map(questions::get)
                        .toList()),
                requests,
                lapses);
    }

    private static boolean isOpen(Verdict verdict) {
        return verdict == Verdict.NOT_MET || verdict == Verdict.UNDETERMINED;
    }

    /** Returns the first lapse of each item that is met and will not be on the last day for an answer. */
    private List<ExpectedLapse> lapses() {
        Map<ItemId, ScheduledChange> first = new LinkedHashMap<>();
        Map<ItemId, Verdict> last = new LinkedHashMap<>();
        for (ScheduledChange change : assessment.calendar()) {
            boolean isDue = terms.by().filter(day -> !change.on().isAfter(day)).isPresent();
            if (isDue
                    && change.from() != change.to()
                    && whole.item(change.item()).verdict() == Verdict.MET) {
                first.putIfAbsent(change.item(), change);
                last.put(change.item(), change.to());
            }
        }
        return first.values().stream()
                .filter(change -> last.get(change.item()) != Verdict.MET)
                .map(this::lapse)
                .toList();
    }

    private ExpectedLapse lapse(ScheduledChange change) {
        LocalDate on = change.on();
        Optional<EvidenceId> record = change.evidence().stream().findFirst().filter(supplied::isShown);
        return new ExpectedLapse(
                on,
                change.item(),
                Objects.requireNonNull(questions.get(change.item())).statement(),
                record,
                record.flatMap(supplied::record).map(Evidence::title),
                change.cause());
    }
}
