package io.github.sscop.signed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.sscop.assessment.RuleResult;
import io.github.sscop.code.Digest;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an envelope is named, all of it at once. */
class EnvelopeVerifierTest {

    private static final String STATEMENT = Given.statement(Given.ASSESSMENT);
    private static final String PAYLOAD = base64(STATEMENT);
    private static final String GOOD = new String(Given.signed(STATEMENT), UTF_8);
    private static final String SIG = sig(GOOD);
    private static final String KEY = Given.PUBLIC.id();

    private static final String NOT_BASE64 =
            " is not base64; expected that of RFC 4648, in either alphabet, padded and without white space";

    private static final Problem NOT_SIGNED = new Problem(
            "/signatures/0/sig",
            ProblemCode.SIGNATURE,
            "sig is not by the key " + KEY
                    + " over this payload; expected sig, payload and payloadType as they were when it signed");

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String sig(String envelope) {
        return envelope.replaceFirst(".*\"sig\":\"([^\"]*)\".*", "$1");
    }

    private static void finds(String envelope, Problem... problems) {
        assertThat(Given.problems(envelope)).containsExactly(problems);
    }

    private static SignedAssessment open(String envelope) {
        return Given.open(envelope.getBytes(UTF_8), Given.PUBLIC);
    }

    private static String changed(String piece, String instead) {
        return Given.changed(GOOD, piece, instead);
    }

    private static String withSignatures(String signatures) {
        return "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"" + PAYLOAD
                + "\",\n \"signatures\": [" + signatures + "]}";
    }

    @Nested
    class OfTheSignature {

        @Test
        void namesAChangedPayload() {
            String later = Given.changed(STATEMENT, "\"asOf\":\"2026-03-31\"", "\"asOf\":\"2027-03-31\"");

            finds(changed(PAYLOAD, base64(later)), NOT_SIGNED);
        }

        /** Without a key, anyone could have put anything there. */
        @ParameterizedTest
        @ValueSource(strings = {"Mallory Product", "[", "\\ud800"})
        void tellsNothingOfWhatIsInsideUnlessASignatureHolds(String name) {
            String about = Given.changed(STATEMENT, "Acme Ledger 4.2.0\"}]", name + "\"}]");

            finds(changed(PAYLOAD, base64(about)), NOT_SIGNED);
            finds(changed(PAYLOAD, base64(name)), NOT_SIGNED);
        }

        /** A key may sign for other uses, under other types. */
        @Test
        void tellsNothingOfWhatIsInsideAnotherTypeEither() {
            byte[] payload = "hello".getBytes(UTF_8);
            String sig = Base64.getEncoder().encodeToString(Given.KEY.sign(Envelope.signed("text/plain", payload)));

            finds(
                    "{\"payloadType\": \"text/plain\", \"payload\": \"" + base64("hello")
                            + "\", \"signatures\": [{\"sig\": \"" + sig + "\"}]}",
                    new Problem(
                            "/payloadType",
                            ProblemCode.CONTRACT,
                            "payloadType is \"text/plain\"; expected \"application/vnd.in-toto+json\""));
        }

        @Test
        void namesAChangedSignature() {
            finds(changed(SIG, sig(new String(Given.signed("another"), UTF_8))), NOT_SIGNED);
        }

        @Test
        void namesASignatureOfAnotherLength() {
            finds(changed(SIG, "AAAA"), NOT_SIGNED);
            finds(changed(SIG, ""), NOT_SIGNED);
            finds(changed(SIG, Base64.getEncoder().encodeToString(new byte[65])), NOT_SIGNED);
        }

        @Test
        void triesAsManySignaturesAsAreAllowed() {
            String none = "{\"sig\": \"" + Base64.getEncoder().encodeToString(new byte[64]) + "\"},";
            String good = "{\"sig\": \"" + SIG + "\"}";

            assertThat(open(withSignatures(none.repeat(99) + good)).keyIds()).containsExactly(KEY);
        }

        /** Each costs a look at the whole payload, and anyone may write them. */
        @Test
        void refusesMoreSignaturesWithoutTryingAny() {
            String good = "{\"sig\": \"" + SIG + "\"}";

            finds(
                    withSignatures((good + ",").repeat(100) + good),
                    new Problem("/signatures", ProblemCode.LIMIT, "signatures has 101 elements; expected at most 100"));
        }

        @Test
        void namesAChangedPayloadType() {
            finds(
                    changed("vnd.in-toto+json", "vnd.other+json"),
                    new Problem(
                            "/payloadType",
                            ProblemCode.CONTRACT,
                            "payloadType is \"application/vnd.other+json\"; expected \"application/vnd.in-toto+json\""),
                    NOT_SIGNED);
        }

        @Test
        void namesAKeyThatIsNotKnown() {
            String other = Given.OTHER.verifyingKey().id();
            byte[] envelope = Given.ENVELOPES.sign(Given.ASSESSMENT, Given.OTHER);
            int column = new String(envelope, UTF_8).indexOf("\"keyid\"") + 1;

            assertThatThrownBy(() -> Given.open(envelope, Given.PUBLIC))
                    .isInstanceOf(InvalidDocumentException.class)
                    .hasMessage("The envelope has 1 problem:\n  /signatures/0/keyid (line 1, column " + column
                            + "): keyid is \"" + other + "\", and sig is by none of the keys given; expected " + KEY);
        }

        @Test
        void namesEveryKeyThatIsKnown() {
            String text = changed("\"keyid\":\"" + KEY, "\"keyid\":\"Acme").replace(SIG, "AAAA");

            assertThatThrownBy(() ->
                            Given.open(text.getBytes(UTF_8), Given.PUBLIC, Given.OTHER.verifyingKey(), Given.PUBLIC))
                    .hasMessageEndingWith(": keyid is \"Acme\", and sig is by none of the keys given; expected " + KEY
                            + " or " + Given.OTHER.verifyingKey().id());
        }

        @Test
        void quotesNoMoreOfAnIdThanAReaderNeeds() {
            String id = "a".repeat(99) + "\uD83D\uDD11" + "b".repeat(1000);

            finds(
                    withSignatures("{\"keyid\": \"" + id + "\", \"sig\": \"AAAA\"}"),
                    new Problem(
                            "/signatures/0/keyid",
                            ProblemCode.UNKNOWN_KEY,
                            "keyid is \"" + "a".repeat(99) + "…\", and sig is by none of the keys given; expected "
                                    + KEY));
        }

        /** The id is a hint and not signed (DSSE v1, protocol.md): others make ids in other ways, or none. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"sig\": \"%s\"}",
                    "{\"keyid\": \"\", \"sig\": \"%s\"}",
                    "{\"keyid\": \"Acme\", \"sig\": \"%s\"}"
                })
        void takesNoIdForProof(String signature) {
            assertThat(open(withSignatures(signature.formatted(SIG))).keyIds()).containsExactly(KEY);
            assertThat(Given.problems(withSignatures(signature.formatted("AAAA"))))
                    .hasSize(1);
        }

        @Test
        void isContentWithOneSignatureThatHolds() {
            String other = "{\"keyid\": \"" + Given.OTHER.verifyingKey().id() + "\", \"sig\": \"AAAA\"}";
            String good = "{\"keyid\": \"" + KEY + "\", \"sig\": \"" + SIG + "\"}";

            assertThat(open(withSignatures(other + ", " + good + ", " + good)).keyIds())
                    .containsExactly(KEY);
            assertThat(Given.problems(withSignatures(other + ", " + other)))
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.UNKNOWN_KEY, ProblemCode.UNKNOWN_KEY);
        }

        @Test
        void tellsEveryKnownKeyThatSigned() {
            String second = sig(new String(Given.ENVELOPES.sign(Given.ASSESSMENT, Given.OTHER), UTF_8));
            byte[] envelope = withSignatures("{\"sig\": \"" + second + "\"}, {\"sig\": \"" + SIG + "\"}")
                    .getBytes(UTF_8);

            assertThat(Given.open(envelope, Given.PUBLIC, Given.OTHER.verifyingKey())
                            .keyIds())
                    .containsExactly(Given.OTHER.verifyingKey().id(), KEY);
        }
    }

    @Nested
    class OfTheEnvelope {

        @Test
        void takesTheUrlSafeAlphabetToo() {
            byte[] statement = STATEMENT.getBytes(UTF_8);
            String envelope = changed(PAYLOAD, Base64.getUrlEncoder().encodeToString(statement))
                    .replace(SIG, SIG.replace('+', '-').replace('/', '_'));

            assertThat(open(envelope)).isEqualTo(open(GOOD));
        }

        @Test
        void passesOverFieldsThatItDoesNotKnow() {
            assertThat(open(changed("{\"payload\":", "{\"extra\": [1.5, null], \"payload\":")))
                    .isEqualTo(open(GOOD));
            assertThat(open(changed("{\"keyid\":", "{\"cert\": {}, \"keyid\":")))
                    .isEqualTo(open(GOOD));
        }

        @Test
        void refusesBase64ThatIsNone() {
            finds(
                    changed(PAYLOAD, PAYLOAD + "\\n").replace(SIG, SIG.substring(0, 86)),
                    new Problem("/payload", ProblemCode.MALFORMED, "payload" + NOT_BASE64),
                    new Problem("/signatures/0/sig", ProblemCode.MALFORMED, "sig" + NOT_BASE64));
        }

        @Test
        void refusesFieldsGivenTwice() {
            finds(
                    changed("\"signatures\":[{", "\"payload\":\"\",\"signatures\":[{\"sig\":\"\","),
                    new Problem("/payload", ProblemCode.DUPLICATE_FIELD, "payload is given twice; expected once"),
                    NOT_SIGNED,
                    new Problem("/signatures/0/sig", ProblemCode.DUPLICATE_FIELD, "sig is given twice; expected once"));
        }

        @Test
        void refusesFieldsLeftOut() {
            finds(
                    "{\"signatures\": [{\"keyid\": 7}]}",
                    new Problem(
                            "/payloadType", ProblemCode.MISSING, "payloadType is missing; expected it in the document"),
                    new Problem("/payload", ProblemCode.MISSING, "payload is missing; expected it in the document"),
                    new Problem(
                            "/signatures/0/sig", ProblemCode.MISSING, "sig is missing; expected it in signatures[0]"),
                    new Problem("/signatures/0/keyid", ProblemCode.WRONG_TYPE, "keyid is the number 7; expected text"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", ", \"signatures\": []"})
        void refusesToBeUnsigned(String none) {
            finds(
                    "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"" + PAYLOAD + "\"" + none + "}",
                    new Problem("/signatures", ProblemCode.MISSING, "signatures is empty; expected at least one"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "''|SYNTAX|the document is empty; expected one JSON object",
                    "[]|WRONG_TYPE|the document is a list; expected an object",
                    "{} {}|SYNTAX|the document goes on after its end; expected one JSON object",
                })
        void refusesWhatIsNoObject(String text, ProblemCode code, String message) {
            assertThat(Given.problems(text)).contains(new Problem("", code, message));
        }

        @Test
        void refusesWhatIsNoJson() {
            finds(
                    "{\"payload\": ",
                    new Problem(
                            "", ProblemCode.SYNTAX, "not JSON: Unexpected end-of-input within/between Object entries"));
        }

        @Test
        void refusesOtherEncodings() {
            assertThat(Given.problems(
                            GOOD.replace("payloadType", "p\u00e4yload").getBytes(ISO_8859_1)))
                    .containsExactly(new Problem(
                            "", ProblemCode.SYNTAX, "the document is not UTF-8; expected UTF-8, found the byte 0xE4"));
            assertThat(Given.problems(GOOD.getBytes(UTF_16)))
                    .containsExactly(new Problem(
                            "",
                            ProblemCode.SYNTAX,
                            "the document is not UTF-8; expected UTF-8, found UTF-16 or UTF-32"));
        }

        @Test
        void refusesWhatIsTooLargeOrTooDeep() {
            assertThat(Given.problems(new byte[(44 << 20) + 1]))
                    .containsExactly(new Problem(
                            "",
                            ProblemCode.LIMIT,
                            "the document is larger than allowed; expected at most 46137344 bytes"));
            finds(
                    "{\"extra\": " + "[".repeat(80) + "]".repeat(80) + "}",
                    new Problem(
                            "/extra",
                            ProblemCode.LIMIT,
                            "a part is larger than allowed: Document nesting depth (81) exceeds the maximum allowed (80)"));
        }
    }

    /** Signed by the key itself, so that the signature holds. */
    @Nested
    class OfTheStatement {

        private void finds(String piece, String instead, ProblemCode code, String text) {
            assertThat(Given.problems(Given.signed(Given.changed(STATEMENT, piece, instead))))
                    .containsExactly(new Problem("/payload", code, "statement " + text));
        }

        @Test
        void refusesAnotherType() {
            finds(
                    "in-toto.io/Statement/v1",
                    "in-toto.io/Statement/v0.1",
                    ProblemCode.CONTRACT,
                    "/_type: _type is \"https://in-toto.io/Statement/v0.1\"; expected"
                            + " \"https://in-toto.io/Statement/v1\"");
        }

        @Test
        void refusesAnotherPredicate() {
            finds(
                    "sscop.github.io/assessment/1",
                    "slsa.dev/provenance/v1",
                    ProblemCode.CONTRACT,
                    "/predicateType: predicateType is \"https://slsa.dev/provenance/v1\"; expected"
                            + " \"https://sscop.github.io/assessment/1\"");
        }

        @Test
        void refusesAnotherNameThanTheAssessments() {
            finds(
                    "Acme Ledger 4.2.0\"}]",
                    "Acme Ledger 4.3.0\"}]",
                    ProblemCode.CONTRADICTION,
                    "/subject/0/name: name is \"Acme Ledger 4.3.0\"; expected \"Acme Ledger 4.2.0\", which the"
                            + " assessment is about");
        }

        @Test
        void refusesAnotherDigestThanTheProducts() {
            String statement = Given.statement(Given.WITH_DIGEST);
            String other = Digest.sha256(new byte[0]).value();
            String hex = Given.PRODUCT.value().substring("sha256:".length());

            assertThat(Given.problems(Given.signed(Given.changed(
                            statement,
                            "\"subject\":[{\"digest\":{\"sha256\":\"" + hex,
                            "\"subject\":[{\"digest\":{\"sha256\":\"" + other.substring("sha256:".length())))))
                    .containsExactly(new Problem(
                            "/payload",
                            ProblemCode.DIGEST,
                            "statement /subject/0/digest: digest is " + other + "; expected " + Given.PRODUCT
                                    + ", which the assessment gives for the product"));
        }

        @Test
        void refusesASubjectWithoutADigest() {
            String digest = Given.ASSESSMENT.submission().digest().value();
            String hex = digest.substring("sha256:".length());

            finds(
                    "\"digest\":{\"sha256\":\"" + hex + "\"},\"name\":\"Acme Ledger 4.2.0\"",
                    "\"name\":\"Acme Ledger 4.2.0\"",
                    ProblemCode.DIGEST,
                    "/subject/0/digest: digest is none; expected " + digest
                            + ", which the assessment gives for the submission");
        }

        @Test
        void refusesOtherThanOneSubject() {
            finds(
                    "\"subject\":[",
                    "\"subject\":[{\"name\":\"another\",\"digest\":{\"sha256\":\"00\"}},",
                    ProblemCode.INVALID,
                    "/subject: subject has 2 elements; expected one: \"Acme Ledger 4.2.0\"");
        }

        @Test
        void refusesAnotherCatalogThanTheOneKnown() {
            String digest = Given.ASSESSMENT.code().digest().value();
            String other = Digest.sha256(new byte[0]).value();

            finds(
                    digest,
                    other,
                    ProblemCode.INVALID,
                    "/predicate/code: code: digest of uk-sscop/2025-05 is " + other + "; expected " + digest
                            + ": use a version of the library that has that catalog, or add the catalog with"
                            + " CodeRegistry.withSuperseded");
        }

        @Test
        void refusesWhatIsNoAssessment() {
            finds(
                    "\"contract\":\"sscop.assessment/1\"",
                    "\"contract\":\"sscop.assessment/2\"",
                    ProblemCode.CONTRACT,
                    "/predicate/contract: contract is \"sscop.assessment/2\"; expected \"sscop.assessment/1\"");
            finds(
                    "\"asOf\":\"2026-03-31\"",
                    "\"asOf\":null",
                    ProblemCode.NULL,
                    "/predicate/asOf: asOf is null, which is not a value; expected text, or a whole number, or true or"
                            + " false, or a list, or an object, or the field left out if it is optional");
            finds(
                    "\"asOf\":\"2026-03-31\"",
                    "\"asOf\":\"2026-03-31\",\"asOf\":\"2026-04-01\"",
                    ProblemCode.DUPLICATE_FIELD,
                    "/predicate/asOf: asOf is given twice; expected once");
        }

        /** Nothing could be shown of such an assessment. */
        @Test
        void refusesAnAssessmentWithoutTheArgumentsOfItsSentences() {
            String all = "\"arguments\":{\"minimum\":\"1\"},\"code\":\"SUFFICIENT\"";

            assertThat(Given.problems(
                            Given.signed(STATEMENT.replaceFirst(Pattern.quote(all), "\"code\":\"SUFFICIENT\""))))
                    .containsExactly(new Problem(
                            "/payload",
                            ProblemCode.INVALID,
                            "statement /predicate/claims/0/reasons/0: reasons[0]: sentence reason.SUFFICIENT needs the argument"
                                    + " minimum, which is not given"));
        }

        @Test
        void refusesWhatIsNoStatement() {
            assertThat(Given.problems(Given.signed("hello")))
                    .extracting(Problem::pointer, Problem::code)
                    .containsExactly(tuple("/payload", ProblemCode.SYNTAX));
            assertThat(Given.problems(Given.signed("")))
                    .containsExactly(new Problem(
                            "/payload",
                            ProblemCode.SYNTAX,
                            "statement: the document is empty; expected one JSON object"));
        }

        /** An assessment that another program wrote, or another version: its sentences are its own. */
        @Test
        void tellsSentencesAndLayoutThatAreNotTheLibrarys() {
            byte[] sentence = Given.signed(Given.changed(
                    STATEMENT, "\"notice\":\"This assessment", "\"notice\":\"All is well. This assessment"));
            byte[] layout = Given.signed(Given.changed(STATEMENT, "{\"_type\":", "{ \"extra\": 1, \"_type\":"));

            assertThat(Given.open(sentence, Given.PUBLIC).isAsWritten()).isFalse();
            assertThat(Given.open(sentence, Given.PUBLIC).assessment()).isEqualTo(Given.ASSESSMENT);
            assertThat(Given.open(layout, Given.PUBLIC).isAsWritten()).isFalse();
        }

        /** The content of the assessment is the signer's, wording included; only making it again shows more. */
        @Test
        void takesTheWordsOfTheAssessmentItselfAsTheyWereSigned() {
            RuleResult trace = Given.ASSESSMENT.rules().get(0);
            String because = "\"because\":\"" + trace.because() + "\"";
            assertThat(STATEMENT).contains(because);
            byte[] envelope = Given.signed(STATEMENT.replace(because, "\"because\":\"The signer says so.\""));

            SignedAssessment opened = Given.open(envelope, Given.PUBLIC);

            assertThat(opened.isAsWritten()).isTrue();
            assertThat(opened.assessment().rules().get(0).because()).isEqualTo("The signer says so.");
        }
    }

    @Test
    void readsTheStreamToItsEnd() throws Exception {
        ByteArrayInputStream stream = new ByteArrayInputStream((GOOD + "\n").getBytes(UTF_8));

        assertThat(Given.ENVELOPES.open(stream, Given.PUBLIC).assessment()).isEqualTo(Given.ASSESSMENT);
        assertThat(stream.read()).isEqualTo(-1);
    }
}
