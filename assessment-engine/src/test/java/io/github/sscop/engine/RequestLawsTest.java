package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.ExpectedLapse;
import io.github.sscop.assessment.request.OpenItem;
import io.github.sscop.assessment.request.RequestAction;
import io.github.sscop.assessment.request.RequestTerms;
import io.github.sscop.assessment.request.RequestedRecord;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.policy.SampleRequirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of requests for evidence. */
class RequestLawsTest {

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any().map(world -> world.with(List.of()));
    }

    private static EvidenceRequest request(SubmissionGenerator world, RequestTerms terms) {
        return EvidenceRequest.of(world.assessment(), world.submission(), world.policy(), terms);
    }

    private static boolean isOpen(ItemAssessment row) {
        return row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED;
    }

    @Property
    void everyOpenItemIsNamedOnceAndEachOfItsStepsAskedForOnce(@ForAll("worlds") SubmissionGenerator world) {
        Assessment assessment = world.assessment();
        EvidenceRequest request = request(world, RequestTerms.NONE);

        assertThat(request.items().stream().map(OpenItem::id))
                .containsExactlyElementsOf(SubmissionFixture.SSCOP.items().stream()
                        .map(Item::id)
                        .filter(id -> isOpen(assessment.item(id)))
                        .toList());
        for (OpenItem open : request.items()) {
            assertThat(asked(request, open.id()))
                    .as("what is asked for %s", open.id())
                    .containsExactlyInAnyOrderElementsOf(needed(assessment.item(open.id())));
        }
        Set<ItemId> named = request.requests().stream()
                .flatMap(each -> each.items().stream())
                .collect(Collectors.toSet());
        assertThat(named).isSubsetOf(request.items().stream().map(OpenItem::id).toList());
    }

    private static List<String> asked(EvidenceRequest request, ItemId item) {
        List<String> asked = new ArrayList<>();
        for (RequestedRecord each : request.requests()) {
            for (int i = 0; each.items().contains(item) && i < each.count(); i++) {
                asked.add(each.action() + each.evidence().map(EvidenceId::value).orElse(""));
            }
        }
        return asked;
    }

    private static List<String> needed(ItemAssessment row) {
        Map<RemediationStep.Action, RequestAction> actions = Map.of(
                RemediationStep.Action.WITHDRAW_EXCLUSION, RequestAction.WITHDRAW_EXCLUSION,
                RemediationStep.Action.CLEAR, RequestAction.CORRECT,
                RemediationStep.Action.REFRESH, RequestAction.RENEW,
                RemediationStep.Action.CONFIRM, RequestAction.CONFIRM,
                RemediationStep.Action.ADD, RequestAction.ADD);
        return row.stepsToMeet().stream()
                .map(step -> actions.get(step.action())
                        + step.evidence().map(EvidenceId::value).orElse(""))
                .toList();
    }

    @Property
    void recordsAsAskedForMakeTheItemMet(@ForAll("worlds") SubmissionGenerator world) {
        EvidenceRequest request = request(world, RequestTerms.NONE);
        for (OpenItem open : request.items()) {
            List<RequestedRecord> asked = request.requests().stream()
                    .filter(each -> each.items().contains(open.id()))
                    .toList();
            boolean added = asked.stream().allMatch(each -> each.action() == RequestAction.ADD);
            if (added && SubmissionGenerator.ITEMS.contains(open.id().value())) {
                SubmissionGenerator changed = world;
                for (RequestedRecord each : asked) {
                    for (int i = 0; i < each.count(); i++) {
                        changed = changed.with(record(each, open, "SENT-" + i, world));
                    }
                }
                assertThat(changed.trustingAssessment().item(open.id()).verdict())
                        .as("%s with %s", open.id(), asked)
                        .isEqualTo(Verdict.MET);
            }
        }
    }

    /** A record that is no better than what is asked for: as old, as dependent, with as small a sample. */
    private static Evidence record(RequestedRecord asked, OpenItem open, String id, SubmissionGenerator world) {
        EvidenceKind kind = Stream.concat(asked.kind().stream(), asked.acceptedKinds().stream())
                .filter(each ->
                        asked.acceptedKinds().isEmpty() || asked.acceptedKinds().contains(each))
                .filter(each -> world.rules().stream()
                        .noneMatch(rule -> rule.kind().equals(each))) // Without facts, a rule might refute it.
                .findFirst()
                .orElse(SubmissionGenerator.UNREAD);
        Independence independence = asked.confirmed() && asked.independence() == Independence.VENDOR
                ? Independence.CUSTOMER
                : asked.independence();
        EvidenceBuilder record = Evidence.builder(
                        id,
                        kind.value(),
                        "Sent " + id,
                        Method.DOCUMENT_INSPECTION,
                        new Originator(SubmissionGenerator.TRUSTED, independence))
                .link(new Link(
                        open.substitute().orElse(open.id()),
                        Optional.of(Stance.SUPPORTS),
                        Optional.of(Strength.DIRECT),
                        asked.argued() ? Optional.of(BECAUSE) : Optional.empty(),
                        Optional.empty()));
        if (asked.located()) {
            record.location("https://sent.example/" + id);
        }
        asked.datedFrom()
                .filter(day ->
                        asked.acceptedKinds().contains(kind) || asked.kind().equals(Optional.of(kind)))
                .ifPresentOrElse(
                        day -> record.occurredOn(day.toString()),
                        () -> record.occurredOn(world.asOf().toString()));
        if (asked.sampled()) {
            record.sample(sample(asked.sample()));
        }
        return record.build();
    }

    private static Sample sample(Optional<SampleRequirement> required) {
        int examined = Math.max(1, required.map(SampleRequirement::atLeast).orElse(1));
        Sample.Selection selection =
                required.map(each -> each.selections().get(0)).orElse(Sample.Selection.ALL);
        return new Sample(selection == Sample.Selection.ALL ? examined : examined + 5, examined, selection);
    }

    @Property
    void whatLapsesUntilTheDayIsMetNowAndNotThen(@ForAll("worlds") SubmissionGenerator world) {
        var by = world.asOf().plusMonths(14);
        EvidenceRequest request = request(world, RequestTerms.NONE.withDeadline(by));
        Map<ItemId, Verdict> then = world.verdictsOn(by);
        Map<ItemId, Verdict> now = new TreeMap<>();
        world.assessment().items().forEach(row -> now.put(row.id(), row.verdict()));

        assertThat(request.lapses().stream().map(ExpectedLapse::item).filter(then::containsKey))
                .containsExactlyInAnyOrderElementsOf(then.keySet().stream()
                        .filter(item -> now.get(item) == Verdict.MET && then.get(item) != Verdict.MET)
                        .toList());
        assertThat(request.lapses())
                .allSatisfy(lapse -> assertThat(asked(request, lapse.item())).hasSize(1));
    }

    /** The records of the buyer are none of the supplier's submission; here, those that the supplier may not see. */
    @Property
    void nothingOfAConfidentialRecordStandsInARequest(@ForAll("worlds") SubmissionGenerator world) {
        Assessment assessment = world.assessment();
        Set<EvidenceId> hidden = new TreeSet<>();
        assessment.items().forEach(row -> hidden.addAll(row.refutedBy()));
        var marked = world.with(world.submission().toBuilder()
                .onlyEvidence(world.submission().evidence().stream()
                        .map(record -> hidden.contains(record.id())
                                ? record.toBuilder()
                                        .title("SECRET " + record.title())
                                        .build()
                                : record)
                        .toList())
                .build());
        EvidenceRequest request = request(marked, RequestTerms.NONE.withConfidential(hidden));

        assertThat(request.toString()).doesNotContain("SECRET");
        assertThat(request.requests().stream().flatMap(each -> each.evidence().stream()))
                .noneMatch(hidden::contains);
        assertThat(request.items().stream()
                        .flatMap(each -> each.shortfalls().stream())
                        .map(each -> each.evidence()))
                .noneMatch(hidden::contains);
        assertThat(request.items().stream().map(OpenItem::id))
                .as("items refuted by them are said all the same")
                .containsExactlyElementsOf(request(marked, RequestTerms.NONE).items().stream()
                        .map(OpenItem::id)
                        .toList());
    }
}
