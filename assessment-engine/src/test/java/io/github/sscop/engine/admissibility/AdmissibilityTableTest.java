package io.github.sscop.engine.admissibility;

import static io.github.sscop.assessment.EvidenceStatus.CONTRADICTORY;
import static io.github.sscop.assessment.EvidenceStatus.COUNTED;
import static io.github.sscop.assessment.EvidenceStatus.DUPLICATE;
import static io.github.sscop.assessment.EvidenceStatus.EXPIRED;
import static io.github.sscop.assessment.EvidenceStatus.FUTURE;
import static io.github.sscop.assessment.EvidenceStatus.NOT_INDEPENDENT;
import static io.github.sscop.assessment.EvidenceStatus.NOT_VOUCHED;
import static io.github.sscop.assessment.EvidenceStatus.NO_STANCE;
import static io.github.sscop.assessment.EvidenceStatus.OTHER_SUBJECT;
import static io.github.sscop.assessment.EvidenceStatus.PLACEHOLDER;
import static io.github.sscop.assessment.EvidenceStatus.REJECTED;
import static io.github.sscop.assessment.EvidenceStatus.SELF_REFERENCE;
import static io.github.sscop.assessment.EvidenceStatus.STALE;
import static io.github.sscop.assessment.EvidenceStatus.SUPERSEDED;
import static io.github.sscop.assessment.EvidenceStatus.UNACCEPTED_KIND;
import static io.github.sscop.assessment.EvidenceStatus.UNDATED;
import static io.github.sscop.assessment.EvidenceStatus.UNLOCATED;
import static io.github.sscop.code.StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR;
import static io.github.sscop.evidence.Independence.CUSTOMER;
import static io.github.sscop.evidence.Independence.INDEPENDENT;
import static io.github.sscop.evidence.Independence.VENDOR;
import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.OWN_LOCATION;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.bare;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.refuting;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static io.github.sscop.evidence.SubmissionFixture.unargued;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.engine.AssessedFixture;
import io.github.sscop.engine.Assessor;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.SubmissionFixture;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.policy.EvidenceRequirements;
import io.github.sscop.policy.Policy;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.Operand;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of evidence states, row by row, on either side of each boundary. */
class AdmissibilityTableTest {

    private static final String ITEM = "1.1.1";
    private static final EvidenceKind TEST_REPORT = EvidenceKind.of("TEST_REPORT");
    private static final EvidenceKind POLICY_DOCUMENT = EvidenceKind.of("POLICY_DOCUMENT");

    /**
     * What is expected of record E-1, which is relevant to item 1.1.1.
     *
     * @param name what is special about it
     * @param stance which way it speaks; absent for a link without a stance
     * @param argument the link's argument
     * @param record the record, without the link
     * @param planned what the policy asks
     * @param in what else is in the submission
     * @param asOf the as-of date
     * @param expected the states, in the order of the table
     */
    record Case(
            String name,
            Optional<Stance> stance,
            String argument,
            EvidenceBuilder record,
            UnaryOperator<EvidenceRequirements> planned,
            UnaryOperator<SubmissionBuilder> in,
            LocalDate asOf,
            List<EvidenceStatus> expected) {

        Case saying(String because) {
            return new Case(name, stance, because, record, planned, in, asOf, expected);
        }

        Case where(UnaryOperator<EvidenceRequirements> policyAsks) {
            return new Case(name, stance, argument, record, policyAsks, in, asOf, expected);
        }

        Case in(UnaryOperator<SubmissionBuilder> submission) {
            return new Case(name, stance, argument, record, planned, submission, asOf, expected);
        }

        Case beside(Evidence... others) {
            return in(s -> {
                Arrays.stream(others).forEach(s::evidence);
                return s;
            });
        }

        Case on(String date) {
            return new Case(name, stance, argument, record, planned, in, LocalDate.parse(date), expected);
        }

        Case as(Optional<Stance> other) {
            return new Case(name, other, argument, record, planned, in, asOf, expected);
        }

        List<EvidenceStatus> found() {
            Link link = stance.map(s -> s == Stance.SUPPORTS
                            ? Link.supports(ITEM, Strength.DIRECT, argument)
                            : Link.refutes(ITEM, Strength.DIRECT, argument))
                    .orElse(linkedOnly(ITEM));
            Evidence linked = record.build().toBuilder().link(link).build();
            Submission submission = in.apply(submitting()).evidence(linked).build();
            Assessment assessment =
                    Assessor.of(SSCOP, AssessedFixture.asking(planned)).assess(submission, asOf);
            return AssessedFixture.states(AssessedFixture.row(assessment, ITEM), "E-1");
        }

        @Override
        public String toString() {
            return name
                    + stance.map(s -> s == Stance.REFUTES ? " (against)" : "").orElse(" (no stance)");
        }
    }

    private static Case support(String name, EvidenceBuilder record, EvidenceStatus... states) {
        return new Case(
                name,
                Optional.of(Stance.SUPPORTS),
                BECAUSE,
                record,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                AssessedFixture.AS_OF,
                List.of(states));
    }

    private static Case refutation(String name, EvidenceBuilder record, EvidenceStatus... states) {
        return support(name, record, states).as(Optional.of(Stance.REFUTES));
    }

    private static Case noStance(String name, EvidenceBuilder record, EvidenceStatus... states) {
        return support(name, record, states).as(Optional.empty());
    }

    private static EvidenceBuilder e1() {
        return record("E-1");
    }

    private static EvidenceBuilder byCustomer() {
        return e1().originator(new Originator("A customer", CUSTOMER));
    }

    private static Review rejected(String on, Independence by) {
        return SubmissionFixture.rejected(on, by);
    }

    private static UnaryOperator<EvidenceRequirements> askingFor(Independence independence) {
        return requirements -> requirements.withIndependence(independence);
    }

    private static EvidenceBuilder bareE1() {
        return bare("E-1");
    }

    private static EvidenceBuilder at(String location) {
        return bareE1().occurredOn("2026-01-10").location(location);
    }

    private static Subject subject(String organisation, String product, String version, String artefact) {
        return new Subject(
                Optional.ofNullable(organisation),
                Optional.ofNullable(product),
                Optional.ofNullable(version),
                Optional.ofNullable(artefact).map(a -> digest(a)));
    }

    // The rows for either stance

    static Stream<Case> future() {
        return Stream.of(
                support("occurred on the as-of date", bareE1().location("a").occurredOn("2026-03-31"), COUNTED),
                support("occurred the day after", bareE1().location("a").occurredOn("2026-04-01"), FUTURE),
                support("recorded on the as-of date", e1().recordedOn("2026-03-31"), COUNTED),
                support("recorded the day after, although it occurred before", e1().recordedOn("2026-04-01"), FUTURE),
                support("in a month that has begun", bareE1().location("a").occurredOn("2026-03"), COUNTED)
                        .on("2026-03-01"),
                support("in a month that has not begun", bareE1().location("a").occurredOn("2026-03"), FUTURE)
                        .on("2026-02-28"),
                support("recorded in a month that has begun", e1().recordedOn("2026-03"), COUNTED)
                        .on("2026-03-01"),
                support("recorded in a month that has not begun", e1().recordedOn("2026-03"), FUTURE)
                        .on("2026-02-28"),
                support("valid until later", e1().validUntil("2027-01-01"), COUNTED),
                support("reviewed later", e1().review(accepted("2026-04-01", CUSTOMER)), COUNTED),
                support("undated in a submission prepared later", bareE1().location("a"), COUNTED)
                        .in(s -> s.preparedOn("2026-04-01")));
    }

    static Stream<Case> otherOrganisationOrProduct() {
        return Stream.of(
                support("bound to nothing", e1(), COUNTED),
                support("bound to no part of a subject", e1().subject(subject(null, null, null, null)), COUNTED),
                support("the organisation's name", e1().subject(subject("Acme Ltd", null, null, null)), COUNTED),
                support("its identifier", e1().subject(subject("GB-COH-01234567", null, null, null)), COUNTED),
                support("another organisation", e1().subject(subject("Bolt Ltd", null, null, null)), OTHER_SUBJECT),
                support(
                                "an identifier, where the organisation gives none",
                                e1().subject(subject("GB-COH-01234567", null, null, null)),
                                OTHER_SUBJECT)
                        .in(s -> s.organisation(Organisation.of("Acme Ltd", SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))),
                support("the product", e1().subject(subject(null, "Acme Ledger", null, null)), COUNTED),
                support("another product", e1().subject(subject(null, "Acme Bridge", null, null)), OTHER_SUBJECT),
                support(
                                "a product, where the submission names none",
                                e1().subject(subject(null, "Acme Bridge", "1", "Bridge 1")),
                                COUNTED)
                        .in(s -> Submission.builder("s", SSCOP, acme(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))));
    }

    static Stream<Case> rejected() {
        return Stream.of(
                support("rejected on the as-of date", e1().review(rejected("2026-03-31", CUSTOMER)), REJECTED),
                support("rejected the day after", e1().review(rejected("2026-04-01", CUSTOMER)), COUNTED),
                support("rejected in a month that has begun", e1().review(rejected("2026-03", CUSTOMER)), REJECTED)
                        .on("2026-03-01"),
                support("rejected in a month that has not", e1().review(rejected("2026-03", CUSTOMER)), COUNTED)
                        .on("2026-02-28"),
                support("accepted", e1().review(accepted("2026-03-31", CUSTOMER)), COUNTED),
                support(
                        "rejected by a reviewer who is as independent",
                        e1().review(rejected("2026-03-31", VENDOR)),
                        REJECTED));
    }

    static Stream<Case> rejectedByWhom() {
        return Stream.of(
                support("support", byCustomer().review(rejected("2026-03-31", VENDOR)), REJECTED),
                refutation("a less independent reviewer", byCustomer().review(rejected("2026-03-31", VENDOR)), COUNTED),
                refutation(
                        "as independent a reviewer", byCustomer().review(rejected("2026-03-31", CUSTOMER)), REJECTED),
                refutation(
                        "a more independent one", byCustomer().review(rejected("2026-03-31", INDEPENDENT)), REJECTED),
                refutation("the vendor, of its own record", e1().review(rejected("2026-03-31", VENDOR)), REJECTED));
    }

    static Stream<Case> superseded() {
        return Stream.of(
                support("named by nothing", e1(), COUNTED).beside(record("E-2").build()),
                support("named", e1(), SUPERSEDED).beside(naming().build()));
    }

    static Stream<Case> linkedOnlyCases() {
        return Stream.of(
                noStance("linked only", e1(), NO_STANCE),
                noStance(
                                "nothing that is asked of support",
                                bareE1().title("TBC").validUntil("2020-01-01"),
                                NO_STANCE)
                        .where(d -> d.withDated(true).withIndependence(INDEPENDENT)),
                noStance("bound to another version", e1().subject(subject(null, null, "1", null)), NO_STANCE),
                noStance(
                                "all that can hold at once",
                                e1().recordedOn("2026-04-01")
                                        .subject(subject("Bolt Ltd", null, null, null))
                                        .review(rejected("2026-03-01", VENDOR)),
                                FUTURE,
                                OTHER_SUBJECT,
                                REJECTED,
                                SUPERSEDED,
                                NO_STANCE)
                        .beside(naming().build()));
    }

    // The rows for support alone

    static Stream<Case> otherVersionOrArtefact() {
        return Stream.of(
                support("the version", e1().subject(subject(null, null, "4.2.0", null)), COUNTED),
                support("another version", e1().subject(subject(null, null, "4.1.0", null)), OTHER_SUBJECT),
                support("the artefact", e1().subject(subject(null, null, null, "Ledger 4.2.0")), COUNTED),
                support("another artefact", e1().subject(subject(null, null, null, "Ledger 4.1.0")), OTHER_SUBJECT),
                support(
                                "a version and artefact, where the submission gives none",
                                e1().subject(subject(null, null, "1", "a")),
                                COUNTED)
                        .in(s -> s.product(
                                new Product("Acme Ledger", Optional.empty(), Optional.empty(), Optional.empty()))));
    }

    static Stream<Case> selfReference() {
        return Stream.of(
                support("the submission's own location", at(OWN_LOCATION), SELF_REFERENCE),
                support("with a fragment", at(OWN_LOCATION + "#1.1.1"), SELF_REFERENCE),
                support("with a trailing slash", at(OWN_LOCATION + "/"), SELF_REFERENCE),
                support("with both", at(OWN_LOCATION + "/#1.1.1"), SELF_REFERENCE),
                support("in another form", at("HTTP://u@ACME.example.:80/x/../assurance/%73scop/?#1"), SELF_REFERENCE),
                support("in another case of the path", at("https://acme.example/assurance/SSCOP"), COUNTED),
                support("a place below it", at(OWN_LOCATION + "/report"), COUNTED),
                support("another query of it", at(OWN_LOCATION + "?report"), COUNTED),
                support("the submission has the slash and the fragment", at(OWN_LOCATION), SELF_REFERENCE)
                        .in(s -> s.location(OWN_LOCATION + "/#top")),
                support("the submission has no location", at(OWN_LOCATION), COUNTED)
                        .in(s -> Submission.builder("s", SSCOP, acme(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))),
                support("neither has a location", bareE1().occurredOn("2026-01-10"), COUNTED)
                        .where(d -> d.withLocated(false))
                        .in(s -> Submission.builder("s", SSCOP, acme(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR))));
    }

    static Stream<Case> placeholder() {
        Stream<Case> titles = Stream.of(
                        "TBC",
                        "tbd",
                        "ToDo",
                        "To do",
                        "TBC TBD",
                        "(T.B.C.)",
                        "Lorem ipsum dolor",
                        "LOREM IPSUM",
                        "  TBC\n",
                        "\u00a0TBC\u2007",
                        "T\u200bBC",
                        "\u0422\u0412\u0421",
                        "[insert title]",
                        "Insert title here",
                        "---")
                .map(title -> support("title \"" + title.strip() + "\"", e1().title(title), PLACEHOLDER));
        Stream<Case> realTitles = Stream.of(
                        "TBC: report", "Report on TBC", "Insert keys into the vault", "What no test covers", "1")
                .map(title -> support("title \"" + title + "\"", e1().title(title), COUNTED));
        Stream<Case> hosts = Stream.of(
                        "https://example.com",
                        "http://EXAMPLE.org/report",
                        "https://docs.example.net:8443/report",
                        "https://user@example.com/report",
                        "https://example.com?report",
                        "https://example.com#report",
                        "https://example.com./report",
                        "//example.com/report",
                        "example.com/report",
                        " https://example.com/ ",
                        "https://",
                        "about:blank",
                        "data:,report",
                        "javascript:void(0)")
                .map(location -> support("location " + location, at(location), PLACEHOLDER));
        Stream<Case> realHosts = Stream.of(
                        "https://notexample.com/report",
                        "https://example.com.acme.example/report",
                        "https://acme.example/example.com",
                        "https://acme.example/?of=https://example.com",
                        "https://example.com@acme.example/report",
                        "https://example.edu/report",
                        "docs/example.com/report.md")
                .map(location -> support("location " + location, at(location), COUNTED));
        Stream<Case> arguments = Stream.of(
                support("kind \"TBC\"", e1().kind(EvidenceKind.of("TBC")), PLACEHOLDER),
                support("originator \"n/a\"", e1().originator(new Originator("n/a", CUSTOMER)), PLACEHOLDER),
                support("argument \"tbc\"", e1(), PLACEHOLDER).saying(" tbc "),
                support("argument \"As is TBC\"", e1(), COUNTED).saying("As is TBC"));
        return Stream.of(titles, realTitles, hosts, realHosts, arguments).flatMap(s -> s);
    }

    // Facts

    private static final EvidenceKind SECOND_FACTOR_REPORT = EvidenceKind.of("SECOND_FACTOR_REPORT");

    private static EvidenceBuilder accounts(int accounts, int withSecondFactor) {
        return e1().kind(SECOND_FACTOR_REPORT)
                .fact("accounts", new FactValue.Whole(accounts))
                .fact("withSecondFactor", new FactValue.Whole(withSecondFactor));
    }

    private static EvidenceBuilder reportedOn(String day) {
        return e1().kind(SECOND_FACTOR_REPORT).fact("reportedOn", new FactValue.Text(day));
    }

    private static EvidenceBuilder trained(int percent, int trained, int developers) {
        return e1().kind(EvidenceKind.of("TRAINING_RECORDS"))
                .fact("coveragePercent", new FactValue.Whole(percent))
                .fact("developersTrained", new FactValue.Whole(trained))
                .fact("developers", new FactValue.Whole(developers));
    }

    static Stream<Case> contradictory() {
        return Stream.of(
                support("a part as large as its whole", accounts(3, 3), COUNTED),
                support("a part larger than its whole", accounts(3, 4), CONTRADICTORY),
                support("a part of a whole that is not known", accounts(-1, 4), COUNTED),
                support("a count below minus one", accounts(-2, -1), CONTRADICTORY),
                support(
                        "the same in a kind that nothing is known of",
                        accounts(3, 4).kind(TEST_REPORT),
                        COUNTED),
                support(
                        "the same in a kind that is like it",
                        accounts(3, 4).kind(EvidenceKind.of("SECOND_FACTOR_REPORTS")),
                        CONTRADICTORY),
                support(
                        "two facts that differ",
                        accounts(4, 4).fact("Accounts", new FactValue.Whole(5)),
                        CONTRADICTORY),
                support("two facts that agree", accounts(4, 4).fact("Accounts", new FactValue.Whole(4)), COUNTED),
                support("a share rounded down", trained(66, 2, 3), COUNTED),
                support("a share rounded up", trained(67, 2, 3), COUNTED),
                support("a share that the numbers do not give", trained(68, 2, 3), CONTRADICTORY),
                support("a share above a hundred", trained(101, -1, -1), CONTRADICTORY),
                support("a share of nothing", trained(100, 0, 0), CONTRADICTORY),
                support("an event on the as-of date", reportedOn("2026-03-31"), COUNTED),
                support("an event after it", reportedOn("2026-04-01"), CONTRADICTORY),
                support("an event in the month of it", reportedOn("2026-03"), COUNTED),
                support("an event in the month after", reportedOn("2026-04"), CONTRADICTORY),
                support(
                        "an event on the day of recording",
                        reportedOn("2026-02-01").recordedOn("2026-02-01"),
                        COUNTED),
                support("an event after recording", reportedOn("2026-02-02").recordedOn("2026-02-01"), CONTRADICTORY),
                support(
                        "an event in the month of recording",
                        reportedOn("2026-02-02").recordedOn("2026-02"),
                        COUNTED));
    }

    static Stream<Case> unlocated() {
        EvidenceBuilder nowhere = bareE1().occurredOn("2026-01-10");
        return Stream.of(
                support("neither location nor digest", nowhere, UNLOCATED),
                support("a placeholder for a location", at("n/a"), UNLOCATED),
                support("a blank location", at("-"), UNLOCATED),
                support(
                        "an interview with a placeholder for a location",
                        at("n/a").method(Method.INTERVIEW),
                        COUNTED),
                support("a location", at("docs/report.md"), COUNTED),
                support("a digest", bareE1().occurredOn("2026-01-10").digest(digest("report")), COUNTED),
                support("an interview", bareE1().occurredOn("2026-01-10").method(Method.INTERVIEW), COUNTED),
                support("an audit", bareE1().occurredOn("2026-01-10").method(Method.AUDIT), UNLOCATED),
                support("tool output", bareE1().occurredOn("2026-01-10").method(Method.TOOL_OUTPUT), UNLOCATED),
                support("the policy does not ask", nowhere, COUNTED).where(d -> d.withLocated(false)));
    }

    static Stream<Case> undated() {
        EvidenceBuilder never = bareE1().location("a");
        return Stream.of(
                support("the policy asks for a date", never, UNDATED).where(d -> d.withDated(true)),
                support("it has the date on which it occurred", e1(), COUNTED).where(d -> d.withDated(true)),
                support("it has the date of recording", bareE1().location("a").recordedOn("2026-01"), COUNTED)
                        .where(d -> d.withDated(true)),
                support("the policy does not ask", never, COUNTED),
                support("a limit, and no document has a date", never, UNDATED)
                        .in(AdmissibilityTableTest::undatedSubmission),
                support("a limit for its kind alone, and no document has a date", never, UNDATED)
                        .where(d -> d.withFreshness(Optional.empty()).withFreshness(TEST_REPORT, Period.ofDays(1)))
                        .in(AdmissibilityTableTest::undatedSubmission),
                support("no limit, and no document has a date", never, COUNTED)
                        .where(d -> d.withFreshness(Optional.empty()))
                        .in(AdmissibilityTableTest::undatedSubmission),
                support("a limit for another kind, and no document has a date", never, COUNTED)
                        .where(d -> d.withFreshness(Optional.empty()).withFreshness(POLICY_DOCUMENT, Period.ofDays(1)))
                        .in(AdmissibilityTableTest::undatedSubmission),
                support("validity is no date", bareE1().location("a").validUntil("2027-01"), UNDATED)
                        .where(d -> d.withDated(true)));
    }

    private static SubmissionBuilder undatedSubmission(SubmissionBuilder ignored) {
        return Submission.builder("s", SSCOP, acme(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR));
    }

    static Stream<Case> expired() {
        return Stream.of(
                support("on the last day", e1().validUntil("2026-03-31"), COUNTED),
                support("the day after", e1().validUntil("2026-03-30"), EXPIRED),
                support("on the last day of a month", e1().validUntil("2026-02"), COUNTED)
                        .on("2026-02-28"),
                support("the day after that month", e1().validUntil("2026-02"), EXPIRED)
                        .on("2026-03-01"),
                support(
                                "on the last day of a leap month",
                                e1().occurredOn("2024-01-10").validUntil("2024-02"),
                                COUNTED)
                        .on("2024-02-29"),
                support("the day after it", e1().occurredOn("2024-01-10").validUntil("2024-02"), EXPIRED)
                        .on("2024-03-01"));
    }

    static Stream<Case> stale() {
        return Stream.of(
                support("two years old to the day", e1().occurredOn("2024-03-31"), COUNTED),
                support("a day older", e1().occurredOn("2024-03-30"), STALE),
                support(
                        "old, and written down lately",
                        e1().occurredOn("2024-03-30").recordedOn("2026-03-30"),
                        STALE),
                support(
                        "old, of a standing kind, and seen in force lately",
                        e1().kind(POLICY_DOCUMENT).occurredOn("2024-03-30").recordedOn("2026-03-30"),
                        COUNTED),
                support(
                        "old, of a standing kind, and seen in force no later",
                        e1().kind(POLICY_DOCUMENT).occurredOn("2024-03-30"),
                        STALE),
                support("an event that a fact dates earlier", reportedOn("2024-03-30"), STALE),
                support("an event that a fact dates two years ago", reportedOn("2024-03-31"), COUNTED),
                support(
                        "an event that a fact like the one that dates it dates earlier",
                        e1().kind(SECOND_FACTOR_REPORT).fact("reported_on", new FactValue.Text("2024-03-30")),
                        STALE),
                support("written down two years ago", bareE1().location("a").recordedOn("2024-03-31"), COUNTED),
                support("written down a day before", bareE1().location("a").recordedOn("2024-03-30"), STALE),
                support("of a leap day, on 28 February", e1().occurredOn("2024-02-29"), COUNTED)
                        .on("2026-02-28"),
                support("of a leap day, on 1 March", e1().occurredOn("2024-02-29"), STALE)
                        .on("2026-03-01"),
                support("a month ages from its first day", e1().occurredOn("2024-03"), COUNTED)
                        .on("2026-03-01"),
                support("the day after", e1().occurredOn("2024-03"), STALE).on("2026-03-02"),
                support("undated, in a submission two years old", bareE1().location("a"), COUNTED)
                        .in(s -> s.preparedOn("2024-03-31")),
                support("undated, in a submission a day older", bareE1().location("a"), STALE)
                        .in(s -> s.preparedOn("2024-03-30")),
                support("undated, in a submission of a month", bareE1().location("a"), STALE)
                        .in(s -> s.preparedOn("2024-03"))
                        .on("2026-03-02"),
                support("dated, in an old submission", e1(), COUNTED).in(s -> s.preparedOn("2020-01-01")),
                support("the policy has no limit", e1().occurredOn("1999-01-01"), COUNTED)
                        .where(d -> d.withFreshness(Optional.empty())),
                support("its kind ages faster", e1().occurredOn("2026-03-23"), STALE)
                        .where(d -> d.withFreshness(TEST_REPORT, Period.ofDays(7))),
                support("its kind ages faster, on the last day", e1().occurredOn("2026-03-24"), COUNTED)
                        .where(d -> d.withFreshness(TEST_REPORT, Period.ofDays(7))),
                support("its kind ages slower", e1().occurredOn("2024-03-30"), COUNTED)
                        .where(d -> d.withFreshness(TEST_REPORT, Period.ofYears(3))),
                support("another kind ages faster", e1().occurredOn("2024-03-31"), COUNTED)
                        .where(d -> d.withFreshness(POLICY_DOCUMENT, Period.ofDays(7))));
    }

    static Stream<Case> unacceptedKind() {
        return Stream.of(
                support("any kind is accepted", e1(), COUNTED),
                support("its kind is", e1(), COUNTED).where(d -> d.withKinds(List.of(POLICY_DOCUMENT, TEST_REPORT))),
                support("its kind is not", e1(), UNACCEPTED_KIND).where(d -> d.withKinds(List.of(POLICY_DOCUMENT))));
    }

    static Stream<Case> notIndependent() {
        return Stream.of(
                support("the vendor, where that will do", e1(), COUNTED),
                support("the vendor, where a customer is asked for", e1(), NOT_INDEPENDENT)
                        .where(askingFor(CUSTOMER)),
                support("a customer", byCustomer(), COUNTED).where(askingFor(CUSTOMER)),
                support("a customer, for whom the buyer does not vouch", byCustomer(), NOT_VOUCHED)
                        .where(requirements ->
                                askingFor(CUSTOMER).apply(requirements).withVouched(true)),
                support("the vendor, for whom no buyer can vouch", e1(), NOT_INDEPENDENT)
                        .where(requirements ->
                                askingFor(CUSTOMER).apply(requirements).withVouched(true)),
                support("the vendor, where that will do and vouching is asked for", e1(), COUNTED)
                        .where(requirements -> requirements.withVouched(true)),
                support("a more independent originator", e1().originator(new Originator("Lab", INDEPENDENT)), COUNTED)
                        .where(askingFor(CUSTOMER)),
                support("a customer, where that will not do", byCustomer(), NOT_INDEPENDENT)
                        .where(askingFor(INDEPENDENT)),
                support("accepted by a customer on the day", e1().review(accepted("2026-03-31", CUSTOMER)), COUNTED)
                        .where(askingFor(CUSTOMER)),
                support("accepted a day later", e1().review(accepted("2026-04-01", CUSTOMER)), NOT_INDEPENDENT)
                        .where(askingFor(CUSTOMER)),
                support("accepted by the vendor", e1().review(accepted("2026-03-31", VENDOR)), NOT_INDEPENDENT)
                        .where(askingFor(CUSTOMER)),
                support(
                                "a customer's, accepted by the vendor",
                                byCustomer().review(accepted("2026-03-31", VENDOR)),
                                COUNTED)
                        .where(askingFor(CUSTOMER)),
                support("to be rejected by a customer", e1().review(rejected("2026-04-01", CUSTOMER)), NOT_INDEPENDENT)
                        .where(askingFor(CUSTOMER)));
    }

    /** Reviewers and originators that help the vendor only if they are not the vendor by another name. */
    static Stream<Case> independentByName() {
        return Stream.of(
                        madeBy("Acme Ltd", NOT_INDEPENDENT),
                        madeBy("ACME  Limited", NOT_INDEPENDENT),
                        madeBy("A.C.M.E.", NOT_INDEPENDENT),
                        madeBy("AcmeLtd", NOT_INDEPENDENT),
                        madeBy("Acme plc", NOT_INDEPENDENT),
                        madeBy("\u0410cme Ltd", NOT_INDEPENDENT),
                        madeBy("GB-COH-01234567", NOT_INDEPENDENT),
                        madeBy("Zenith Ltd", NOT_INDEPENDENT),
                        madeBy("Ada Lovelace", NOT_INDEPENDENT),
                        madeBy("ada lovelace", NOT_INDEPENDENT),
                        madeBy("Charles Babbage", NOT_INDEPENDENT),
                        madeBy("Acme Auditors Ltd", COUNTED),
                        madeBy("Bolt Ltd", COUNTED))
                .flatMap(s -> s)
                .map(each -> each.where(askingFor(CUSTOMER)).in(AdmissibilityTableTest::answeredFor));
    }

    private static Stream<Case> madeBy(String name, EvidenceStatus status) {
        return Stream.of(
                support("made by " + name, e1().originator(new Originator(name, INDEPENDENT)), status),
                support(
                        "accepted by " + name,
                        e1().review(new Review(
                                name, PartialDate.of("2026-03-01"), Review.Outcome.ACCEPTED, INDEPENDENT)),
                        status));
    }

    private static SubmissionBuilder answeredFor(SubmissionBuilder submission) {
        return submission
                .organisation(acme(SOFTWARE_DEVELOPER_AND_DISTRIBUTOR)
                        .formerly("Zenith Ltd")
                        .ownedBy(new SeniorResponsibleOwner("Ada Lovelace", "CTO", Optional.empty())))
                .preparedBy(new Person("Charles Babbage", Optional.empty()));
    }

    private static Review review(String by, String on, Review.Outcome outcome, Optional<Digest> of) {
        return new Review(by, PartialDate.of(on), outcome, INDEPENDENT, of);
    }

    /** A review in doubt lends nothing, and rejects supports alone. */
    static Stream<Case> reviewInDoubt() {
        Evidence unreviewed = supporting("E-1", ITEM).build();
        Optional<Digest> same = Optional.of(unreviewed.digestWithoutReview());
        Optional<Digest> other = Optional.of(digest("another text"));
        return Stream.of(
                        accepting("of this text", "A lab", "2026-03-01", same, COUNTED),
                        accepting("of another text", "A lab", "2026-03-01", other, NOT_INDEPENDENT),
                        accepting("on the day of the record", "A lab", "2026-01-10", same, COUNTED),
                        accepting("in its month", "A lab", "2026-01", Optional.empty(), COUNTED),
                        accepting("the day before", "A lab", "2026-01-09", Optional.empty(), NOT_INDEPENDENT),
                        accepting("by a placeholder", "TBC", "2026-03-01", Optional.empty(), NOT_INDEPENDENT))
                .map(each -> each.where(askingFor(CUSTOMER)));
    }

    private static Case accepting(String name, String by, String on, Optional<Digest> of, EvidenceStatus status) {
        return support("accepted " + name, e1().review(review(by, on, Review.Outcome.ACCEPTED, of)), status);
    }

    static Stream<Case> rejectedInDoubt() {
        return Stream.of(
                        review("A lab", "2026-03-01", Review.Outcome.REJECTED, Optional.of(digest("another text"))),
                        review("A lab", "2026-01-09", Review.Outcome.REJECTED, Optional.empty()),
                        review("TBC", "2026-03-01", Review.Outcome.REJECTED, Optional.empty()))
                .flatMap(review -> Stream.of(
                        support("rejected by " + review, e1().review(review), REJECTED),
                        refutation("rejected by " + review, e1().review(review), COUNTED)));
    }

    /** Subjects that a reader might take for the submission's: such supports are left out, such refutations count. */
    static Stream<Case> subjectInDoubt() {
        return Stream.of(
                support(
                        "the name with another legal form",
                        e1().subject(subject("Acme plc", null, null, null)),
                        OTHER_SUBJECT),
                support(
                        "the name and its form in one word",
                        e1().subject(subject("AcmeLimited", null, null, null)),
                        OTHER_SUBJECT),
                support(
                        "the name with diacritics",
                        e1().subject(subject("\u00c1cme Ltd", null, null, null)),
                        OTHER_SUBJECT),
                support(
                        "the name in look-alike letters",
                        e1().subject(subject("\u0410cme Ltd", null, null, null)),
                        OTHER_SUBJECT),
                support("the name in one word", e1().subject(subject(null, "AcmeLedger", null, null)), OTHER_SUBJECT),
                support(
                        "one edit in a long word",
                        e1().subject(subject(null, "Acme Legder", null, null)),
                        OTHER_SUBJECT));
    }

    /** Names that are the submission's in another spelling, and names that are only near it. */
    static Stream<Case> sameOrOtherSubject() {
        return Stream.of(
                support("the legal form spelt out", e1().subject(subject("ACME  LIMITED", null, null, null)), COUNTED),
                support("no legal form", e1().subject(subject("acme", null, null, null)), COUNTED),
                support("an invisible letter", e1().subject(subject("Ac\u200bme\u00a0Ltd", null, null, null)), COUNTED),
                support("a former name", e1().subject(subject("Zenith Limited", null, null, null)), COUNTED)
                        .in(AdmissibilityTableTest::answeredFor),
                support("a placeholder", e1().subject(subject("n/a", "TBC", null, null)), COUNTED),
                support("the product in another case", e1().subject(subject(null, "acme ledger", null, null)), COUNTED),
                support("one edit in a short word", e1().subject(subject("Acne Ltd", null, null, null)), OTHER_SUBJECT),
                support("another number", e1().subject(subject(null, "Acme Ledger 3", null, null)), OTHER_SUBJECT),
                support("more words", e1().subject(subject("Acme Group Ltd", null, null, null)), OTHER_SUBJECT));
    }

    static Stream<Case> duplicate() {
        return Stream.of(
                support("after another at another form of its location", e1(), DUPLICATE)
                        .beside(supporting("E-0", ITEM)
                                .location("HTTP://ACME.example:80/E-1/#top")
                                .build()),
                support(
                                "after another of the kind that its own is like",
                                e1().kind(EvidenceKind.of("POLICY_DOCUMENTS")),
                                DUPLICATE)
                        .beside(supporting("E-0", ITEM)
                                .kind(EvidenceKind.of("POLICY_DOCUMENT"))
                                .location("https://acme.example/E-1")
                                .build()),
                support("after another that says the same", e1(), DUPLICATE)
                        .beside(supporting("E-0", ITEM)
                                .location("https://acme.example/E-1")
                                .build()),
                support("before it", e1(), COUNTED)
                        .beside(supporting("E-2", ITEM)
                                .location("https://acme.example/E-1")
                                .build()));
    }

    static Stream<Case> firstOfSeveral() {
        return Stream.of(
                support(
                                "all that can hold at once with a location",
                                at(OWN_LOCATION)
                                        .title("TBC")
                                        .occurredOn("2020-01-01")
                                        .recordedOn("2026-04-01")
                                        .validUntil("2021-01-01")
                                        .subject(subject("Bolt Ltd", null, null, null))
                                        .review(rejected("2026-03-01", VENDOR)),
                                FUTURE,
                                OTHER_SUBJECT,
                                REJECTED,
                                SUPERSEDED,
                                SELF_REFERENCE,
                                PLACEHOLDER,
                                EXPIRED,
                                STALE,
                                UNACCEPTED_KIND,
                                NOT_INDEPENDENT)
                        .where(d -> d.withKinds(List.of(POLICY_DOCUMENT)).withIndependence(INDEPENDENT))
                        .beside(naming().build()),
                support(
                                "all that can hold at once without location and date",
                                bareE1().title("TBC").validUntil("2021-01-01"),
                                PLACEHOLDER,
                                UNLOCATED,
                                UNDATED,
                                EXPIRED,
                                STALE,
                                UNACCEPTED_KIND,
                                NOT_INDEPENDENT)
                        .where(d -> d.withDated(true)
                                .withKinds(List.of(POLICY_DOCUMENT))
                                .withIndependence(INDEPENDENT))
                        .in(s -> s.preparedOn("2020-01")));
    }

    /** The cases that are about a record whatever it says: rows for either stance. */
    static Stream<Case> ofEitherStance() {
        return Stream.of(future(), otherOrganisationOrProduct(), sameOrOtherSubject(), rejected())
                .flatMap(s -> s);
    }

    /** The cases of the rows that are for support alone. */
    static Stream<Case> ofSupport() {
        return Stream.of(
                        otherVersionOrArtefact(),
                        subjectInDoubt(),
                        selfReference(),
                        placeholder(),
                        contradictory(),
                        unlocated(),
                        undated(),
                        expired(),
                        stale(),
                        unacceptedKind(),
                        notIndependent(),
                        independentByName(),
                        reviewInDoubt(),
                        duplicate())
                .flatMap(s -> s);
    }

    static Stream<Case> table() {
        return Stream.of(
                        ofEitherStance(),
                        rejectedByWhom(),
                        rejectedInDoubt(),
                        superseded(),
                        linkedOnlyCases(),
                        ofSupport(),
                        firstOfSeveral())
                .flatMap(s -> s);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void isInTheStatesThatHold(Case each) {
        assertThat(each.found()).isEqualTo(each.expected());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ofEitherStance")
    void isTheSameForRefutations(Case each) {
        assertThat(each.as(Optional.of(Stance.REFUTES)).found()).isEqualTo(each.expected());
    }

    /** No row for support alone, and so no policy, touches a refutation. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("ofSupport")
    void leavesRefutationsAlone(Case each) {
        assertThat(each.as(Optional.of(Stance.REFUTES)).found()).containsExactly(COUNTED);
    }

    @Test
    @Tag("slow")
    void hasCaseForEveryState() {
        Set<EvidenceStatus> found = EnumSet.noneOf(EvidenceStatus.class);
        table().forEach(each -> found.addAll(each.found()));

        assertThat(found).containsExactlyInAnyOrder(EvidenceStatus.values());
    }

    // Superseding: E-2 names E-1

    private static EvidenceBuilder naming() {
        return record("E-2").supersedes(EvidenceId.of("E-1"));
    }

    private static EvidenceBuilder namingSupport() {
        return naming().link(Link.supports(ITEM, Strength.DIRECT, BECAUSE));
    }

    private static EvidenceBuilder bareNaming() {
        return bare("E-2").supersedes(EvidenceId.of("E-1"));
    }

    /** What the naming record must not be, whatever stance it names. */
    static Stream<Case> effectiveNaming() {
        return Stream.of(
                support("linked to the item", e1(), SUPERSEDED)
                        .beside(namingSupport().build()),
                support("dated on the as-of date", e1(), SUPERSEDED)
                        .beside(namingSupport().occurredOn("2026-03-31").build()),
                support("future", e1(), COUNTED)
                        .beside(namingSupport().occurredOn("2026-04-01").build()),
                support("recorded in future", e1(), COUNTED)
                        .beside(namingSupport().recordedOn("2026-04-01").build()),
                support("about another organisation", e1(), COUNTED)
                        .beside(namingSupport()
                                .subject(subject("Bolt Ltd", null, null, null))
                                .build()),
                support("about another product", e1(), COUNTED)
                        .beside(namingSupport()
                                .subject(subject(null, "Acme Bridge", null, null))
                                .build()),
                support("about another version", e1(), COUNTED)
                        .beside(namingSupport()
                                .subject(subject(null, null, "4.1.0", null))
                                .build()),
                support("about another artefact", e1(), COUNTED)
                        .beside(namingSupport()
                                .subject(subject(null, null, null, "Ledger 4.1.0"))
                                .build()),
                support("rejected", e1(), COUNTED)
                        .beside(namingSupport()
                                .review(rejected("2026-03-31", VENDOR))
                                .build()),
                support("rejected later", e1(), SUPERSEDED)
                        .beside(namingSupport()
                                .review(rejected("2026-04-01", VENDOR))
                                .build()),
                support("the submission itself", e1(), COUNTED)
                        .beside(namingSupport().location(OWN_LOCATION + "#1").build()),
                support("a placeholder by its title", e1(), COUNTED)
                        .beside(namingSupport().title("TBC").build()),
                support("a placeholder by its location", e1(), COUNTED)
                        .beside(namingSupport().location("https://example.com/").build()),
                support("of facts that cannot be true", e1(), COUNTED)
                        .beside(namingSupport()
                                .kind(SECOND_FACTOR_REPORT)
                                .fact("accounts", new FactValue.Whole(3))
                                .fact("withSecondFactor", new FactValue.Whole(4))
                                .build()),
                support("of a subject in doubt", e1(), COUNTED)
                        .beside(namingSupport()
                                .subject(subject("Acme plc", null, null, null))
                                .build()),
                support("dated the day before", e1(), COUNTED)
                        .beside(namingSupport().occurredOn("2026-01-09").build()),
                support("dated the same day", e1(), SUPERSEDED)
                        .beside(namingSupport().occurredOn("2026-01-10").build()),
                support("recorded after, although it occurred before", e1(), COUNTED)
                        .beside(namingSupport()
                                .occurredOn("2026-01-09")
                                .recordedOn("2026-01-11")
                                .build()),
                support("dated in the month, which counts from its first day", e1(), COUNTED)
                        .beside(namingSupport().occurredOn("2026-01").build()),
                support("undated, in a submission prepared before the named record", e1(), COUNTED)
                        .in(s -> s.preparedOn("2026-01-09")
                                .evidence(bareNaming()
                                        .location("b")
                                        .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE))
                                        .build())),
                support("undated, in a submission prepared the same day", e1(), SUPERSEDED)
                        .in(s -> s.preparedOn("2026-01-10")
                                .evidence(bareNaming()
                                        .location("b")
                                        .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE))
                                        .build())),
                support("naming an undated record, before the submission", bareE1().location("a"), COUNTED)
                        .beside(namingSupport().occurredOn("2026-03-14").build()),
                support("naming an undated record, with the submission", bareE1().location("a"), SUPERSEDED)
                        .beside(namingSupport().occurredOn("2026-03-15").build()),
                support("nothing is dated", bareE1().location("a"), SUPERSEDED)
                        .where(d -> d.withFreshness(Optional.empty()))
                        .in(s -> undatedSubmission(s)
                                .evidence(bareNaming()
                                        .location("b")
                                        .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE))
                                        .build())));
    }

    /** What becomes of the naming record later. */
    static Stream<Case> spentNaming() {
        return Stream.of(
                support("superseded itself", e1(), SUPERSEDED)
                        .beside(
                                namingSupport().build(),
                                record("E-3").supersedes(EvidenceId.of("E-2")).build()),
                support("expired", e1(), SUPERSEDED)
                        .beside(namingSupport().validUntil("2026-02-01").build()),
                support("stale", e1().occurredOn("2020-01-01"), SUPERSEDED, STALE)
                        .beside(namingSupport().occurredOn("2020-01-02").build()),
                support("a duplicate", e1(), SUPERSEDED)
                        .beside(
                                namingSupport().build(),
                                supporting("E-0", ITEM)
                                        .location("https://acme.example/E-2")
                                        .build()));
    }

    /** On which items, and by what, support is superseded: on every item, by anything effective. */
    static Stream<Case> supersededSupport() {
        return Stream.of(
                support("linked to nothing", e1(), SUPERSEDED).beside(naming().build()),
                support("linked to another item", e1(), SUPERSEDED)
                        .beside(naming().link(Link.supports("1.1.2", Strength.DIRECT, BECAUSE))
                                .build()),
                support("of a kind that the policy refuses", e1(), SUPERSEDED)
                        .where(d -> d.withKinds(List.of(TEST_REPORT)))
                        .beside(namingSupport().kind(POLICY_DOCUMENT).build()),
                support("not as independent as the policy asks", byCustomer(), SUPERSEDED)
                        .where(askingFor(CUSTOMER))
                        .beside(namingSupport().build()),
                support("refuting", e1(), SUPERSEDED)
                        .beside(naming().link(Link.refutes(ITEM, Strength.DIRECT, BECAUSE))
                                .build()));
    }

    /** On which items, and by what, a refutation is: where it is linked, and as support only if it would do there. */
    static Stream<Case> supersededRefutation() {
        return Stream.of(
                refutation("linked to nothing", e1(), COUNTED).beside(naming().build()),
                refutation("linked to another item", e1(), COUNTED)
                        .beside(naming().link(Link.supports("1.1.2", Strength.DIRECT, BECAUSE))
                                .build()),
                refutation("refuting the item", e1(), SUPERSEDED)
                        .beside(naming().link(Link.refutes(ITEM, Strength.DIRECT, BECAUSE))
                                .build()),
                refutation("refuting, whatever the policy asks of support", e1(), SUPERSEDED)
                        .where(d -> d.withKinds(List.of(POLICY_DOCUMENT)).withIndependence(INDEPENDENT))
                        .beside(naming().link(Link.refutes(ITEM, Strength.DIRECT, BECAUSE))
                                .build()),
                refutation("linked without a stance", e1(), COUNTED)
                        .beside(naming().link(linkedOnly(ITEM)).build()),
                refutation("indirect support", e1(), SUPERSEDED)
                        .beside(naming().link(Link.supports(ITEM, Strength.INDIRECT, BECAUSE))
                                .build()),
                refutation("support without the argument that is asked for", e1(), SUPERSEDED)
                        .beside(naming().link(unargued(ITEM, Strength.DIRECT)).build()),
                refutation("support with a stand-in for an argument", e1(), COUNTED)
                        .beside(naming().link(Link.supports(ITEM, Strength.DIRECT, "TBC"))
                                .build()),
                refutation("support of a kind that the policy accepts", e1(), SUPERSEDED)
                        .where(d -> d.withKinds(List.of(TEST_REPORT)))
                        .beside(namingSupport().build()),
                refutation("support of a kind that it refuses", e1(), COUNTED)
                        .where(d -> d.withKinds(List.of(POLICY_DOCUMENT)))
                        .beside(namingSupport().build()),
                refutation("support as independent as the policy asks", e1(), SUPERSEDED)
                        .where(askingFor(CUSTOMER))
                        .beside(namingSupport()
                                .review(accepted("2026-03-31", CUSTOMER))
                                .build()),
                refutation("support less independent", e1(), COUNTED)
                        .where(askingFor(CUSTOMER))
                        .beside(namingSupport().build()),
                refutation("support accepted too late to be independent", e1(), COUNTED)
                        .where(askingFor(CUSTOMER))
                        .beside(namingSupport()
                                .review(accepted("2026-04-01", CUSTOMER))
                                .build()),
                refutation("support without the date that is asked for", e1(), COUNTED)
                        .where(d -> d.withDated(true))
                        .beside(bareNaming()
                                .location("b")
                                .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE))
                                .build()),
                refutation("support without a date, which is not required", e1(), SUPERSEDED)
                        .beside(bareNaming()
                                .location("b")
                                .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE))
                                .build()),
                refutation("support that says not where it is", e1(), COUNTED)
                        .beside(bareNaming()
                                .occurredOn("2026-02-01")
                                .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE))
                                .build()),
                refutation("support that need not say where it is", e1(), SUPERSEDED)
                        .where(d -> d.withLocated(false))
                        .beside(bareNaming()
                                .occurredOn("2026-02-01")
                                .link(Link.supports(ITEM, Strength.DIRECT, BECAUSE))
                                .build()),
                refutation("support without the sample that is asked for", e1(), SUPERSEDED)
                        .where(d -> d.withSample(new SampleRequirement(List.of(Sample.Selection.ALL), 1)))
                        .beside(namingSupport().build()),
                refutation("support that is expired", e1(), SUPERSEDED)
                        .beside(namingSupport().validUntil("2026-02-01").build()),
                refutation("support that is stale", e1().occurredOn("2020-01-01"), SUPERSEDED)
                        .beside(namingSupport().occurredOn("2020-01-02").build()));
    }

    static Stream<Case> superseding() {
        return Stream.of(effectiveNaming(), spentNaming(), supersededSupport(), supersededRefutation())
                .flatMap(s -> s);
    }

    @ParameterizedTest(name = "by a record that is {0}")
    @MethodSource("superseding")
    void isSupersededByEffectiveRecordsAlone(Case each) {
        assertThat(each.found()).isEqualTo(each.expected());
    }

    @ParameterizedTest(name = "by a record that is {0}")
    @MethodSource("effectiveNaming")
    void needsTheNamingRecordToBeEffectiveForRefutationsToo(Case each) {
        assertThat(each.as(Optional.of(Stance.REFUTES)).found()).isEqualTo(each.expected());
    }

    @Test
    void judgesEachItemByWhatThePolicyAsksThere() {
        Policy policy = Policy.goodFaith()
                .withRequirements(
                        "p",
                        SubmissionFixture.SSCOP.id(),
                        ItemId.of("1.1.2"),
                        Policy.goodFaith().requirements().withIndependence(CUSTOMER));
        Evidence refutation = refuting("E-1", "1.1.1")
                .link(Link.refutes("1.1.2", Strength.DIRECT, BECAUSE))
                .build();
        Evidence naming = supporting("E-2", "1.1.1")
                .link(Link.supports("1.1.2", Strength.DIRECT, BECAUSE))
                .supersedes(EvidenceId.of("E-1"))
                .build();

        Assessment assessment =
                AssessedFixture.assess(submitting(refutation, naming).build(), policy);

        assertThat(AssessedFixture.states(AssessedFixture.row(assessment, "1.1.1"), "E-1"))
                .containsExactly(SUPERSEDED);
        assertThat(AssessedFixture.states(AssessedFixture.row(assessment, "1.1.2"), "E-1"))
                .containsExactly(COUNTED);
        assertThat(AssessedFixture.states(AssessedFixture.row(assessment, "1.1.1"), "E-2"))
                .containsExactly(COUNTED);
        assertThat(AssessedFixture.states(AssessedFixture.row(assessment, "1.1.2"), "E-2"))
                .containsExactly(NOT_INDEPENDENT);
    }

    @Test
    void namesEveryRecordThatSupersedesInTheOrderOfTheirIds() {
        ItemAssessment row = AssessedFixture.row(
                ITEM,
                supports("E-1", ITEM),
                record("E-3").supersedes(EvidenceId.of("E-1")).build(),
                record("E-2").supersedes(EvidenceId.of("E-1")).build());

        assertThat(row.notCounted()).extracting(DisregardedEvidence::text).containsExactly("Superseded by E-2, E-3.");
    }

    @Test
    void namesNoRecordThatDoesNotSupersedeOnTheDay() {
        ItemAssessment row = AssessedFixture.row(
                ITEM,
                supports("E-1", ITEM),
                record("E-2").supersedes(EvidenceId.of("E-1")).build(),
                record("E-3")
                        .supersedes(EvidenceId.of("E-1"))
                        .occurredOn("2026-04-01")
                        .build());

        assertThat(row.notCounted()).extracting(DisregardedEvidence::text).containsExactly("Superseded by E-2.");
    }

    /** A rule lets the newer record speak for the item, until that is too old. */
    @Test
    void isSupersededOnTheDaysOnWhichTheOtherRecordMay() {
        FactRule recent = FactRule.of("recent", "TEST_REPORT", ITEM)
                .should("It is recent.")
                .because("It matters.")
                .holds(Operand.asOf().isAtMost(Period.ofDays(100), Operand.recordDate()))
                .supports(Strength.DIRECT)
                .build();
        Assessor assessor =
                Assessor.of(SubmissionFixture.SSCOP, SubmissionGenerator.checking(List.of(recent), Policy.goodFaith()));
        Submission cleared = submitting(
                        refuting("E-1", ITEM).kind(POLICY_DOCUMENT).build(),
                        naming().link(linkedOnly(ITEM)).build())
                .build();

        ItemAssessment lastDay = AssessedFixture.row(assessor.assess(cleared, LocalDate.of(2026, 4, 20)), ITEM);
        ItemAssessment dayAfter = AssessedFixture.row(assessor.assess(cleared, LocalDate.of(2026, 4, 21)), ITEM);

        assertThat(AssessedFixture.states(lastDay, "E-1")).containsExactly(SUPERSEDED);
        assertThat(AssessedFixture.states(lastDay, "E-2")).containsExactly(COUNTED);
        assertThat(AssessedFixture.states(dayAfter, "E-1")).containsExactly(COUNTED);
        assertThat(AssessedFixture.states(dayAfter, "E-2")).containsExactly(NO_STANCE);
    }

    /** Once the newer record only refutes, no reviewer less independent than its maker can reject it. */
    @Test
    void isSupersededFromTheDayOnWhichTheRejectionNoLongerMatters() {
        FactRule recent = FactRule.of("recent", "TEST_REPORT", ITEM)
                .should("It is recent.")
                .because("It matters.")
                .holds(Operand.asOf().isAtMost(Period.ofDays(100), Operand.recordDate()))
                .supports(Strength.DIRECT)
                .refutes(Strength.DIRECT)
                .build();
        Assessor assessor =
                Assessor.of(SubmissionFixture.SSCOP, SubmissionGenerator.checking(List.of(recent), Policy.goodFaith()));
        Submission rejected = submitting(
                        supporting("E-1", ITEM).kind(POLICY_DOCUMENT).build(),
                        naming().originator(new Originator("Lab", INDEPENDENT))
                                .review(SubmissionFixture.rejected("2026-02-01", VENDOR))
                                .build())
                .build();

        ItemAssessment lastDay = AssessedFixture.row(assessor.assess(rejected, LocalDate.of(2026, 4, 20)), ITEM);
        ItemAssessment dayAfter = AssessedFixture.row(assessor.assess(rejected, LocalDate.of(2026, 4, 21)), ITEM);

        assertThat(AssessedFixture.states(lastDay, "E-1")).containsExactly(COUNTED);
        assertThat(AssessedFixture.states(dayAfter, "E-1")).containsExactly(SUPERSEDED);
    }

    // Duplicates

    /**
     * Which of several records count.
     *
     * @param name what is special about them
     * @param records the records, which are relevant to the item
     * @param counted those that count; the others are duplicates
     */
    record Copies(String name, String item, List<Evidence> records, List<String> counted) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Copies copies(String name, List<String> counted, Evidence... records) {
        return new Copies(name, ITEM, List.of(records), counted);
    }

    private static EvidenceBuilder same(String id) {
        return bare(id).location("https://acme.example/same").occurredOn("2026-01-10");
    }

    private static Evidence direct(EvidenceBuilder record) {
        return record.link(Link.supports(ITEM, Strength.DIRECT, BECAUSE)).build();
    }

    private static Evidence indirect(EvidenceBuilder record) {
        return record.link(Link.supports(ITEM, Strength.INDIRECT, BECAUSE)).build();
    }

    static Stream<Copies> copies() {
        return Stream.of(
                copies(
                        "the same digest, whatever else differs",
                        List.of("E-1"),
                        direct(record("E-1").digest(digest("a"))),
                        direct(record("E-2").digest(digest("a")).kind(POLICY_DOCUMENT))),
                copies(
                        "different digests at the same place",
                        List.of("E-1", "E-2"),
                        direct(same("E-1").digest(digest("a"))),
                        direct(same("E-2").digest(digest("b")))),
                copies(
                        "one has a digest, the other has not",
                        List.of("E-1", "E-2"),
                        direct(same("E-1").digest(digest("a"))),
                        direct(same("E-2"))),
                copies("the same kind, location and date", List.of("E-1"), direct(same("E-1")), direct(same("E-2"))),
                copies(
                        "another kind",
                        List.of("E-1", "E-2"),
                        direct(same("E-1")),
                        direct(same("E-2").kind(POLICY_DOCUMENT))),
                copies(
                        "another location",
                        List.of("E-1", "E-2"),
                        direct(same("E-1")),
                        direct(same("E-2").location("https://acme.example/other"))),
                copies(
                        "another date",
                        List.of("E-1", "E-2"),
                        direct(same("E-1")),
                        direct(same("E-2").occurredOn("2026-01-11"))),
                copies(
                        "a month and its first day",
                        List.of("E-1"),
                        direct(same("E-1").occurredOn("2026-01")),
                        direct(same("E-2").occurredOn("2026-01-01"))),
                copies(
                        "the date of the one occurred, of the other was recorded",
                        List.of("E-1"),
                        direct(same("E-1").recordedOn("2026-02-01")),
                        direct(bare("E-2").location("https://acme.example/same").recordedOn("2026-01-10"))),
                copies(
                        "neither has a date",
                        List.of("E-1"),
                        direct(bare("E-1").location("a")),
                        direct(bare("E-2").location("a"))),
                copies(
                        "neither has a location or digest",
                        List.of("E-1", "E-2"),
                        direct(bare("E-1").method(Method.INTERVIEW).occurredOn("2026-01-10")),
                        direct(bare("E-2").method(Method.INTERVIEW).occurredOn("2026-01-10"))),
                copies("three of them", List.of("E-1"), direct(same("E-3")), direct(same("E-1")), direct(same("E-2"))),
                copies("the direct one does more", List.of("E-2"), indirect(same("E-1")), direct(same("E-2"))),
                copies(
                        "the argued one does more",
                        List.of("E-2"),
                        same("E-1").link(unargued(ITEM, Strength.DIRECT)).build(),
                        direct(same("E-2"))),
                copies(
                        "direct without an argument does more than indirect with one",
                        List.of("E-2"),
                        indirect(same("E-1")),
                        same("E-2").link(unargued(ITEM, Strength.DIRECT)).build()),
                copies(
                        "one that does not count anyway takes no other's place",
                        List.of("E-2"),
                        direct(same("E-1").validUntil("2026-02-01")),
                        direct(same("E-2"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("copies")
    void countsWhatSaysTheSameOnce(Copies each) {
        ItemAssessment row = AssessedFixture.row(each.item(), each.records().toArray(Evidence[]::new));

        assertThat(row.counted().stream().map(EvidenceId::value)).containsExactlyElementsOf(each.counted());
        assertThat(row.notCounted())
                .hasSize(each.records().size() - each.counted().size())
                .extracting(DisregardedEvidence::state)
                .allMatch(state -> state == DUPLICATE || state == EXPIRED);
    }

    @Test
    void prefersTheCopyWithTheSampleThatIsAskedFor() {
        Evidence without = same("E-1")
                .link(Link.supports("2.1.6", Strength.DIRECT, BECAUSE))
                .build();
        Evidence with = same("E-2")
                .sample(new Sample(12, 12, Sample.Selection.ALL))
                .link(Link.supports("2.1.6", Strength.DIRECT, BECAUSE))
                .build();
        Policy policy =
                AssessedFixture.asking(d -> d.withSample(new SampleRequirement(List.of(Sample.Selection.ALL), 1)));

        ItemAssessment row = AssessedFixture.row(
                AssessedFixture.assess(submitting(without, with).build(), policy), "2.1.6");

        assertThat(row.verdict()).isEqualTo(Verdict.MET);
        assertThat(AssessedFixture.states(row, "E-1")).containsExactly(DUPLICATE);
        assertThat(AssessedFixture.states(row, "E-2")).containsExactly(COUNTED);
    }

    /** Of copies of which none is enough, the one that lacks less. */
    @Test
    void prefersTheCopyThatComesNearer() {
        Policy policy =
                AssessedFixture.asking(d -> d.withSample(new SampleRequirement(List.of(Sample.Selection.ALL), 1)));
        Sample all = new Sample(12, 12, Sample.Selection.ALL);
        Link argued = Link.supports("2.1.6", Strength.DIRECT, BECAUSE);
        Link unargued = unargued("2.1.6", Strength.DIRECT);

        Assessment byArgument = AssessedFixture.assess(
                submitting(
                                same("E-1").link(unargued).build(),
                                same("E-2").link(argued).build())
                        .build(),
                policy);
        Assessment bySample = AssessedFixture.assess(
                submitting(
                                same("E-1").link(unargued).build(),
                                same("E-2").link(unargued).sample(all).build())
                        .build(),
                policy);

        assertThat(AssessedFixture.states(AssessedFixture.row(byArgument, "2.1.6"), "E-1"))
                .containsExactly(DUPLICATE);
        assertThat(AssessedFixture.states(AssessedFixture.row(bySample, "2.1.6"), "E-1"))
                .containsExactly(DUPLICATE);
    }

    @Test
    void comparesCopiesOnOneItemAndStanceOnly() {
        Evidence first = direct(same("E-1"));
        Evidence elsewhere = same("E-2")
                .link(Link.supports("1.1.2", Strength.DIRECT, BECAUSE))
                .build();
        Evidence against =
                same("E-3").link(Link.refutes(ITEM, Strength.DIRECT, BECAUSE)).build();

        Assessment assessment =
                AssessedFixture.assess(submitting(first, elsewhere, against).build());

        assertThat(AssessedFixture.states(AssessedFixture.row(assessment, ITEM), "E-1"))
                .containsExactly(COUNTED);
        assertThat(AssessedFixture.states(AssessedFixture.row(assessment, "1.1.2"), "E-2"))
                .containsExactly(COUNTED);
        assertThat(AssessedFixture.states(AssessedFixture.row(assessment, ITEM), "E-3"))
                .containsExactly(COUNTED);
    }

    @Test
    void countsEveryCopyOfRefutation() {
        ItemAssessment row = AssessedFixture.row(
                ITEM,
                same("E-1").link(Link.refutes(ITEM, Strength.DIRECT, BECAUSE)).build(),
                same("E-2").link(Link.refutes(ITEM, Strength.DIRECT, BECAUSE)).build());

        assertThat(row.refutedBy()).containsExactly(EvidenceId.of("E-1"), EvidenceId.of("E-2"));
        assertThat(row.notCounted()).isEmpty();
    }

    /** A substitute is judged as the claim is, on its own records. */
    @Test
    void judgesSubstituteByWhatThePolicyAsksOfTheClaim() {
        Policy policy = Policy.goodFaith()
                .withRequirements(
                        "p",
                        SubmissionFixture.SSCOP.id(),
                        ItemId.of("3.1.1"),
                        Policy.goodFaith().requirements().withKinds(List.of(POLICY_DOCUMENT)));

        ItemAssessment row = AssessedFixture.row(
                AssessedFixture.assess(
                        submitting(supports("E-1", "ACME-3.1.1"))
                                .substitute(substitution("3.1.1"))
                                .build(),
                        policy),
                "3.1.1");

        assertThat(AssessedFixture.states(row, "E-1")).containsExactly(UNACCEPTED_KIND);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void asksNobodyButInterviewersToGoWithoutLocation(Method method) {
        Case located = support("", bareE1().occurredOn("2026-01-10").method(method));

        assertThat(located.found()).containsExactly(method == Method.INTERVIEW ? COUNTED : UNLOCATED);
    }
}
