package io.github.sscop.evidence.migration;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.code.relation.Migration;
import io.github.sscop.code.relation.Migration.Change;
import io.github.sscop.code.relation.Migration.Extent;
import io.github.sscop.code.relation.Migration.MigrationRow;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds however a submission about the draft is carried, by the built-in migration or any other. */
class MigratedSubmissionPropertiesTest {

    private static final Code DRAFT = code("uk-software-vendors/2024-05-draft");
    private static final Code AI = code("uk-ai-cyber/2025-01");
    private static final List<String> PROVISIONS = List.of("1.1", "1.4", "1.5", "1.6", "3.3", "4.3", "4.5");
    private static final List<String> SUCCESSORS = List.of("1.1", "1.1.1", "1.1.2", "4.3", "4.3.1", "C-SRO");

    record Way(Submission submission, Migration migration) {

        MigratedSubmission carried() {
            return MigratedSubmission.of(submission, migration, CodeRegistry.builtIn());
        }
    }

    @Provide
    Arbitrary<Way> ways() {
        return Arbitraries.randomValue(random -> new Way(
                submission(random), random.nextBoolean() ? Migration.builtIn().get(0) : migration(random)));
    }

    private static boolean oneIn(int times, Random random) {
        return random.nextInt(times) == 0;
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static Migration migration(Random random) {
        List<MigrationRow> rows = new ArrayList<>();
        for (String from : PROVISIONS) {
            List<ItemId> to =
                    items(SUCCESSORS.stream().filter(id -> oneIn(5, random)).toArray(String[]::new));
            if (!oneIn(6, random)) {
                rows.add(new MigrationRow(
                        ItemId.of(from),
                        to,
                        List.of(
                                to.isEmpty()
                                        ? Change.DROPPED
                                        : any(List.of(Change.KEPT, Change.MERGED, Change.STRENGTHENED), random)),
                        to.isEmpty()
                                ? Optional.empty()
                                : Optional.of(oneIn(2, random) ? Extent.SAME : any(List.of(Extent.values()), random)),
                        List.of(),
                        "A note."));
            }
        }
        return new Migration(DRAFT.id(), SubmissionFixture.SSCOP.id(), "A test.", rows, List.of(), List.of());
    }

    private static Submission submission(Random random) {
        SubmissionBuilder submission = about(DRAFT).furtherCode(AI.id());
        if (oneIn(2, random)) {
            submission.organisation(
                    acme(StakeholderGroup.SOFTWARE_DEVELOPER_ONLY).with(items("software-vendors")));
        }
        List<String> targets = new ArrayList<>(PROVISIONS);
        for (String item : PROVISIONS) {
            if (oneIn(3, random)) {
                String id = any(List.of("ACME-", "1.1.", "substitute-"), random) + (targets.size() - 6);
                targets.add(id);
                submission.substitute(new Substitution(
                        ItemId.of(item), ItemId.of(id), "It holds.", "Nothing is installed.", Optional.empty()));
            } else if (oneIn(3, random)) {
                submission.exclude(exclusion(item));
            }
            if (oneIn(2, random)) {
                submission.declare(item, any(List.of(DeclaredStatus.values()), random));
            }
            if (oneIn(4, random)) {
                submission.accept(acceptedRisk(item));
            }
            if (oneIn(5, random)) {
                submission.notAsked(item);
            }
        }
        int records = random.nextInt(5);
        for (int n = 1; n <= records; n++) {
            EvidenceBuilder record = record("E-" + n);
            targets.stream().filter(item -> oneIn(3, random)).forEach(item -> record.link(link(item, random)));
            if (oneIn(3, random)) {
                record.link(link("1.1.1", random).in(AI.id()));
            }
            if (n > 1 && oneIn(2, random)) {
                record.supersedes(EvidenceId.of("E-" + (n - 1)));
            }
            submission.evidence(record.build());
        }
        return isValid(submission.build())
                ? submission.build()
                : submission(random); // An id that is one of an element of the AI code.
    }

    private static boolean isValid(Submission submission) {
        return SubmissionValidator.of(CodeRegistry.builtIn())
                .validate(submission)
                .problems()
                .isEmpty();
    }

    private static Link link(String item, Random random) {
        Strength strength = any(List.of(Strength.values()), random);
        return switch (random.nextInt(5)) {
            case 0 -> SubmissionFixture.linkedOnly(item);
            case 1, 2 -> Link.refutes(item, strength, BECAUSE);
            default -> Link.supports(item, strength, BECAUSE);
        };
    }

    // Properties

    /** What the properties rest on: that what is drawn is rich enough. */
    @Example
    void drawsWhatMeetsEveryCode() {
        Set<MigrationIssueCode> met = EnumSet.noneOf(MigrationIssueCode.class);
        ways().sampleStream().limit(2_000).forEach(way -> way.carried().issues().forEach(each -> met.add(each.code())));

        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(MigrationIssueCode.NOT_ASKED_NOT_CARRIED)));
    }

    @Property
    void isAlwaysValid(@ForAll("ways") Way way) {
        assertThat(SubmissionValidator.of(CodeRegistry.builtIn())
                        .validate(way.carried().submission())
                        .problems())
                .isEmpty();
    }

    @Property
    void keepsEveryRecordButForItsLinks(@ForAll("ways") Way way) {
        assertThat(withoutLinks(way.carried().submission())).isEqualTo(withoutLinks(way.submission()));
    }

    private static List<Evidence> withoutLinks(Submission submission) {
        return submission.evidence().stream()
                .map(record -> {
                    EvidenceBuilder bare = record(record.id().value());
                    record.supersedes().forEach(bare::supersedes);
                    return bare.build();
                })
                .toList();
    }

    @Property
    void neverHasMoreDirectLinks(@ForAll("ways") Way way) {
        for (int i = 0; i < way.submission().evidence().size(); i++) {
            assertThat(direct(way.carried().submission().evidence().get(i)))
                    .isLessThanOrEqualTo(direct(way.submission().evidence().get(i)));
        }
    }

    private static long direct(Evidence record) {
        return record.links().stream()
                .filter(link -> link.strength().equals(Optional.of(Strength.DIRECT)))
                .count();
    }

    @Property
    void carriesEveryLinkAsItIsOrSaysWhatBecameOfIt(@ForAll("ways") Way way) {
        MigratedSubmission carried = way.carried();
        Set<String> reported = pointers(carried);
        for (int i = 0; i < way.submission().evidence().size(); i++) {
            List<Link> links = way.submission().evidence().get(i).links();
            List<Link> later = carried.submission().evidence().get(i).links();
            for (int j = 0; j < links.size(); j++) {
                Link link = links.get(j);
                Predicate<Link> same = other -> other.stance().equals(link.stance())
                        && other.strength().equals(link.strength())
                        && other.argument().equals(link.argument())
                        && other.code().equals(link.code());
                if (!reported.contains("/evidence/" + i + "/links/" + j)) {
                    assertThat(later).as("what %s became", link).anyMatch(same);
                }
            }
        }
    }

    @Property
    void carriesEveryOtherStatementOrSaysThatItDoesNot(@ForAll("ways") Way way) {
        MigratedSubmission carried = way.carried();
        Submission before = way.submission();
        Submission after = carried.submission();

        assertThat(pointers(carried, "/declarations/"))
                .hasSize(before.declarations().size() - after.declarations().size());
        assertThat(pointers(carried, "/exclusions/"))
                .hasSize(before.exclusions().size() - after.exclusions().size());
        assertThat(pointers(carried, "/acceptedRisks/"))
                .hasSize(before.acceptedRisks().size() - after.acceptedRisks().size());
        assertThat(pointers(carried, "/substitutions/"))
                .filteredOn(pointer -> !pointer.endsWith("/id"))
                .hasSize(before.substitutions().size() - after.substitutions().size());
    }

    private static Set<String> pointers(MigratedSubmission carried) {
        return pointers(carried, "/");
    }

    private static Set<String> pointers(MigratedSubmission carried, String under) {
        return carried.issues().stream()
                .map(MigrationIssue::pointer)
                .filter(pointer -> pointer.startsWith(under))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Property
    void losesNoRefutationOfWhatLeadsSomewhere(@ForAll("ways") Way way) {
        Submission after = way.carried().submission();
        for (int i = 0; i < way.submission().evidence().size(); i++) {
            List<ItemId> refuted = refuted(after.evidence().get(i));
            for (ItemId provision : refuted(way.submission().evidence().get(i))) {
                way.migration().became(provision).stream()
                        .flatMap(row -> row.to().stream())
                        .flatMap(to -> SubmissionFixture.SSCOP.items().stream()
                                .filter(item ->
                                        item.id().equals(to) || item.principle().equals(Optional.of(to))))
                        .map(Item::id)
                        .forEach(id -> assertThat(refuted).contains(id));
            }
        }
    }

    /** The items of the first code that a record refutes, or their substitutes. */
    private static List<ItemId> refuted(Evidence record) {
        return record.links().stream()
                .filter(link -> link.code().isEmpty() && link.stance().equals(Optional.of(Stance.REFUTES)))
                .map(Link::item)
                .toList();
    }

    /** No provision of the draft equals a claim, so no link shows anything until a person has looked. */
    @Property
    void meetsNothingByTheBuiltInMigration(@ForAll("ways") Way way) {
        Submission carried =
                new Way(way.submission(), Migration.builtIn().get(0)).carried().submission();

        assertThat(Assessor.of(SubmissionFixture.SSCOP, Policy.goodFaith())
                        .assess(carried, LocalDate.of(2026, 3, 31))
                        .claims())
                .allSatisfy(row -> assertThat(row.verdict()).isNotEqualTo(Verdict.MET));
    }

    @Property
    void isTheSameEveryTime(@ForAll("ways") Way way) {
        assertThat(way.carried()).isEqualTo(way.carried());
    }
}
