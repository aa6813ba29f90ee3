package io.github.sscop.evidence;

import static io.github.sscop.evidence.SubmissionFixture.BECAUSE;
import static io.github.sscop.evidence.SubmissionFixture.SSCOP;
import static io.github.sscop.evidence.SubmissionFixture.about;
import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.acme;
import static io.github.sscop.evidence.SubmissionFixture.bare;
import static io.github.sscop.evidence.SubmissionFixture.code;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.linkedOnly;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.submission;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static io.github.sscop.evidence.SubmissionFixture.supports;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.evidence.validation.OwnValidatorFixture;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule of a valid submission, broken once, with the place, the code and the sentence. */
class SubmissionValidationTest {

    private static final EditionId AI = EditionId.of("uk-ai-cyber/2025-01");
    private static final EditionId UNKNOWN = EditionId.of("uk-sscop/2031-01");
    private static final String KNOWN = "uk-sscop/2025-05, uk-software-vendors/2024-05-draft, uk-ai-cyber/2025-01,"
            + " uk-cyber-governance/2025-04, uk-consumer-iot/2018-10, uk-app-stores/2023-10";

    private static List<Problem> problems(Submission submission) {
        List<Problem> problems = SubmissionValidator.of(CodeRegistry.builtIn())
                .validate(submission)
                .problems();
        assertThat(SubmissionValidator.problems(OwnValidatorFixture.OWN.validate(submission)))
                .as("what a validator of the embedder's own says")
                .isEqualTo(problems);
        return problems;
    }

    private static void refuses(Submission submission, String pointer, ProblemCode code, String text) {
        assertThat(problems(submission)).containsExactly(new Problem(pointer, code, text));
    }

    private static void refuses(SubmissionBuilder submission, String pointer, ProblemCode code, String text) {
        refuses(submission.build(), pointer, code, text);
    }

    private static void accepts(SubmissionBuilder submission) {
        assertThat(problems(submission.build())).isEmpty();
    }

    /** What {@link Submission} is made of, so that one part can be left out or spoilt. */
    private static final class Parts {

        private String id = "acme-2026-03";
        private EditionId code = SSCOP.id();
        private List<EditionId> furtherCodes = List.of();
        private Optional<NumberingId> numbering = Optional.of(NumberingId.of("apc-1.0"));
        private List<ItemId> notAsked = List.of();
        private Organisation organisation = acme(StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR);
        private Optional<Product> product = Optional.empty();
        private Optional<Person> preparedBy = Optional.empty();
        private Optional<String> location = Optional.empty();
        private List<Declaration> declarations = List.of();
        private List<Evidence> evidence = List.of();
        private List<Substitution> substitutions = List.of();
        private List<Exclusion> exclusions = List.of();
        private List<AcceptedRisk> acceptedRisks = List.of();

        Submission build() {
            return new Submission(
                    id,
                    code,
                    furtherCodes,
                    numbering,
                    notAsked,
                    organisation,
                    product,
                    Optional.empty(),
                    preparedBy,
                    location,
                    declarations,
                    evidence,
                    substitutions,
                    exclusions,
                    acceptedRisks,
                    List.of(),
                    List.of());
        }
    }

    private interface Change {
        void to(Parts parts);
    }

    private static Submission made(Change change) {
        Parts parts = new Parts();
        change.to(parts);
        return parts.build();
    }

    private static Submission withRecord(Evidence record) {
        return made(p -> p.evidence = Collections.singletonList(record));
    }

    private static Submission withLink(Link link) {
        return withRecord(record("E-1").link(link).build());
    }

    private static Evidence madeOf(
            EvidenceId id, EvidenceKind kind, String title, Method method, Originator originator) {
        return new EvidenceBuilder(id, kind, title, method, originator).build();
    }

    private static Link link(ItemId item, Optional<Stance> stance, Optional<Strength> strength) {
        return new Link(item, stance, strength, Optional.empty(), Optional.empty());
    }

    @Test
    void acceptsTheFixtures() {
        accepts(submitting(supports("2.1.6"))
                .declare("1.1", DeclaredStatus.MET)
                .declare("1.1.1", DeclaredStatus.MET)
                .declare("C-SRO", DeclaredStatus.MET)
                .substitute(substitution("3.1.1"))
                .exclude(exclusion("4.2.1"))
                .accept(acceptedRisk("2.1.6"))
                .notAsked("4.3.1"));
    }

    @Nested
    class EveryPart {

        static Stream<Arguments> missing() {
            EvidenceId id = EvidenceId.of("E-1");
            EvidenceKind kind = EvidenceKind.of("TEST_REPORT");
            Originator vendor = Originator.vendor("Acme Ltd");
            ItemId item = ItemId.of("1.1.1");
            Optional<EditionId> first = Optional.empty();
            PartialDate day = PartialDate.of("2026-09-30");
            return Stream.of(
                    Arguments.of("/id", made(p -> p.id = null)),
                    Arguments.of("/code", made(p -> p.code = null)),
                    Arguments.of("/organisation", made(p -> p.organisation = null)),
                    Arguments.of("/furtherCodes/0", made(p -> p.furtherCodes = Collections.singletonList(null))),
                    Arguments.of("/notAsked/0", made(p -> p.notAsked = Collections.singletonList(null))),
                    Arguments.of("/declarations/0", made(p -> p.declarations = Collections.singletonList(null))),
                    Arguments.of("/evidence/0", made(p -> p.evidence = Collections.singletonList(null))),
                    Arguments.of("/substitutions/0", made(p -> p.substitutions = Collections.singletonList(null))),
                    Arguments.of("/exclusions/0", made(p -> p.exclusions = Collections.singletonList(null))),
                    Arguments.of("/acceptedRisks/0", made(p -> p.acceptedRisks = Collections.singletonList(null))),
                    Arguments.of(
                            "/organisation/name",
                            made(p -> p.organisation = acme(null, StakeholderGroup.SOFTWARE_RESELLER))),
                    Arguments.of("/organisation/stakeholderGroup", made(p -> p.organisation = acme("Acme Ltd", null))),
                    Arguments.of(
                            "/organisation/additionalThemes/0",
                            made(p -> p.organisation = p.organisation.with(Collections.singletonList(null)))),
                    Arguments.of(
                            "/organisation/seniorResponsibleOwner/name",
                            made(p -> p.organisation =
                                    p.organisation.ownedBy(new SeniorResponsibleOwner(null, "CTO", Optional.empty())))),
                    Arguments.of(
                            "/organisation/seniorResponsibleOwner/role",
                            made(p -> p.organisation =
                                    p.organisation.ownedBy(new SeniorResponsibleOwner("Ada", null, Optional.empty())))),
                    Arguments.of("/product/name", made(p -> p.product = Optional.of(product(null)))),
                    Arguments.of(
                            "/preparedBy/name",
                            made(p -> p.preparedBy = Optional.of(new Person(null, Optional.empty())))),
                    Arguments.of(
                            "/declarations/0/item",
                            made(p -> p.declarations =
                                    List.of(new Declaration(null, DeclaredStatus.MET, Optional.empty(), first)))),
                    Arguments.of(
                            "/declarations/0/status",
                            made(p -> p.declarations = List.of(new Declaration(item, null, Optional.empty(), first)))),
                    Arguments.of("/evidence/0/id", withRecord(madeOf(null, kind, "T", Method.AUDIT, vendor))),
                    Arguments.of("/evidence/0/kind", withRecord(madeOf(id, null, "T", Method.AUDIT, vendor))),
                    Arguments.of("/evidence/0/title", withRecord(madeOf(id, kind, null, Method.AUDIT, vendor))),
                    Arguments.of("/evidence/0/method", withRecord(madeOf(id, kind, "T", null, vendor))),
                    Arguments.of("/evidence/0/originator", withRecord(madeOf(id, kind, "T", Method.AUDIT, null))),
                    Arguments.of(
                            "/evidence/0/originator/name",
                            withRecord(record("E-1")
                                    .originator(Originator.vendor(null))
                                    .build())),
                    Arguments.of(
                            "/evidence/0/originator/independence",
                            withRecord(record("E-1")
                                    .originator(new Originator("Acme", null))
                                    .build())),
                    Arguments.of(
                            "/evidence/0/review/by",
                            withRecord(record("E-1")
                                    .review(new Review(null, day, Review.Outcome.ACCEPTED, Independence.VENDOR))
                                    .build())),
                    Arguments.of(
                            "/evidence/0/review/on",
                            withRecord(record("E-1")
                                    .review(new Review("R", null, Review.Outcome.ACCEPTED, Independence.VENDOR))
                                    .build())),
                    Arguments.of(
                            "/evidence/0/review/outcome",
                            withRecord(record("E-1")
                                    .review(new Review("R", day, null, Independence.VENDOR))
                                    .build())),
                    Arguments.of(
                            "/evidence/0/review/independence",
                            withRecord(record("E-1")
                                    .review(new Review("R", day, Review.Outcome.ACCEPTED, null))
                                    .build())),
                    Arguments.of(
                            "/evidence/0/supersedes/0",
                            withRecord(record("E-1").supersedes(null).build())),
                    Arguments.of(
                            "/evidence/0/sample/selection",
                            withRecord(
                                    record("E-1").sample(new Sample(2, 1, null)).build())),
                    Arguments.of("/evidence/0/links/0", withLink(null)),
                    Arguments.of(
                            "/evidence/0/links/0/item",
                            withLink(link(null, Optional.of(Stance.SUPPORTS), Optional.of(Strength.DIRECT)))),
                    Arguments.of(
                            "/substitutions/0/item",
                            made(p -> p.substitutions =
                                    List.of(new Substitution(null, ItemId.of("A-1"), "S", "R", first)))),
                    Arguments.of(
                            "/substitutions/0/id",
                            made(p -> p.substitutions = List.of(new Substitution(item, null, "S", "R", first)))),
                    Arguments.of(
                            "/substitutions/0/statement",
                            made(p -> p.substitutions =
                                    List.of(new Substitution(item, ItemId.of("A-1"), null, "R", first)))),
                    Arguments.of(
                            "/substitutions/0/reason",
                            made(p -> p.substitutions =
                                    List.of(new Substitution(item, ItemId.of("A-1"), "S", null, first)))),
                    Arguments.of(
                            "/exclusions/0/item",
                            made(p -> p.exclusions = List.of(new Exclusion(null, "R", "B", first)))),
                    Arguments.of(
                            "/exclusions/0/reason",
                            made(p -> p.exclusions = List.of(new Exclusion(item, null, "B", first)))),
                    Arguments.of(
                            "/exclusions/0/approvedBy",
                            made(p -> p.exclusions = List.of(new Exclusion(item, "R", null, first)))),
                    Arguments.of("/acceptedRisks/0/item", withAcceptance(null, "R", "O", day)),
                    Arguments.of("/acceptedRisks/0/risk", withAcceptance(item, null, "O", day)),
                    Arguments.of("/acceptedRisks/0/owner", withAcceptance(item, "R", null, day)),
                    Arguments.of("/acceptedRisks/0/until", withAcceptance(item, "R", "O", null)));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("missing")
        void isNamedWhereItIsMissing(String pointer, Submission submission) {
            String last = pointer.substring(pointer.lastIndexOf('/') + 1);
            String name = last.equals("0") ? pointer.replaceAll(".*/(\\w+)/0", "$1[0]") : last;

            refuses(submission, pointer, ProblemCode.MISSING, name + " is missing; expected it here");
        }

        static Stream<Arguments> blank() {
            ItemId item = ItemId.of("1.1.1");
            Optional<EditionId> first = Optional.empty();
            PartialDate day = PartialDate.of("2026-09-30");
            Optional<String> blank = Optional.of(" \t\n ");
            Optional<String> none = Optional.empty();
            return Stream.of(
                    Arguments.of("/id", made(p -> p.id = " ")),
                    Arguments.of("/location", made(p -> p.location = blank)),
                    Arguments.of(
                            "/organisation/name",
                            made(p -> p.organisation = acme("", StakeholderGroup.SOFTWARE_RESELLER))),
                    Arguments.of(
                            "/organisation/identifier",
                            made(p -> p.organisation = new Organisation(
                                    "Acme Ltd",
                                    blank,
                                    StakeholderGroup.SOFTWARE_RESELLER,
                                    List.of(),
                                    Optional.empty()))),
                    Arguments.of(
                            "/organisation/seniorResponsibleOwner/name",
                            made(p -> p.organisation =
                                    p.organisation.ownedBy(new SeniorResponsibleOwner("", "CTO", Optional.empty())))),
                    Arguments.of(
                            "/organisation/seniorResponsibleOwner/role",
                            made(p -> p.organisation =
                                    p.organisation.ownedBy(new SeniorResponsibleOwner("Ada", " ", Optional.empty())))),
                    Arguments.of("/product/name", made(p -> p.product = Optional.of(product("")))),
                    Arguments.of(
                            "/product/version",
                            made(p -> p.product =
                                    Optional.of(new Product("P", blank, Optional.empty(), Optional.empty())))),
                    Arguments.of("/preparedBy/name", made(p -> p.preparedBy = Optional.of(new Person("", none)))),
                    Arguments.of("/preparedBy/role", made(p -> p.preparedBy = Optional.of(new Person("Ada", blank)))),
                    Arguments.of(
                            "/declarations/0/argument",
                            made(p ->
                                    p.declarations = List.of(new Declaration(item, DeclaredStatus.MET, blank, first)))),
                    Arguments.of(
                            "/evidence/0/title",
                            withRecord(record("E-1").title("").build())),
                    Arguments.of(
                            "/evidence/0/location",
                            withRecord(record("E-1").location(" ").build())),
                    Arguments.of(
                            "/evidence/0/originator/name",
                            withRecord(record("E-1")
                                    .originator(Originator.vendor(""))
                                    .build())),
                    Arguments.of(
                            "/evidence/0/review/by",
                            withRecord(record("E-1")
                                    .review(new Review("", day, Review.Outcome.ACCEPTED, Independence.VENDOR))
                                    .build())),
                    Arguments.of("/evidence/0/subject/organisation", about(blank, none, none)),
                    Arguments.of("/evidence/0/subject/product", about(none, blank, none)),
                    Arguments.of("/evidence/0/subject/version", about(none, none, blank)),
                    Arguments.of("/evidence/0/links/0/argument", withLink(Link.supports("1.1.1", Strength.DIRECT, ""))),
                    Arguments.of(
                            "/substitutions/0/statement",
                            made(p -> p.substitutions =
                                    List.of(new Substitution(item, ItemId.of("A-1"), " ", "R", first)))),
                    Arguments.of(
                            "/substitutions/0/reason",
                            made(p -> p.substitutions =
                                    List.of(new Substitution(item, ItemId.of("A-1"), "S", " ", first)))),
                    Arguments.of(
                            "/exclusions/0/reason",
                            made(p -> p.exclusions = List.of(new Exclusion(item, "", "B", first)))),
                    Arguments.of(
                            "/exclusions/0/approvedBy",
                            made(p -> p.exclusions = List.of(new Exclusion(item, "R", "", first)))),
                    Arguments.of("/acceptedRisks/0/risk", withAcceptance(item, "", "O", day)),
                    Arguments.of("/acceptedRisks/0/owner", withAcceptance(item, "R", "", day)),
                    Arguments.of(
                            "/acceptedRisks/0/action",
                            made(p -> p.acceptedRisks = List.of(new AcceptedRisk(item, "R", "O", day, blank, first)))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("blank")
        void isNamedWhereItIsBlank(String pointer, Submission submission) {
            String name = pointer.substring(pointer.lastIndexOf('/') + 1);

            refuses(submission, pointer, ProblemCode.BLANK, name + " is blank; expected text");
        }

        private static Submission about(
                Optional<String> organisation, Optional<String> product, Optional<String> version) {
            return withRecord(record("E-1")
                    .subject(new Subject(organisation, product, version, Optional.empty()))
                    .build());
        }

        private static Submission withAcceptance(ItemId item, String risk, String owner, PartialDate until) {
            return made(p -> p.acceptedRisks =
                    List.of(new AcceptedRisk(item, risk, owner, until, Optional.empty(), Optional.empty())));
        }

        private static Organisation acme(String name, StakeholderGroup group) {
            return Organisation.of(name, group);
        }

        private static Product product(String name) {
            return new Product(name, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    @Nested
    class Limits {

        @Test
        void allowIdOf256Characters() {
            assertThat(problems(made(p -> p.id = "x".repeat(256)))).isEmpty();
            refuses(
                    made(p -> p.id = "x".repeat(257)),
                    "/id",
                    ProblemCode.LIMIT,
                    "id has 257 characters; expected at most 256");
        }

        @Test
        void allowNoNegativeSample() {
            assertThat(problems(withRecord(record("E-1")
                            .sample(new Sample(-1, -2, Sample.Selection.RANDOM))
                            .build())))
                    .containsExactly(
                            new Problem(
                                    "/evidence/0/sample/examined",
                                    ProblemCode.INVALID,
                                    "examined is -2; expected zero or more"),
                            new Problem(
                                    "/evidence/0/sample/population",
                                    ProblemCode.INVALID,
                                    "population is -1; expected zero or more"));
            accepts(submitting(
                    record("E-1").sample(new Sample(0, 0, Sample.Selection.ALL)).build()));
        }
    }

    @Nested
    class CodesAndScope {

        @Test
        void refuseUnknownEdition() {
            refuses(
                    made(p -> p.code = UNKNOWN),
                    "/code",
                    ProblemCode.UNKNOWN_CODE,
                    "code is uk-sscop/2031-01; expected one of " + KNOWN);
            refuses(
                    submitting().furtherCode(AI).furtherCode(UNKNOWN),
                    "/furtherCodes/1",
                    ProblemCode.UNKNOWN_CODE,
                    "code is uk-sscop/2031-01; expected one of " + KNOWN);
        }

        @Test
        void refuseCodeNamedTwice() {
            refuses(
                    submitting().furtherCode(SSCOP.id()),
                    "/furtherCodes/0",
                    ProblemCode.DUPLICATE,
                    "code uk-sscop/2025-05 is named twice; expected once");
            refuses(
                    submitting().furtherCode(AI).furtherCode(AI),
                    "/furtherCodes/1",
                    ProblemCode.DUPLICATE,
                    "code uk-ai-cyber/2025-01 is named twice; expected once");
        }

        @Test
        void refuseThemeThatTheFirstCodeDoesNotHave() {
            refuses(
                    submitting()
                            .organisation(
                                    acme(StakeholderGroup.SOFTWARE_RESELLER).with(items("1", "1.1"))),
                    "/organisation/additionalThemes/1",
                    ProblemCode.UNKNOWN_ITEM,
                    "theme is 1.1; expected one of 1, 2, 3, 4, the themes of uk-sscop/2025-05");
        }

        @Test
        void refuseThemeThatTheCodeWhichTellsGroupsApartDoesNotHave() {
            SubmissionBuilder submission = about(code("uk-ai-cyber/2025-01"))
                    .furtherCode(SSCOP.id())
                    .numbering(NumberingId.of("apc-1.0"))
                    .organisation(acme(StakeholderGroup.SOFTWARE_RESELLER).with(items("1", "secure-design")));

            refuses(
                    submission,
                    "/organisation/additionalThemes/1",
                    ProblemCode.UNKNOWN_ITEM,
                    "theme is secure-design; expected one of 1, 2, 3, 4, the themes of uk-sscop/2025-05");
        }

        @Test
        void refuseThemeNamedTwice() {
            refuses(
                    submitting()
                            .organisation(
                                    acme(StakeholderGroup.SOFTWARE_RESELLER).with(items("1", "2", "1"))),
                    "/organisation/additionalThemes/2",
                    ProblemCode.DUPLICATE,
                    "theme 1 is named twice; expected once");
        }

        static Stream<Arguments> aboutAnotherCode() {
            Optional<EditionId> ai = Optional.of(AI);
            ItemId item = ItemId.of("1.1.1");
            return Stream.of(
                    Arguments.of(
                            "/declarations/0",
                            made(p -> p.declarations =
                                    List.of(new Declaration(item, DeclaredStatus.MET, Optional.empty(), ai)))),
                    Arguments.of(
                            "/evidence/0/links/0",
                            withLink(Link.supports("1.1.1", Strength.DIRECT, BECAUSE)
                                    .in(AI))),
                    Arguments.of(
                            "/substitutions/0",
                            made(p ->
                                    p.substitutions = List.of(new Substitution(item, ItemId.of("A-1"), "S", "R", ai)))),
                    Arguments.of("/exclusions/0", made(p -> p.exclusions = List.of(new Exclusion(item, "R", "B", ai)))),
                    Arguments.of(
                            "/acceptedRisks/0",
                            made(p -> p.acceptedRisks = List.of(new AcceptedRisk(
                                    item, "R", "O", PartialDate.of("2026-09"), Optional.empty(), ai)))));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("aboutAnotherCode")
        void refuseCodeThatTheSubmissionDoesNotName(String pointer, Submission submission) {
            refuses(
                    submission,
                    pointer + "/code",
                    ProblemCode.UNKNOWN_CODE,
                    "code is uk-ai-cyber/2025-01; expected the submission's code or one of its furtherCodes");
            assertThat(problems(submission.toBuilder().furtherCode(AI).build())).isEmpty();
        }
    }

    @Nested
    class Items {

        private static final String CLAIMS = "1.1.1, 1.1.2, 1.1.3, 1.1.4, 1.1.5, 1.1.6";

        static Stream<Arguments> unknown() {
            ItemId unknown = ItemId.of("1.1");
            Optional<EditionId> first = Optional.empty();
            return Stream.of(
                    Arguments.of(
                            "/substitutions/0/item",
                            made(p -> p.substitutions =
                                    List.of(new Substitution(unknown, ItemId.of("A-1"), "S", "R", first))),
                            "item is 1.1, a principle of uk-sscop/2025-05; expected one of its claims, " + CLAIMS),
                    Arguments.of(
                            "/exclusions/0/item",
                            made(p -> p.exclusions = List.of(new Exclusion(unknown, "R", "B", first))),
                            "item is 1.1, a principle of uk-sscop/2025-05; expected one of its claims, " + CLAIMS),
                    Arguments.of(
                            "/acceptedRisks/0/item",
                            made(p -> p.acceptedRisks = List.of(new AcceptedRisk(
                                    unknown, "R", "O", PartialDate.of("2026-09"), Optional.empty(), first))),
                            "item is 1.1, a principle of uk-sscop/2025-05; expected one of its claims, " + CLAIMS),
                    Arguments.of(
                            "/evidence/0/links/0/item",
                            withLink(Link.supports("1.1", Strength.DIRECT, BECAUSE)),
                            "item is 1.1, a principle of uk-sscop/2025-05, and an answer by principle is a declaration"
                                    + " and never evidence for each of its claims; expected those of them that the record"
                                    + " is about, of " + CLAIMS + ", or a substitute's id"),
                    Arguments.of(
                            "/notAsked/0",
                            made(p -> p.notAsked = List.of(unknown)),
                            "notAsked names 1.1; expected an item of uk-sscop/2025-05"));
        }

        @ParameterizedTest(name = "{0}")
        @MethodSource("unknown")
        void mustBeTheCodes(String pointer, Submission submission, String text) {
            refuses(submission, pointer, ProblemCode.UNKNOWN_ITEM, text);
        }

        @ParameterizedTest
        @ValueSource(strings = {"IG-1.1-01", "C-OSS", "9.9.9"})
        void mustBePrinciplesOrItemsToBeDeclared(String item) {
            refuses(
                    submitting().declare(item, DeclaredStatus.MET),
                    "/declarations/0/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is " + item + "; expected a principle or an item of uk-sscop/2025-05");
        }

        @Test
        void haveRowToBeDeclared() {
            refuses(
                    SubmissionFixture.about(code("uk-app-stores/2023-10")).declare("2.2", DeclaredStatus.MET),
                    "/declarations/0/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is 2.2; expected a principle or an item of uk-app-stores/2023-10");
        }

        @Test
        void areSubstitutedExcludedAndDeclaredOnce() {
            assertThat(problems(submitting()
                            .notAsked("4.3.1")
                            .notAsked("4.3.1")
                            .declare("1.1", DeclaredStatus.MET)
                            .declare("1.1", DeclaredStatus.NOT_MET)
                            .substitute(substitution("3.1.1"))
                            .substitute(
                                    new Substitution(ItemId.of("3.1.1"), ItemId.of("A-2"), "S", "R", Optional.empty()))
                            .exclude(exclusion("4.2.1"))
                            .exclude(exclusion("4.2.1"))
                            .build()))
                    .containsExactly(
                            new Problem(
                                    "/notAsked/1", ProblemCode.DUPLICATE, "notAsked names 4.3.1 twice; expected once"),
                            new Problem(
                                    "/declarations/1/item",
                                    ProblemCode.DUPLICATE,
                                    "item 1.1 is declared twice; expected once"),
                            new Problem(
                                    "/substitutions/1/item",
                                    ProblemCode.DUPLICATE,
                                    "item 3.1.1 is substituted twice; expected once"),
                            new Problem(
                                    "/exclusions/1/item",
                                    ProblemCode.DUPLICATE,
                                    "item 4.2.1 is excluded twice; expected once"));
        }

        @Test
        void mayBeSaidOfTwoCodesWithTheSameIds() {
            accepts(submitting(record("E-1")
                            .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE))
                            .link(Link.supports("1.1.1", Strength.DIRECT, BECAUSE)
                                    .in(AI))
                            .build())
                    .furtherCode(AI)
                    .declare("1.1.1", DeclaredStatus.MET)
                    .declare(new Declaration(ItemId.of("1.1.1"), DeclaredStatus.MET, Optional.empty(), Optional.of(AI)))
                    .exclude(exclusion("1.1.2"))
                    .exclude(new Exclusion(ItemId.of("1.2"), "R", "B", Optional.of(AI)))
                    .substitute(new Substitution(ItemId.of("1.2.1"), ItemId.of("A-1"), "S", "R", Optional.of(AI)))
                    .exclude(exclusion("1.2.1")));
        }

        @Test
        void areNotBothExcludedAndSubstituted() {
            refuses(
                    submitting().substitute(substitution("3.1.1")).exclude(exclusion("3.1.1")),
                    "/exclusions/0/item",
                    ProblemCode.CONTRADICTION,
                    "item 3.1.1 is excluded and substituted; expected at most one of the two");
        }

        @Test
        void areLinkedOnceByRecord() {
            refuses(
                    submitting(
                            supporting("E-1", "1.1.1").link(linkedOnly("1.1.1")).build()),
                    "/evidence/0/links/1/item",
                    ProblemCode.DUPLICATE,
                    "E-1 links to item 1.1.1 twice; expected once");
        }

        @Test
        void areNamedWhereMissingHoweverOften() {
            Exclusion none = new Exclusion(null, "R", "B", Optional.empty());

            assertThat(problems(made(p -> p.exclusions = List.of(none, none))))
                    .containsExactly(
                            new Problem("/exclusions/0/item", ProblemCode.MISSING, "item is missing; expected it here"),
                            new Problem(
                                    "/exclusions/1/item", ProblemCode.MISSING, "item is missing; expected it here"));
        }
    }

    @Nested
    class Substitutes {

        /** Only what is at the bottom may be put in other words. */
        @Test
        void standForClaimsAndProvisions() {
            refuses(
                    submitting().substitute(substitution("C-SRO")),
                    "/substitutions/0/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is C-SRO; expected a claim or provision of uk-sscop/2025-05");
            refuses(
                    SubmissionFixture.about(code("uk-app-stores/2023-10")).substitute(substitution("1")),
                    "/substitutions/0/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is 1; expected a claim or provision of uk-app-stores/2023-10");
            accepts(SubmissionFixture.about(code("uk-ai-cyber/2025-01")).substitute(substitution("1.1.1")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"3.1.1", "1.1.1", "2.1", "4", "C-SRO"})
        void haveIdsOfTheirOwn(String taken) {
            refuses(
                    submitting()
                            .substitute(
                                    new Substitution(ItemId.of("3.1.1"), ItemId.of(taken), "S", "R", Optional.empty())),
                    "/substitutions/0/id",
                    ProblemCode.DUPLICATE,
                    "substitute " + taken + " has the id of an element of a code; expected an id of its own");
        }

        @Test
        void haveIdsThatNoOtherHas() {
            refuses(
                    submitting()
                            .substitute(substitution("3.1.1"))
                            .substitute(new Substitution(
                                    ItemId.of("3.1.2"), ItemId.of("ACME-3.1.1"), "S", "R", Optional.empty())),
                    "/substitutions/1/id",
                    ProblemCode.DUPLICATE,
                    "substitute ACME-3.1.1 is given twice; expected an id of its own");
        }

        @Test
        void areLinkedToLikeItems() {
            accepts(submitting(supports("E-1", "ACME-3.1.1")).substitute(substitution("3.1.1")));
            refuses(
                    submitting(supports("E-1", "ACME-3.1.1")).substitute(substitution("3.1.2")),
                    "/evidence/0/links/0/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is ACME-3.1.1; expected an item of uk-sscop/2025-05 or a substitute's id");
        }

        @Test
        void areLinkedToInTheirOwnCode() {
            Link inAi = Link.supports("ACME-3.1.1", Strength.DIRECT, BECAUSE).in(AI);

            refuses(
                    submitting(record("E-1").link(inAi).build()).furtherCode(AI).substitute(substitution("3.1.1")),
                    "/evidence/0/links/0/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is ACME-3.1.1; expected an item of uk-ai-cyber/2025-01 or a substitute's id");
        }
    }

    @Nested
    class Records {

        @Test
        void haveIdsOfTheirOwn() {
            refuses(
                    submission(supports("E-1", "1.1.1"), supports("E-2", "1.1.1"), supports("E-1", "1.1.2")),
                    "/evidence/2/id",
                    ProblemCode.DUPLICATE,
                    "evidence E-1 is given twice; expected once");
        }

        @Test
        void haveStrengthWithStance() {
            refuses(
                    withLink(link(ItemId.of("1.1.1"), Optional.of(Stance.REFUTES), Optional.empty())),
                    "/evidence/0/links/0/strength",
                    ProblemCode.MISSING,
                    "strength is missing; expected DIRECT or INDIRECT with stance REFUTES");
            refuses(
                    withLink(link(ItemId.of("1.1.1"), Optional.empty(), Optional.of(Strength.INDIRECT))),
                    "/evidence/0/links/0/strength",
                    ProblemCode.CONTRADICTION,
                    "strength is INDIRECT without a stance; expected both or neither");
        }

        /** A path of a violation would take some for indexes. */
        @ParameterizedTest
        @ValueSource(strings = {"", "0", "99999999999", "٣", "a b"})
        void nameTheirFactsAsTheyLike(String name) {
            refuses(
                    submission(record("E-1")
                            .fact(name, new FactValue.Whole(Long.MAX_VALUE))
                            .build()),
                    "/evidence/0/facts/" + name,
                    ProblemCode.INVALID,
                    name + " is 9223372036854775807; expected a whole number between -9007199254740991 and"
                            + " 9007199254740991");
        }

        @Test
        void areNotWrittenDownBeforeTheyOccur() {
            accepts(submitting(
                    record("E-1").occurredOn("2026-01-10").recordedOn("2026-01").build(),
                    record("E-2").occurredOn("2026-01").recordedOn("2026-01-01").build(),
                    bare("E-3").recordedOn("2026-01-09").build()));
            refuses(
                    submission(record("E-1")
                            .occurredOn("2026-01-10")
                            .recordedOn("2026-01-09")
                            .build()),
                    "/evidence/0/recordedOn",
                    ProblemCode.CONTRADICTION,
                    "recordedOn is 2026-01-09; expected 2026-01-10, the record's date, or later");
            refuses(
                    submission(record("E-1")
                            .occurredOn("2026-02")
                            .recordedOn("2026-01")
                            .build()),
                    "/evidence/0/recordedOn",
                    ProblemCode.CONTRADICTION,
                    "recordedOn is 2026-01; expected 2026-02, the record's date, or later");
        }

        @Test
        void areNotValidOnlyBeforeTheirDate() {
            accepts(submitting(
                    record("E-1")
                            .occurredOn("2026-01-10")
                            .validUntil("2026-01-10")
                            .build(),
                    record("E-2").occurredOn("2026-01-10").validUntil("2026-01").build()));
            refuses(
                    submission(record("E-1")
                            .occurredOn("2026-01-10")
                            .validUntil("2025-12")
                            .build()),
                    "/evidence/0/validUntil",
                    ProblemCode.CONTRADICTION,
                    "validUntil is 2025-12; expected 2026-01-10, the record's date, or later");
            refuses(
                    submission(bare("E-1")
                            .recordedOn("2026-02")
                            .validUntil("2026-01-31")
                            .build()),
                    "/evidence/0/validUntil",
                    ProblemCode.CONTRADICTION,
                    "validUntil is 2026-01-31; expected 2026-02, the record's date, or later");
        }

        private static Evidence sampling(int population, int examined, Sample.Selection selection) {
            return record("E-1")
                    .sample(new Sample(population, examined, selection))
                    .build();
        }

        @Test
        void examineNoMoreThanThereIs() {
            accepts(submitting(sampling(12, 12, Sample.Selection.RANDOM)));
            refuses(
                    submission(sampling(12, 13, Sample.Selection.RANDOM)),
                    "/evidence/0/sample/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is 13; expected at most the population of 12");
            refuses(
                    submission(sampling(0, 1, Sample.Selection.RANDOM)),
                    "/evidence/0/sample/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is 1; expected at most the population of 0");
        }

        @Test
        void examineAllWhereTheySayAll() {
            accepts(submitting(sampling(12, 12, Sample.Selection.ALL)));
            accepts(submitting(sampling(12, 11, Sample.Selection.JUDGEMENT)));
            refuses(
                    submission(sampling(12, 11, Sample.Selection.ALL)),
                    "/evidence/0/sample/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is 11 with selection ALL; expected the population of 12");
            refuses(
                    submission(sampling(12, 0, Sample.Selection.ALL)),
                    "/evidence/0/sample/examined",
                    ProblemCode.CONTRADICTION,
                    "examined is 0 with selection ALL; expected the population of 12");
        }

        @Test
        void supersedeRecordsOfTheSubmission() {
            refuses(
                    submission(record("E-1").supersedes(EvidenceId.of("E-9")).build()),
                    "/evidence/0/supersedes/0",
                    ProblemCode.UNKNOWN_EVIDENCE,
                    "E-1 supersedes E-9; expected an evidence record of this submission");
        }

        @Test
        void areNotCalledNullWhereTheirIdIsMissing() {
            Evidence nameless = new EvidenceBuilder(
                            null, EvidenceKind.of("K"), "T", Method.AUDIT, Originator.vendor("Acme Ltd"))
                    .supersedes(EvidenceId.of("E-9"))
                    .link(linkedOnly("1.1.1"))
                    .link(linkedOnly("1.1.1"))
                    .build();

            assertThat(problems(withRecord(nameless)))
                    .containsExactly(
                            new Problem("/evidence/0/id", ProblemCode.MISSING, "id is missing; expected it here"),
                            new Problem(
                                    "/evidence/0/links/1/item",
                                    ProblemCode.DUPLICATE,
                                    "the record links to item 1.1.1 twice; expected once"),
                            new Problem(
                                    "/evidence/0/supersedes/0",
                                    ProblemCode.UNKNOWN_EVIDENCE,
                                    "the record supersedes E-9; expected an evidence record of this submission"));
        }
    }

    @Nested
    class CirclesOfSuperseding {

        private static Evidence naming(String id, String... others) {
            EvidenceBuilder record = record(id);
            Stream.of(others).map(EvidenceId::of).forEach(record::supersedes);
            return record.build();
        }

        private static Problem circle(int index, String id, String others) {
            return new Problem(
                    "/evidence/" + index + "/supersedes",
                    ProblemCode.CYCLE,
                    id + " supersedes " + others + " and, through it, itself; expected no cycle");
        }

        @Test
        void areNotSeenInChainsAndDiamonds() {
            accepts(submitting(
                    naming("A", "B", "C"), naming("B", "D"), naming("C", "D"), naming("D", "E"), naming("E")));
        }

        @Test
        void areFoundInRecordThatNamesItself() {
            assertThat(problems(submission(naming("A", "A")))).containsExactly(circle(0, "A", "A"));
        }

        @Test
        void areFoundBetweenTwoAndMore() {
            assertThat(problems(submission(naming("A", "B"), naming("B", "A"))))
                    .containsExactly(circle(0, "A", "B"), circle(1, "B", "A"));
            assertThat(problems(submission(naming("A", "B"), naming("B", "C"), naming("C", "A"))))
                    .containsExactly(circle(0, "A", "B"), circle(1, "B", "C"), circle(2, "C", "A"));
        }

        @Test
        void nameTheirMembersOnly() {
            assertThat(problems(submission(
                            naming("LEADS", "INTO"),
                            naming("INTO", "A"),
                            naming("A", "B", "OUT"),
                            naming("B", "A"),
                            naming("OUT", "END"),
                            naming("END"))))
                    .containsExactly(circle(2, "A", "B"), circle(3, "B", "A"));
        }

        /** A record on the way from one circle to another is in neither. */
        @Test
        void doNotNameWhatLeadsFromOneToAnother() {
            assertThat(problems(submission(
                            naming("A", "B"),
                            naming("B", "A", "BETWEEN"),
                            naming("BETWEEN", "C"),
                            naming("C", "D"),
                            naming("D", "C"))))
                    .containsExactly(
                            circle(0, "A", "B"), circle(1, "B", "A"), circle(3, "C", "D"), circle(4, "D", "C"));
        }

        @Test
        @Tag("slow")
        void areFoundHoweverLong() {
            int length = 20_000;
            Evidence[] records = IntStream.range(0, length)
                    .mapToObj(i -> naming("E-" + i, "E-" + (i + 1) % length))
                    .toArray(Evidence[]::new);

            assertThat(problems(submission(records)))
                    .hasSize(length)
                    .startsWith(circle(0, "E-0", "E-1"), circle(1, "E-1", "E-2"))
                    .endsWith(circle(length - 1, "E-19999", "E-0"));
        }
    }

    @Nested
    class NumberingOfClaims {

        private static final NumberingId FORM = NumberingId.of("template-0.4");
        private static final String NUMBERINGS =
                "apc-1.0, template-0.4, apc-1.0-padded, apc-1.0-prefixed, template-0.4-prefixed";

        private static SubmissionBuilder form(Evidence... records) {
            return submitting(records).numbering(FORM);
        }

        private static Submission translated(SubmissionBuilder submission) {
            ValidationResult checked =
                    SubmissionValidator.of(CodeRegistry.builtIn()).validate(submission.build());
            assertThat(checked.problems()).isEmpty();
            return checked.submission();
        }

        @Test
        void isTranslatedWhereverAnItemIsNamed() {
            Submission translated = translated(
                    form(supporting("E-1", "4.3.1").link(linkedOnly("2.1.5")).build())
                            .declare("4.3.1", DeclaredStatus.MET)
                            .declare("4.3", DeclaredStatus.MET)
                            .substitute(substitution("4.3.1"))
                            .exclude(exclusion("4.2.1"))
                            .accept(acceptedRisk("4.3.1")));

            assertThat(translated)
                    .isEqualTo(submitting(supporting("E-1", "4.3.2")
                                    .link(linkedOnly("2.1.5"))
                                    .build())
                            .notAsked("2.1.6")
                            .notAsked("4.3.1")
                            .declare("4.3.2", DeclaredStatus.MET)
                            .declare("4.3", DeclaredStatus.MET)
                            .substitute(new Substitution(
                                    ItemId.of("4.3.2"),
                                    ItemId.of("ACME-4.3.1"),
                                    "It holds for a service.",
                                    "Nothing is installed.",
                                    Optional.empty()))
                            .exclude(exclusion("4.2.1"))
                            .accept(acceptedRisk("4.3.2"))
                            .build());
            assertThat(translated.numbering()).contains(NumberingId.of("apc-1.0"));
            assertThat(translated.notAsked()).isEqualTo(items("2.1.6", "4.3.1"));
        }

        @Test
        void isTranslatedForExclusions() {
            assertThat(translated(form().exclude(exclusion("4.3.1"))).exclusions())
                    .extracting(Exclusion::item)
                    .containsExactly(ItemId.of("4.3.2"));
        }

        @Test
        void keepsEveryOtherPart() {
            Submission submission = form(record("E-1")
                            .recordedOn("2026-01-11")
                            .validUntil("2027-01")
                            .digest(SubmissionFixture.digest("a"))
                            .subject(Subject.ofOrganisation("Acme Ltd"))
                            .review(accepted("2026-02-01", Independence.CUSTOMER))
                            .sample(new Sample(2, 2, Sample.Selection.ALL))
                            .fact("release", new FactValue.Text("3"))
                            .build())
                    .furtherCode(AI)
                    .preparedBy(new Person("Ada", Optional.empty()))
                    .build();

            assertThat(translated(submission.toBuilder()))
                    .isEqualTo(submission.toBuilder()
                            .numbering(NumberingId.of("apc-1.0"))
                            .notAsked("2.1.6")
                            .notAsked("4.3.1")
                            .build());
        }

        @Test
        void isTheFormsForItsOwnCodeOnly() {
            Link inAi = Link.supports("4.3", Strength.DIRECT, BECAUSE).in(AI);
            Submission translated =
                    translated(form(record("E-1").link(inAi).build()).furtherCode(AI));

            assertThat(translated.evidence().get(0).links()).containsExactly(inAi);
        }

        /** Another code may have an item of the same id, which is none of the form's. */
        @Test
        void leavesTheSameIdInAnotherCodeAlone() throws IOException {
            String json = new String(code("uk-ai-cyber/2025-01").toJson(), StandardCharsets.UTF_8)
                    .replace("\"uk-ai-cyber\"", "\"own\"")
                    .replace("\"id\": \"4.4\"", "\"id\": \"4.3.1\"");
            Code own = Code.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
            Link inOwn = Link.supports("4.3.1", Strength.DIRECT, BECAUSE).in(own.id());
            Submission submission = form(record("E-1").link(inOwn).build())
                    .furtherCode(own.id())
                    .build();
            ValidationResult checked =
                    SubmissionValidator.of(CodeRegistry.builtIn().with(own)).validate(submission);

            assertThat(checked.problems()).isEmpty();
            assertThat(checked.submission().evidence().get(0).links()).containsExactly(inOwn);
        }

        @Test
        void isTranslatedForFurtherCodeThatHasForms() {
            Submission translated = translated(about(
                            code("uk-ai-cyber/2025-01"),
                            record("E-1")
                                    .link(linkedOnly("4.3"))
                                    .link(Link.supports("4.3.1", Strength.DIRECT, BECAUSE)
                                            .in(SSCOP.id()))
                                    .build())
                    .furtherCode(SSCOP.id())
                    .numbering(FORM));

            assertThat(translated.evidence().get(0).links())
                    .extracting(Link::item)
                    .containsExactly(ItemId.of("4.3"), ItemId.of("4.3.2"));
            assertThat(translated.notAsked()).isEqualTo(items("2.1.6", "4.3.1"));
        }

        @Test
        void leavesTheCatalogsOwnIdsAlone() {
            Submission submission = submission(supports("E-1", "4.3.1"), supports("E-2", "2.1.6"));

            assertThat(SubmissionValidator.of(CodeRegistry.builtIn())
                            .validate(submission)
                            .submission())
                    .isEqualTo(submission);
        }

        @ParameterizedTest
        @ValueSource(strings = {"2.1.6", "4.3.2"})
        void refusesItemThatTheFormDoesNotHave(String item) {
            refuses(
                    form(supports("E-1", item)),
                    "/evidence/0/links/0/item",
                    ProblemCode.UNKNOWN_ITEM,
                    "item is " + item + ", which numbering template-0.4 does not have; expected an item of it");
        }

        @Test
        void refusesListOfWhatWasNotAskedBesideTheForm() {
            refuses(
                    form().notAsked("1.1.1"),
                    "/notAsked",
                    ProblemCode.CONTRADICTION,
                    "notAsked is given with numbering template-0.4, which says itself what it does not ask; expected"
                            + " one of the two");
        }

        @Test
        void isRequiredOfCodeThatHasSeveral() {
            refuses(
                    made(p -> p.numbering = Optional.empty()),
                    "/numbering",
                    ProblemCode.MISSING,
                    "numbering is missing; expected one of " + NUMBERINGS
                            + ", because item ids of uk-sscop/2025-05 are"
                            + " ambiguous without it");
            refuses(
                    about(code("uk-ai-cyber/2025-01")).furtherCode(SSCOP.id()),
                    "/numbering",
                    ProblemCode.MISSING,
                    "numbering is missing; expected one of " + NUMBERINGS
                            + ", because item ids of uk-sscop/2025-05 are"
                            + " ambiguous without it");
        }

        @Test
        void isRefusedWhereItIsUnknown() {
            refuses(
                    submitting().numbering(NumberingId.of("template-0.5")),
                    "/numbering",
                    ProblemCode.UNKNOWN_NUMBERING,
                    "numbering is template-0.5; expected one of " + NUMBERINGS);
        }

        @Test
        void isRefusedOfCodeThatHasOne() {
            accepts(about(code("uk-ai-cyber/2025-01")));
            refuses(
                    about(code("uk-ai-cyber/2025-01")).numbering(NumberingId.of("apc-1.0")),
                    "/numbering",
                    ProblemCode.UNKNOWN_NUMBERING,
                    "numbering is apc-1.0; expected none, since uk-ai-cyber/2025-01 has only one");
        }
    }

    @Nested
    class SeveralProblems {

        @Test
        void areAllNamedInTheOrderOfTheSubmissionsParts() {
            Submission submission = made(p -> {
                p.id = "";
                p.furtherCodes = List.of(UNKNOWN);
                p.numbering = Optional.of(NumberingId.of("n"));
                p.notAsked = items("9");
                p.organisation =
                        Organisation.of(" ", StakeholderGroup.SOFTWARE_RESELLER).with(items("9"));
                p.product = Optional.of(new Product("", Optional.empty(), Optional.empty(), Optional.empty()));
                p.preparedBy = Optional.of(new Person("", Optional.empty()));
                p.location = Optional.of("");
                p.declarations = Arrays.asList(
                        null, new Declaration(ItemId.of("9"), DeclaredStatus.MET, Optional.empty(), Optional.empty()));
                p.evidence = IntStream.range(0, 12)
                        .mapToObj(i -> supporting("E-" + i, "9").title("").build())
                        .toList();
                p.substitutions = List.of(substitution("9"));
                p.exclusions = List.of(exclusion("9"));
                p.acceptedRisks = List.of(acceptedRisk("9"));
            });

            List<String> evidence = IntStream.range(0, 12)
                    .boxed()
                    .flatMap(i -> Stream.of("/evidence/" + i + "/links/0/item", "/evidence/" + i + "/title"))
                    .toList();
            assertThat(problems(submission))
                    .extracting(Problem::pointer)
                    .containsExactlyElementsOf(Stream.of(
                                    Stream.of(
                                            "/id",
                                            "/furtherCodes/0",
                                            "/numbering",
                                            "/notAsked/0",
                                            "/organisation/additionalThemes/0",
                                            "/organisation/name",
                                            "/product/name",
                                            "/preparedBy/name",
                                            "/location",
                                            "/declarations/0",
                                            "/declarations/1/item"),
                                    evidence.stream(),
                                    Stream.of("/substitutions/0/item", "/exclusions/0/item", "/acceptedRisks/0/item"))
                            .flatMap(s -> s)
                            .toList());
        }

        @Test
        void areNamedAlthoughTheCodeIsMissing() {
            Submission submission = made(p -> {
                p.code = null;
                p.furtherCodes = List.of(SSCOP.id());
                p.evidence = List.of(record("E-1")
                        .title("")
                        .link(Link.supports("ACME-1.1.1", Strength.DIRECT, BECAUSE)
                                .in(SSCOP.id()))
                        .build());
                p.substitutions = List.of(substitution("1.1.1"));
                p.exclusions = List.of(new Exclusion(ItemId.of("1.1.1"), "R", "B", Optional.of(SSCOP.id())));
            });

            assertThat(problems(submission))
                    .contains(
                            new Problem("/code", ProblemCode.MISSING, "code is missing; expected it here"),
                            new Problem("/evidence/0/title", ProblemCode.BLANK, "title is blank; expected text"));
        }

        @Test
        void areNamedAlthoughTheCodeOfTheFormIsMissing() {
            Submission submission = made(p -> {
                p.code = null;
                p.furtherCodes = List.of(SSCOP.id());
                p.numbering = Optional.of(NumberingId.of("template-0.4"));
                p.declarations = List.of(
                        new Declaration(ItemId.of("1.1"), DeclaredStatus.MET, Optional.empty(), Optional.empty()));
            });

            refuses(submission, "/code", ProblemCode.MISSING, "code is missing; expected it here");
        }

        @Test
        void areOneInOnePlace() {
            refuses(
                    withRecord(madeOf(
                            EvidenceId.of("E-1"),
                            EvidenceKind.of("K"),
                            "",
                            Method.AUDIT,
                            Originator.vendor("Acme Ltd"))),
                    "/evidence/0/title",
                    ProblemCode.BLANK,
                    "title is blank; expected text");
        }
    }
}
