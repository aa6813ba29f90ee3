package io.github.sscop.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Claim;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.policy.Policy;
import io.github.sscop.report.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a form can hold is the same after it was filled in and read again. */
class FormRoundTripTest {

    private static final List<String> CLAIMS =
            Given.CODE.claims().stream().map(Claim::id).map(ItemId::value).toList();

    /** Among them those that a spreadsheet, XML or the reader of cells could take for something else. */
    private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
                    Arbitraries.of(
                            "=1+1",
                            "'=1+1",
                            "''",
                            "@SUM(A1)",
                            "-2 of 3",
                            "+44",
                            "'quoted'",
                            "[1] Register",
                            "[2]",
                            "1.10",
                            "2026-03-31",
                            "TRUE",
                            "\u201cOur\u201d policy \u2013 new",
                            "a \"b\"; c, d",
                            "<w:t>&amp;]]>",
                            "Two\nlines",
                            "Three\n\nlines",
                            "\ud83d\udd12 locked",
                            "_x000D_"),
                    Arbitraries.strings()
                            .withChars("ab1 .,;:'\"=+-@[]<>&\u00e9\u4e2d\n")
                            .ofMinLength(1)
                            .ofMaxLength(20))
            .map(text -> text.replaceAll(" *\n *", "\n").strip())
            .filter(text -> !text.isEmpty());

    private static final Arbitrary<String> LOCATIONS = Arbitraries.of(
            "https://a.example/policy?x=1&y=(2)",
            "http://a.example",
            "repo:docs/policy.md",
            "Share/Policies/policy 5.docx",
            "https://a.example/with blank");

    @Provide
    Arbitrary<Link> links() {
        return Combinators.combine(
                        Arbitraries.of(CLAIMS),
                        Arbitraries.of(Stance.class).optional(),
                        Arbitraries.of(Strength.class),
                        TEXTS.optional())
                .as((item, stance, strength, argument) ->
                        new Link(ItemId.of(item), stance, stance.map(given -> strength), argument, Optional.empty()));
    }

    @Provide
    Arbitrary<Evidence> records() {
        Arbitrary<EvidenceBuilder> builders = Combinators.combine(
                        Arbitraries.integers().between(1, 1_000_000),
                        Arbitraries.of("SBOM", "POLICY_DOCUMENT", "X1_Y"),
                        TEXTS,
                        Arbitraries.of(Method.class),
                        Arbitraries.of(Independence.class),
                        TEXTS)
                .as((id, kind, title, method, independence, name) ->
                        Evidence.builder("E-" + id, kind, title, method, new Originator(name, independence)));
        return Combinators.combine(
                        builders,
                        LOCATIONS.optional(),
                        Arbitraries.of("2026-03-31", "2025-12").optional(),
                        Arbitraries.of("2026-04", "2028-02-29").optional(),
                        links().list().ofMinSize(1).ofMaxSize(4).uniqueElements(Link::item))
                .as((record, location, occurred, until, links) -> {
                    location.ifPresent(record::location);
                    occurred.ifPresent(record::occurredOn);
                    until.ifPresent(record::validUntil);
                    return record.onlyLinks(links).build();
                });
    }

    @Provide
    Arbitrary<Submission> submissions() {
        Arbitrary<Declaration> declarations = Combinators.combine(
                        Arbitraries.oneOf(Arbitraries.of(CLAIMS), Arbitraries.of("1.1", "4.3")),
                        Arbitraries.of(DeclaredStatus.class),
                        TEXTS.optional())
                .as((item, status, argument) -> new Declaration(ItemId.of(item), status, argument, Optional.empty()));
        return Combinators.combine(
                        records().list().ofMaxSize(5).uniqueElements(Evidence::id),
                        declarations.list().ofMaxSize(4).uniqueElements(Declaration::item))
                .as((records, declared) -> {
                    SubmissionBuilder submission =
                            Submission.builder("draft", Given.CODE, Organisation.of("Acme Ltd", Given.GROUP));
                    records.forEach(submission::evidence);
                    declared.forEach(submission::declare);
                    return submission.build();
                });
    }

    private static Questionnaire questionnaire() {
        return Questionnaire.of(Given.CODE, Given.GROUP, Policy.goodFaith());
    }

    /** A submission without the order of its parts, which in a table is that of the questions. */
    private record Parts(Map<String, Evidence> records, Map<ItemId, Declaration> declarations) {

        static Parts of(Submission submission) {
            return new Parts(
                    submission.evidence().stream()
                            .collect(Collectors.toMap(
                                    record -> record.id().value(),
                                    record -> record.toBuilder()
                                            .onlyLinks(record.links().stream()
                                                    .sorted((one, other) ->
                                                            one.item().compareTo(other.item()))
                                                    .toList())
                                            .build())),
                    submission.declarations().stream().collect(Collectors.toMap(Declaration::item, each -> each)));
        }
    }

    @Property
    void readsTheQuestionnaireBackFromCsv(@ForAll("submissions") Submission submission) {
        byte[] csv = FormDocument.csv(questionnaire(), submission).content();

        assertThat(Parts.of(Given.read(FormReader.of(Given.ACME), csv).submission()))
                .isEqualTo(Parts.of(submission));
    }

    @Property
    void readsTheQuestionnaireBackFromExcel(@ForAll("submissions") Submission submission) {
        byte[] workbook = FormDocument.workbook(questionnaire(), submission).content();

        assertThat(Parts.of(Given.read(FormReader.of(Given.ACME), workbook).submission()))
                .isEqualTo(Parts.of(submission));
    }

    /** The title, location and argument of one record on one claim. */
    private record WordAnswer(String item, String title, Optional<String> location, Optional<String> argument) {

        static List<WordAnswer> of(Submission submission) {
            List<WordAnswer> answers = new ArrayList<>();
            for (String claim : CLAIMS) {
                for (Evidence record : submission.evidence()) {
                    record.links().stream()
                            .filter(link -> link.item().value().equals(claim))
                            .filter(link -> !List.of("2.1.6", "4.3.1").contains(claim))
                            .forEach(link -> answers.add(new WordAnswer(
                                    claim,
                                    (link.stance().equals(Optional.of(Stance.REFUTES)) ? "Against this claim: " : "")
                                            + record.title(),
                                    record.location(),
                                    link.argument())));
                }
            }
            return answers;
        }
    }

    @Property
    void readsTheWordFormBack(@ForAll("submissions") Submission submission) {
        byte[] form = FormDocument.word(submission, Given.assessed(submission)).content();

        Submission draft = Given.read(form).submission();

        assertThat(WordAnswer.of(draft)).isEqualTo(WordAnswer.of(submission));
        assertThat(draft.declarations()).isEmpty();
    }
}
