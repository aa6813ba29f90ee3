package io.github.sscop.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;

/** What holds of every envelope. */
class SignatureLawsTest {

    private static final List<String> EXAMPLES =
            List.of("acme-ledger.json", "brightdesk-saas.json", "kestrel-developer.json", "northgate-reseller.json");

    private static final byte[] ENVELOPE = Given.ENVELOPES.sign(Given.ASSESSMENT, Given.KEY);
    private static final String TEXT = new String(ENVELOPE, UTF_8);
    private static final byte[] PAYLOAD = Given.statement(Given.ASSESSMENT).getBytes(UTF_8);
    private static final int SIG_AT = TEXT.indexOf("\"sig\":\"") + "\"sig\":\"".length();

    @Provide
    Arbitrary<Assessment> assessments() {
        return Arbitraries.of(EXAMPLES)
                .flatMap(name -> Arbitraries.integers()
                        .between(0, 1000)
                        .map(days -> Given.assessed(
                                Given.example(name), LocalDate.of(2025, 6, 1).plusDays(days))));
    }

    @Property(tries = 25)
    void opensToTheSameAssessment(@ForAll("assessments") Assessment assessment) {
        SignedAssessment opened = Given.open(Given.ENVELOPES.sign(assessment, Given.KEY), Given.PUBLIC);

        assertThat(opened.assessment()).isEqualTo(assessment);
        assertThat(opened.isAsWritten()).isTrue();
    }

    @Property
    void refusesEveryFlippedBitOfThePayload(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int place, @ForAll @IntRange(max = 7) int bit) {
        byte[] payload = PAYLOAD.clone();
        payload[place % payload.length] ^= (byte) (1 << bit);
        String changed = TEXT.replace(base64(PAYLOAD), base64(payload));

        assertThat(Given.problems(changed)).extracting(Problem::code).contains(ProblemCode.SIGNATURE);
    }

    @Property
    void refusesEveryFlippedBitOfTheSignature(@ForAll @IntRange(max = 511) int bit) {
        String sig = TEXT.substring(SIG_AT, SIG_AT + 88);
        byte[] bytes = Base64.getDecoder().decode(sig);
        bytes[bit / 8] ^= (byte) (1 << bit % 8);

        assertThat(Given.problems(TEXT.replace(sig, base64(bytes))))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.SIGNATURE);
    }

    /** Also where a decoder that is not strict would read the same bytes. */
    @Property
    void refusesEveryOtherCharacterOfPayloadAndSignature(
            @ForAll @IntRange(max = Integer.MAX_VALUE) int place,
            @ForAll boolean inSig,
            @ForAll @CharRange(from = ' ', to = '~') char instead) {
        int at = inSig
                ? SIG_AT + place % 88
                : TEXT.indexOf(base64(PAYLOAD)) + place % base64(PAYLOAD).length();
        if (TEXT.charAt(at) == instead) {
            return;
        }
        String changed = TEXT.substring(0, at) + instead + TEXT.substring(at + 1);

        assertThat(Given.problems(changed)).isNotEmpty();
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
