package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.CompositionResult;
import io.github.sscop.evidence.composition.PartProblem;
import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.composition.SubmissionComposer;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Parts become one submission, or are refused where they contradict each other. */
class SubmissionComposerTest {

    private static final String ORGANISATION = """
            {"contract": "sscop.part/1", "code": {"id": "uk-sscop", "edition": "2025-05"}, "numbering": "apc-1.0",
             "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_DEVELOPER_AND_DISTRIBUTOR"},
             "declarations": [{"item": "3.2", "status": "MET"}],
             "evidence": [%s]}""";

    private static final String PRODUCT = """
            {"contract": "sscop.part/1", "id": "acme-ledger", "product": {"name": "Acme Ledger", "version": "4.2.0"},
             "evidence": [%s]}""";

    private static String record(String id, String title, String more) {
        return """
                {"id": "%s", "kind": "X", "title": "%s", "method": "DOCUMENT_INSPECTION",
                 "originator": {"name": "Acme Ltd", "independence": "VENDOR"}%s}""".formatted(id, title, more);
    }

    private static String part(String fields) {
        return "{\"contract\": \"sscop.part/1\"" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }

    private static SubmissionPart read(String json) {
        try {
            return Documents.standard().readPart(new ByteArrayInputStream(json.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Composes documents, which are in the files a.json, b.json and so on. */
    private static CompositionResult composed(String... parts) {
        return SubmissionComposer.of(CodeRegistry.builtIn()).compose(sources(parts));
    }

    private static List<PartSource> sources(String... parts) {
        return Stream.iterate(0, i -> i < parts.length, i -> i + 1)
                .map(i -> new PartSource((char) ('a' + i) + ".json", read(parts[i])))
                .toList();
    }

    private static List<String> problems(String... parts) {
        return composed(parts).problems().stream().map(PartProblem::toString).toList();
    }

    @Test
    void joinsPartsIntoOneSubmission() {
        Submission submission = composed(
                        ORGANISATION.formatted(record("E-2", "Policy", "")),
                        PRODUCT.formatted(record("E-1", "Test report", ", \"supersedes\": [\"E-2\"]")))
                .submission();

        assertThat(submission.id()).isEqualTo("acme-ledger");
        assertThat(submission.organisation().name()).isEqualTo("Acme Ltd");
        assertThat(submission.product().orElseThrow().name()).isEqualTo("Acme Ledger");
        assertThat(submission.evidence())
                .extracting(record -> record.id().value())
                .containsExactly("E-1", "E-2");
        assertThat(submission.includes())
                .extracting(include -> include.location())
                .containsExactly("a.json", "b.json");
    }

    @Test
    void keepsEqualRecordsOnce() {
        String record = record("E-1", "Policy", "");

        assertThat(composed(ORGANISATION.formatted(record), PRODUCT.formatted(record))
                        .submission()
                        .evidence())
                .hasSize(1);
    }

    @Test
    void refusesAnotherRecordWithTheSameId() {
        assertThat(problems(
                        ORGANISATION.formatted(record("E-0", "Guide", "") + "," + record("E-1", "Policy", "")),
                        PRODUCT.formatted(record("E-1", "Test report", ""))))
                .containsExactly("b.json /evidence/0/title: evidence E-1 is another in a.json at /evidence/1: title is"
                        + " \"Test report\", and \"Policy\" there; expected the same in both, or it in one part alone");
    }

    /** A refutation cannot be hidden behind a record with the same id, in whichever order the parts are named. */
    @Test
    void refusesRecordThatLeavesOutRefutation() {
        String support = ", \"links\": [{\"item\": \"3.2.1\", \"stance\": \"SUPPORTS\", \"strength\": \"DIRECT\"}]";
        String refutation = ", \"links\": [{\"item\": \"3.2.1\", \"stance\": \"REFUTES\", \"strength\": \"DIRECT\"}]";

        assertThat(problems(
                        ORGANISATION.formatted(record("E-1", "Report", support)),
                        PRODUCT.formatted(record("E-1", "Report", refutation))))
                .containsExactly("b.json /evidence/0/links/0/stance: evidence E-1 is another in a.json at /evidence/0:"
                        + " stance is REFUTES, and SUPPORTS there; expected the same in both, or it in one part alone");
        assertThat(problems(
                        PRODUCT.formatted(record("E-1", "Report", refutation)),
                        ORGANISATION.formatted(record("E-1", "Report", support))))
                .hasSize(1);
    }

    @Test
    void refusesProductsInDifferentVersions() {
        assertThat(problems(
                        ORGANISATION.formatted(""),
                        PRODUCT.formatted(""),
                        part("\"product\": {\"name\": \"Acme Ledger\", \"version\": \"4.3.0\"}")))
                .containsExactly("c.json /product/version: version is \"4.3.0\", and \"4.2.0\" in b.json at"
                        + " /product/version; expected the same in both, or product in one part alone");
    }

    @Test
    void refusesOrganisationsWithNamesLikeEachOther() {
        assertThat(problems(
                        ORGANISATION.formatted(""),
                        PRODUCT.formatted(""),
                        part("\"organisation\": {\"name\": \"Acme Limited\", \"stakeholderGroup\":"
                                + " \"SOFTWARE_DEVELOPER_AND_DISTRIBUTOR\"}")))
                .containsExactly("c.json /organisation/name: name is \"Acme Limited\", and \"Acme Ltd\" in a.json at"
                        + " /organisation/name; expected the same in both, or organisation in one part alone");
    }

    /** Else the more lenient scope of a reseller would come from a second part. */
    @Test
    void refusesAnotherStakeholderGroup() {
        assertThat(
                        problems(
                                ORGANISATION.formatted(""),
                                PRODUCT.formatted(""),
                                part(
                                        "\"organisation\": {\"name\": \"Acme Ltd\", \"stakeholderGroup\": \"SOFTWARE_RESELLER\"}")))
                .containsExactly("c.json /organisation/stakeholderGroup: stakeholderGroup is SOFTWARE_RESELLER, and"
                        + " SOFTWARE_DEVELOPER_AND_DISTRIBUTOR in a.json at /organisation/stakeholderGroup; expected the"
                        + " same in both, or organisation in one part alone");
    }

    @Test
    void refusesAnotherDeclarationOnTheSameItem() {
        assertThat(problems(
                        ORGANISATION.formatted(""),
                        PRODUCT.formatted(""),
                        part("\"declarations\": [{\"item\": \"3.2\", \"status\": \"NOT_MET\"}]")))
                .containsExactly("c.json /declarations/0/status: the declaration on 3.2 is another in a.json at"
                        + " /declarations/0: status is NOT_MET, and MET there; expected the same in both, or it in one"
                        + " part alone");
    }

    @Test
    void refusesFurtherCodesInAnotherOrder() {
        String ai = "{\"id\": \"uk-ai-cyber\", \"edition\": \"2025-01\"}";
        String iot = "{\"id\": \"uk-consumer-iot\", \"edition\": \"2018-10\"}";

        assertThat(problems(
                        ORGANISATION.formatted(""),
                        PRODUCT.formatted(""),
                        part("\"furtherCodes\": [" + ai + ", " + iot + "]"),
                        part("\"furtherCodes\": [" + iot + ", " + ai + "]")))
                .containsExactly(
                        "d.json /furtherCodes/0/id: id is \"uk-consumer-iot\", and \"uk-ai-cyber\" in c.json at"
                                + " /furtherCodes/0/id; expected the same in both, or furtherCodes in one part alone");
    }

    @Test
    void namesProblemsOfTheWholeWhereTheyAreInTheParts() {
        String unknown = ", \"links\": [{\"item\": \"9.9.9\"}]";

        assertThat(problems(
                        ORGANISATION.formatted(record("E-9", "Policy", "")),
                        PRODUCT.formatted(record("E-2", "Report", ", \"supersedes\": [\"E-7\"]") + ","
                                + record("E-1", "Report", unknown))))
                .containsExactly(
                        "b.json /evidence/0/supersedes/0: E-2 supersedes E-7; expected an evidence record of"
                                + " this submission",
                        "b.json /evidence/1/links/0/item: item is 9.9.9; expected an item of uk-sscop/2025-05 or a"
                                + " substitute's id");
    }

    @Test
    void namesWhatIsMissingInAllParts() {
        assertThat(problems(part("\"product\": {\"name\": \"Acme Ledger\"}")))
                .containsExactly(
                        "/id: id is missing; expected it in one of the parts",
                        "/code: code is missing; expected it in one of the parts",
                        "/organisation: organisation is missing; expected it in one of the parts");
        assertThat(problems(
                        PRODUCT.formatted(""), ORGANISATION.formatted("").replace(", \"numbering\": \"apc-1.0\"", "")))
                .containsExactly(
                        "/numbering: numbering is missing; expected one of apc-1.0, template-0.4, apc-1.0-padded, apc-1.0-prefixed, template-0.4-prefixed, because item ids of"
                                + " uk-sscop/2025-05 are ambiguous without it");
    }

    /** In the form of May 2025, 4.3.1 is what the Code's own list has as 4.3.2. */
    @Test
    void readsItemsOfEachPartByItsOwnNumbering() {
        String declared = "\"numbering\": \"%s\", \"declarations\": [{\"item\": \"%s\", \"status\": \"MET\"}]";
        Submission submission = composed(
                        ORGANISATION.formatted(""),
                        PRODUCT.formatted(""),
                        part(declared.formatted("template-0.4", "4.3.1")))
                .submission();

        assertThat(submission.numbering().orElseThrow().value()).isEqualTo("apc-1.0");
        assertThat(submission.declarations())
                .extracting(Declaration::item)
                .containsExactly(ItemId.of("3.2"), ItemId.of("4.3.2"));
        assertThat(problems(
                        ORGANISATION.formatted(""),
                        PRODUCT.formatted(""),
                        part(declared.formatted("template-0.4", "4.3.1")),
                        part(declared.formatted("apc-1.0", "4.3.1").replace("MET", "NOT_MET"))))
                .isEmpty();
    }

    @Test
    void refusesItemsWhoseNumberingIsInDoubt() {
        assertThat(problems(
                        ORGANISATION.formatted(""),
                        PRODUCT.formatted(""),
                        part("\"numbering\": \"template-0.4\""),
                        part("\"declarations\": [{\"item\": \"4.3.1\", \"status\": \"MET\"}]")))
                .containsExactly("d.json /numbering: numbering is missing, and the other parts do not agree on one:"
                        + " apc-1.0 in a.json and template-0.4 in c.json; expected the one of this part's item ids");
    }

    /** What one form asked was asked, so that no part excuses what is missing in another. */
    @Test
    void hasAsNotAskedOnlyWhatNoFormAsked() {
        String form = part("\"numbering\": \"template-0.4\"");

        assertThat(composed(ORGANISATION.formatted("").replace("apc-1.0", "template-0.4"), PRODUCT.formatted(""), form)
                        .submission()
                        .notAsked())
                .containsExactly(ItemId.of("2.1.6"), ItemId.of("4.3.1"));
        assertThat(composed(ORGANISATION.formatted(""), PRODUCT.formatted(""), form)
                        .submission()
                        .notAsked())
                .isEmpty();
        assertThat(problems(ORGANISATION.formatted(""), PRODUCT.formatted(""), part("\"notAsked\": [\"2.1.6\"]")))
                .containsExactly("c.json /notAsked: notAsked is given without numbering; expected the numbering of the"
                        + " form that did not ask these in the same part");
    }

    @Test
    void acceptsWholeSubmissionAsPart() {
        SubmissionPart whole = read(Given.small());

        assertThat(SubmissionComposer.of(CodeRegistry.builtIn())
                        .compose(List.of(new PartSource("small.json", whole)))
                        .submission()
                        .evidence())
                .hasSize(1);
        assertThatThrownBy(() -> read("{\"contract\": \"sscop.submission/1\", \"id\": \"x\"}"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("""
                        The submission has 2 problems:
                          /code (line 1, column 1): code is missing; expected it in the document
                          /organisation (line 1, column 1): organisation is missing; expected it in the document""");
    }

    @Test
    void refusesDocumentOfAnotherKind() {
        assertThatThrownBy(() -> read("{\"contract\": \"sscop.policy/1\"}"))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("""
                        The part has 1 problem:
                          /contract (line 1, column 2): contract is "sscop.policy/1"; expected "sscop.part/1" or "sscop.submission/1\"""");
    }

    @Test
    void namesEverythingThatIsWrongWithOnePart() {
        assertThatThrownBy(() -> read(part("\"id\": \" \", \"evidence\": [{\"id\": \"E 1\"}], \"x\": 1")))
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("The part has 7 problems:");
    }

    @Test
    void namesThePartInTheMessageOfItsException() {
        CompositionResult result = composed(
                ORGANISATION.formatted(""),
                PRODUCT.formatted(""),
                part("\"product\": {\"name\": \"Acme Ledger\", \"version\": \"4.3.0\"}"));

        assertThatThrownBy(result::submission)
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessage("""
                        The submission has 1 problem:
                          /product/version: in c.json: version is "4.3.0", and "4.2.0" in b.json at /product/version; \
                        expected the same in both, or product in one part alone""");
        assertThatThrownBy(result::part).isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void refusesDifferentPartsWithOneLocation() {
        List<PartSource> sources = List.of(
                new PartSource("a.json", read(part(""))), new PartSource("a.json", read(part("\"id\": \"x\""))));

        assertThatThrownBy(() -> SubmissionComposer.of(CodeRegistry.builtIn()).compose(sources))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("different parts have the location a.json; expected a location of its own for each");
        assertThatThrownBy(() -> SubmissionComposer.of(CodeRegistry.builtIn()).compose(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts is empty; expected at least one");
    }
}
