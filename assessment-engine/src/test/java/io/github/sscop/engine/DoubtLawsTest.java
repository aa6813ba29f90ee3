package io.github.sscop.engine;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.RemarkCode;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.counterpart.JointSubmission;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Rule;
import io.github.sscop.rule.RuleOutcome;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The laws of "What an assessment means", section 9, that say that doubt never helps: 11, 12 and 13. */
class DoubtLawsTest {

    private static final Code AI = code("uk-ai-cyber/2025-01");

    private static Assessment assess(Submission submission, Policy policy) {
        return Assessor.of(SSCOP, policy).assess(submission, DoubtGenerator.AS_OF);
    }

    private static Submission replacing(Submission submission, Evidence record) {
        return DoubtGenerator.submission(submission.evidence().stream()
                .map(other -> other.id().equals(record.id()) ? record : other)
                .toList());
    }

    private static void assertNoVerdictImproves(Assessment before, Assessment after, String change) {
        for (ItemAssessment row : after.items()) {
            assertThat(isBetter(row, before))
                    .as(() -> change + " of " + row.id() + ": " + before.item(row.id()) + " became " + row)
                    .isFalse();
        }
    }

    private static boolean isBetter(ItemAssessment row, Assessment before) {
        return row.verdict().compareTo(before.item(row.id()).verdict()) > 0;
    }

    /** What the laws rest on: that every kind supports where it can, refutes where it can, and is met by each policy. */
    @Test
    void worldsReachEveryResultOfEveryRule() {
        Set<String> reached = new TreeSet<>();
        Set<EvidenceStatus> statuses = EnumSet.noneOf(EvidenceStatus.class);
        Set<String> met = new TreeSet<>();
        DoubtGenerator drawn = new DoubtGenerator(new Random(1));
        for (int i = 0; i < 4000; i++) {
            Policy policy = drawn.policy();
            Assessment assessment = assess(drawn.submission(1), policy);
            assessment.rules().forEach(result -> reached.add(result.rule() + " " + result.result()));
            assessment.items().forEach(row -> {
                row.notCounted().forEach(each -> statuses.add(each.state()));
                if (row.verdict() == Verdict.MET) {
                    met.add(policy.id());
                }
            });
        }

        Set<String> expected = new TreeSet<>();
        for (FactRule rule : DoubtGenerator.RULES) {
            expected.add(rule.id() + " " + RuleOutcome.Result.INCONCLUSIVE);
            rule.supports().ifPresent(strength -> expected.add(rule.id() + " " + RuleOutcome.Result.SUPPORTS));
            rule.refutes().ifPresent(strength -> expected.add(rule.id() + " " + RuleOutcome.Result.REFUTES));
        }
        assertThat(DoubtGenerator.RULES).hasSize(31);
        expected.removeAll(reached);
        assertThat(expected).as("results that no record gives").isEmpty();
        assertThat(met).containsExactly("buyer", "claimed", "good-faith");
        assertThat(statuses)
                .contains(
                        EvidenceStatus.OTHER_SUBJECT,
                        EvidenceStatus.REJECTED,
                        EvidenceStatus.SELF_REFERENCE,
                        EvidenceStatus.CONTRADICTORY,
                        EvidenceStatus.UNLOCATED,
                        EvidenceStatus.UNDATED,
                        EvidenceStatus.STALE,
                        EvidenceStatus.NOT_INDEPENDENT,
                        EvidenceStatus.NOT_VOUCHED);
    }

    // Law 11

    /** The facts of a record without one of them, be it a member of an element of a list. */
    private static Map<String, FactValue> withoutOne(Map<String, FactValue> facts, Random random) {
        List<String> names = List.copyOf(facts.keySet());
        String name = names.get(random.nextInt(names.size()));
        Map<String, FactValue> fewer = new LinkedHashMap<>(facts);
        if (facts.get(name) instanceof FactValue.Sequence list && random.nextInt(4) > 0) {
            List<FactValue> elements = new ArrayList<>(list.values());
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof FactValue.Structure element
                        && !element.values().isEmpty()
                        && (i == elements.size() - 1 || random.nextBoolean())) {
                    elements.set(i, new FactValue.Structure(withoutOne(element.values(), random)));
                    fewer.put(name, new FactValue.Sequence(elements));
                    return fewer;
                }
            }
        }
        fewer.remove(name);
        return fewer;
    }

    /** The strongest support of each record, by item, without regard to whether it counts. */
    private static Map<String, Strength> supports(Submission submission, Policy policy) {
        SubmissionEvaluation evaluation = SubmissionEvaluation.of(
                new AssessmentPlan(SSCOP, policy, List.<Rule>copyOf(policy.rulesFor(SSCOP.id()))),
                JointSubmission.of(
                        SubmissionValidator.of(CodeRegistry.builtIn()).validated(submission)),
                DoubtGenerator.AS_OF,
                false);
        Map<String, Strength> supports = new HashMap<>();
        SSCOP.items()
                .forEach(item -> evaluation.relevanceIndex().relevances(item.id()).stream()
                        .filter(Relevance::supports)
                        .forEach(each -> supports.merge(
                                each.id() + " on " + item.id(),
                                each.strength().orElseThrow(),
                                (one, other) -> one == Strength.DIRECT ? one : other)));
        return supports;
    }

    /** Facts taken out can only help where they spoke against the record or the item. */
    @Property
    void factThatIsTakenOutHelpsOnlyWhereItSpokeAgainst(@ForAll Random random) {
        DoubtGenerator drawn = new DoubtGenerator(random);
        Policy policy = drawn.policy();
        Submission submission = drawn.submission(1 + random.nextInt(2));
        Evidence record = submission.evidence().get(0);
        if (record.facts().isEmpty()) {
            return;
        }
        Evidence fewer =
                record.toBuilder().facts(withoutOne(record.facts(), random)).build();
        String change = "\n" + record.kind() + " " + record.facts() + "\n without one, " + fewer.facts();
        Submission changed = replacing(submission, fewer);
        Assessment before = assess(submission, policy);
        Assessment after = assess(changed, policy);

        for (RuleResult result : after.rules()) {
            if (result.result() == RuleOutcome.Result.SUPPORTS) {
                assertThat(before.rules())
                        .as(change)
                        .anyMatch(other -> other.rule().equals(result.rule())
                                && other.evidence().equals(result.evidence())
                                && other.result() == RuleOutcome.Result.SUPPORTS);
            }
        }
        Map<String, Strength> strengthsAfter = supports(changed, policy);
        Map<String, Strength> strengthsBefore = supports(submission, policy);
        for (ItemAssessment row : after.items()) {
            String key = record.id() + " on " + row.id();
            if (spokeAgainst(record, before.item(row.id()), before, strengthsBefore.get(key))) {
                continue;
            }
            if (strengthsAfter.get(key) == Strength.DIRECT) {
                assertThat(strengthsBefore.get(key)).as(key + change).isEqualTo(Strength.DIRECT);
            }
            assertThat(isBetter(row, before))
                    .as(() -> key + change + before.item(row.id()) + " became " + row)
                    .isFalse();
            assertThat(before.item(row.id()).confirmed()).as(change).containsAll(row.confirmed());
        }
    }

    /**
     * Whether the facts of a record speak against it or against an item: they refute, contradict each other, give an old date,
     * contradict the sample, or make the condition of a rule false that could have supported as its link does.
     */
    private static boolean spokeAgainst(Evidence record, ItemAssessment row, Assessment before, Strength strength) {
        Set<EvidenceStatus> byFacts = EnumSet.of(EvidenceStatus.CONTRADICTORY, EvidenceStatus.STALE);
        boolean kept = row.notCounted().stream()
                .filter(each -> each.evidence().equals(record.id()))
                .flatMap(each -> Stream.concat(Stream.of(each.state()), each.otherStates().stream()))
                .anyMatch(byFacts::contains);
        boolean sample = before.remarks().stream()
                .anyMatch(remark -> remark.code() == RemarkCode.SAMPLE_CONTRADICTED
                        && remark.evidence().contains(record.id()));
        boolean linkedDirectly = record.links().stream()
                .anyMatch(link -> link.item().equals(row.id())
                        && link.stance().equals(Optional.of(Stance.SUPPORTS))
                        && link.strength().equals(Optional.of(Strength.DIRECT)));
        boolean derivable = DoubtGenerator.RULES.stream()
                .anyMatch(rule -> rule.kind().equals(record.kind())
                        && rule.items().contains(row.id())
                        && rule.supports().equals(Optional.of(Strength.DIRECT)));
        boolean heldBack = linkedDirectly && derivable && strength == Strength.INDIRECT;
        return row.refutedBy().contains(record.id()) || kept || sample || heldBack;
    }

    @Property
    void acceptingReviewOrSampleThatIsTakenOutHelpsNothing(@ForAll Random random) {
        DoubtGenerator drawn = new DoubtGenerator(random);
        Policy policy = drawn.policy();
        Submission submission = drawn.submission(1 + random.nextInt(2));
        Evidence record = submission.evidence().get(0);
        boolean accepted = record.review()
                .filter(review -> review.outcome() == Review.Outcome.ACCEPTED)
                .isPresent();
        Evidence unreviewed = accepted ? record.toBuilder().withoutReview().build() : record;
        Assessment before = assess(submission, policy);

        assertNoVerdictImproves(before, assess(replacing(submission, unreviewed), policy), "review taken out");
        assertNoVerdictImproves(
                before, assess(replacing(submission, withoutSample(record)), policy), "sample taken out");
    }

    private static Evidence withoutSample(Evidence record) {
        return new Evidence(
                record.id(),
                record.kind(),
                record.title(),
                record.method(),
                record.location(),
                record.digest(),
                record.subject(),
                record.occurredOn(),
                record.recordedOn(),
                record.validUntil(),
                record.originator(),
                record.review(),
                record.supersedes(),
                Optional.empty(),
                record.facts(),
                record.links(),
                record.audience());
    }

    // Law 12

    @Property
    void respelledKindHelpsNothing(@ForAll Random random) {
        assertRespellingHelpsNothing(random, (record, spelling) -> {
            String kind = spelling.kind(record.kind().value());
            return KindVocabulary.standard().kind(EvidenceKind.of(kind)).isPresent()
                    ? record
                    : record.toBuilder().kind(EvidenceKind.of(kind)).build();
        });
    }

    @Property
    void respelledFactHelpsNothing(@ForAll Random random) {
        assertRespellingHelpsNothing(random, (record, spelling) -> {
            Map<String, FactDefinition> known =
                    KindVocabulary.standard().kind(record.kind()).orElseThrow().facts();
            return record.toBuilder()
                    .facts(respelled(record.facts(), known, spelling, random))
                    .build();
        });
    }

    /** The facts with some of their names respelled, in elements of lists as well. */
    private static Map<String, FactValue> respelled(
            Map<String, FactValue> facts, Map<String, FactDefinition> known, Respelling spelling, Random random) {
        Map<String, FactValue> respelled = new LinkedHashMap<>();
        facts.forEach((name, value) -> {
            String other = random.nextInt(3) == 0 ? spelling.fact(name) : name;
            boolean taken = known.containsKey(other) || facts.containsKey(other) || respelled.containsKey(other);
            FactValue inside = known.containsKey(name) && value instanceof FactValue.Sequence list
                    ? respelled(list, known.get(name).facts(), spelling, random)
                    : value;
            respelled.put(taken ? name : other, inside);
        });
        return respelled;
    }

    private static FactValue respelled(
            FactValue.Sequence list, Map<String, FactDefinition> known, Respelling spelling, Random random) {
        return new FactValue.Sequence(list.values().stream()
                .map(element -> element instanceof FactValue.Structure structure
                        ? new FactValue.Structure(respelled(structure.values(), known, spelling, random))
                        : element)
                .toList());
    }

    @Property
    void respelledSubjectHelpsNothing(@ForAll Random random) {
        assertRespellingHelpsNothing(
                random,
                (record, spelling) -> record.subject()
                        .map(subject -> record.toBuilder()
                                .subject(new Subject(
                                        subject.organisation().map(spelling::organisation),
                                        subject.product().map(spelling::name),
                                        subject.version(),
                                        subject.digest()))
                                .build())
                        .orElse(record));
    }

    @Property
    void respelledOriginatorOrReviewerHelpsNothing(@ForAll Random random) {
        assertRespellingHelpsNothing(random, (record, spelling) -> {
            Originator originator = record.originator();
            Evidence respelled = record.toBuilder()
                    .originator(new Originator(spelling.organisation(originator.name()), originator.independence()))
                    .build();
            return record.review()
                    .map(review -> respelled.toBuilder()
                            .review(new Review(
                                    spelling.organisation(review.by()),
                                    review.on(),
                                    review.outcome(),
                                    review.independence()))
                            .build())
                    .orElse(respelled);
        });
    }

    @Property
    void respelledLocationHelpsNothing(@ForAll Random random) {
        assertRespellingHelpsNothing(
                random,
                (record, spelling) -> record.location()
                        .map(location -> record.toBuilder()
                                .location(spelling.location(location))
                                .build())
                        .orElse(record));
    }

    private interface Change {
        Evidence of(Evidence record, Respelling spelling);
    }

    private static void assertRespellingHelpsNothing(Random random, Change change) {
        DoubtGenerator drawn = new DoubtGenerator(random);
        Policy policy = drawn.policy();
        Submission submission = drawn.submission(1 + random.nextInt(3));
        Evidence record = submission.evidence().get(0);
        Evidence respelled = change.of(record, new Respelling(random));

        assertNoVerdictImproves(
                assess(submission, policy),
                assess(replacing(submission, respelled), policy),
                "\n" + record + "\n respelled " + respelled + "\n");
    }

    // Law 13

    /** A submission about two codes, whose records may be linked to either, to a substitute that may be refused, or to nothing. */
    private static Submission aboutTwoCodes(DoubtGenerator drawn, Random random) {
        List<Evidence> records = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            Evidence record = drawn.record("E-" + i);
            List<Link> links = new ArrayList<>();
            if (random.nextInt(4) == 0) {
                links.addAll(record.links());
            }
            if (random.nextInt(3) == 0) {
                links.add(new Link(
                        AI.items().get(random.nextInt(3)).id(),
                        Optional.of(Stance.SUPPORTS),
                        Optional.of(Strength.DIRECT),
                        Optional.of(BECAUSE),
                        Optional.of(AI.id())));
            }
            if (random.nextInt(4) == 0) {
                links.add(Link.supports("ACME-1.4.3", Strength.DIRECT, BECAUSE));
            }
            String kind = random.nextInt(3) == 0
                    ? new Respelling(random).kind(record.kind().value())
                    : record.kind().value();
            records.add(record.toBuilder()
                    .kind(EvidenceKind.of(kind))
                    .onlyLinks(links)
                    .build());
        }
        SubmissionBuilder submission = DoubtGenerator.submission(records).toBuilder()
                .furtherCode(AI.id())
                .substitute(SubmissionFixture.substitution("1.4.3"));
        return submission.build();
    }

    private static Set<EvidenceId> onRows(Assessment assessment) {
        return assessment.items().stream()
                .flatMap(row -> Stream.of(
                                row.counted(),
                                row.refutedBy(),
                                row.notCounted().stream()
                                        .map(DisregardedEvidence::evidence)
                                        .toList())
                        .flatMap(List::stream))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void everyRecordIsAccountedFor(@ForAll Random random) {
        DoubtGenerator drawn = new DoubtGenerator(random);
        Policy policy = drawn.policy().withAcceptance("p", true, random.nextBoolean());
        Submission submission = aboutTwoCodes(drawn, random);
        MultiCodeAssessment both =
                MultiCodeAssessor.of(CodeRegistry.builtIn(), policy).assess(submission, DoubtGenerator.AS_OF);
        Assessment one = both.assessment(SSCOP.id());
        Assessment other = both.assessment(AI.id());
        Set<EvidenceId> listed = new TreeSet<>(onRows(one));
        listed.addAll(onRows(other));

        Set<EvidenceId> unlinked = new TreeSet<>(one.unlinked());
        unlinked.addAll(other.unlinked());

        for (Evidence record : submission.evidence()) {
            assertThat(listed.contains(record.id()))
                    .as("either on a row or unlinked: " + record)
                    .isNotEqualTo(unlinked.contains(record.id()));
        }
    }

    @Property
    void everyRecordOfOneCodeIsAccountedFor(@ForAll Random random) {
        DoubtGenerator drawn = new DoubtGenerator(random);
        Submission submission = drawn.submission(3);
        Assessment assessment = assess(submission, drawn.policy());
        Set<EvidenceId> listed = onRows(assessment);

        for (Evidence record : submission.evidence()) {
            assertThat(listed.contains(record.id()))
                    .as(record.toString())
                    .isNotEqualTo(assessment.unlinked().contains(record.id()));
        }
    }
}
