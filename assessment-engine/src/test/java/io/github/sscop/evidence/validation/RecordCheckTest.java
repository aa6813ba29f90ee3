package io.github.sscop.evidence.validation;

import static io.github.sscop.evidence.SubmissionFixture.accepted;
import static io.github.sscop.evidence.SubmissionFixture.record;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.InvalidSubmissionFixture;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.engine.TamperedAssessment;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.Problem;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A submission is accepted without a validator exactly where a validator finds nothing in it. */
class RecordCheckTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    private static void saysWhatAValidatorSays(Submission submission) {
        List<Problem> problems = SubmissionValidator.of(CodeRegistry.builtIn())
                .validate(submission)
                .problems();

        assertThat(problems).isEqualTo(SubmissionValidator.problems(VALIDATOR.validate(submission)));
    }

    @Property
    void ofWhatIsGood(@ForAll("worlds") SubmissionGenerator world) {
        saysWhatAValidatorSays(world.submission());
    }

    @Property
    void ofWhatLacksOnePart(@ForAll("worlds") SubmissionGenerator world, @ForAll Random random) {
        saysWhatAValidatorSays(
                InvalidSubmissionFixture.once(world.submission(), random).submission());
    }

    @Property
    void ofWhatIsSpoiltInSeveralWays(@ForAll("worlds") SubmissionGenerator world, @ForAll Random random) {
        saysWhatAValidatorSays(InvalidSubmissionFixture.often(world.submission(), random));
    }

    @Provide
    Arbitrary<String> almostBlank() {
        return Arbitraries.strings()
                .withChars(
                        '\0', '\t', '\n', '\u000B', '\f', '\r', '\u001C', ' ', '\u0085', '\u00A0', '\u2003', '\u3000')
                .ofMaxLength(2);
    }

    /** What is white space differs between the constraints on required texts and those on optional ones. */
    @Property
    void ofTextsOfWhiteSpace(@ForAll("almostBlank") String text, @ForAll Random random) {
        List<String> parts = List.of(
                "id",
                "organisation/name",
                "location",
                "evidence/0/title",
                "evidence/0/location",
                "evidence/0/review/by");
        Submission submission = submitting(record("E-1")
                        .review(accepted("2026-02-01", Independence.CUSTOMER))
                        .build())
                .location("a")
                .build();

        saysWhatAValidatorSays(TamperedAssessment.at(parts.get(random.nextInt(parts.size())), text, submission));
    }

    @Property(tries = 20)
    void ofIdsOfAnyLength(@ForAll("worlds") SubmissionGenerator world, @ForAll Random random) {
        saysWhatAValidatorSays(TamperedAssessment.at("id", "i".repeat(250 + random.nextInt(12)), world.submission()));
    }
}
