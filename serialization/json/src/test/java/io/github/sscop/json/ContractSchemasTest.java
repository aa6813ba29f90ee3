package io.github.sscop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schemas are what the library reads; rewrite them with {@code -Dsscop.rewrite=true}. */
class ContractSchemasTest {

    @ParameterizedTest
    @EnumSource
    void schemaIsWhatIsRead(ContractSchema schema) throws IOException {
        for (Path file : schema.files()) {
            if (Boolean.getBoolean("sscop.rewrite")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, schema.json());
            }
            assertThat(file).hasContent(schema.json());
        }
    }

    static List<Path> examples() {
        return Given.exampleFiles();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleAndWhatComesOfItKeepsToItsSchema(Path example) throws IOException {
        Submission submission = Given.read(example);
        assertThat(ContractSchema.SUBMISSION.errors(Files.readString(example))).isEmpty();
        assertThat(ContractSchema.SUBMISSION.errors(text(Documents.standard().write(submission))))
                .isEmpty();
        for (Policy policy : Policy.builtIn()) {
            Assessor assessor = Assessor.of(CodeRegistry.builtIn().get(submission.code()), policy);
            Assessment march = assessor.assess(submission, LocalDate.of(2026, 3, 31));
            Assessment later = assessor.assess(submission, LocalDate.of(2028, 3, 31));

            assertThat(ContractSchema.ASSESSMENT.errors(
                            text(Documents.standard().write(march))))
                    .isEmpty();
            LapseFeed lapses =
                    LapseFeed.of(List.of(march, later), LocalDate.of(2026, 3, 1), LocalDate.of(2028, 12, 31));
            assertThat(ContractSchema.LAPSES.errors(text(Documents.standard().write(lapses))))
                    .isEmpty();
            assertThat(ContractSchema.DIFFERENCE.errors(
                            text(Documents.standard().write(AssessmentComparison.between(march, later)))))
                    .isEmpty();
        }
    }

    @Test
    void everyPolicyKeepsToTheSchema() throws IOException {
        for (Policy policy : Policy.builtIn()) {
            assertThat(ContractSchema.POLICY.errors(text(Documents.standard().write(policy))))
                    .isEmpty();
        }
        assertThat(ContractSchema.POLICY.errors(
                        Files.readString(Given.ROOT.resolve("examples/policies/acme-own-rule.json"))))
                .isEmpty();
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "wording", "crosswalk", "migration", "pathway"})
    void schemaOfTheCatalogsStandsBesideTheOthers(String document) {
        String file = document + ".schema.json";

        assertThat(Given.ROOT.resolve("docs/schemas").resolve(file))
                .hasSameTextualContentAs(Given.ROOT
                        .resolve("code-model/src/main/resources/io/github/sscop/code")
                        .resolve(file));
    }

    /** What a schema says of the form of a text, the type that holds it says too. */
    @ParameterizedTest
    @CsvSource({
        "io.github.sscop.code.Digest, sha256:, false",
        "io.github.sscop.code.PartialDate, 2026-03, true",
        "io.github.sscop.code.PartialDate, 2026-03-31, true",
        "io.github.sscop.code.PartialDate, 2026-13, false",
        "io.github.sscop.code.PartialDate, 2026-00, false",
        "io.github.sscop.code.PartialDate, 2026-01-32, false",
        "io.github.sscop.code.PartialDate, 26-01-31, false",
        "io.github.sscop.code.ItemId, 1.1.1, true",
        "io.github.sscop.code.ItemId, 1 1, false",
        "io.github.sscop.code.ItemId, Claim 1.1.1, true",
        "io.github.sscop.code.ItemId, a b c, true",
        "io.github.sscop.code.ItemId, Claim  1.1.1, false",
        "io.github.sscop.code.ItemId, 'Claim ', false",
        "io.github.sscop.code.ItemId, ' Claim', false",
        "io.github.sscop.code.ItemId, '', false",
        "io.github.sscop.code.NumberingId, apc-1.0, true",
        "io.github.sscop.code.NumberingId, '', false",
        "io.github.sscop.code.EditionId, uk-sscop/2025-05, true",
        "io.github.sscop.code.EditionId, uk-sscop, false",
        "io.github.sscop.evidence.EvidenceId, E-1, true",
        "io.github.sscop.evidence.EvidenceId, 'E 1', false",
        "io.github.sscop.evidence.EvidenceKind, TEST_REPORT, true",
        "io.github.sscop.evidence.EvidenceKind, Test, false",
        "io.github.sscop.evidence.EvidenceKind, 1_A, false"
    })
    void formsAreThoseOfTheTypes(Class<?> type, String text, boolean fits) throws ReflectiveOperationException {
        boolean made;
        try {
            made = type.getMethod("of", String.class).invoke(null, text) != null;
        } catch (InvocationTargetException e) {
            made = false;
        }
        assertThat(made).isEqualTo(fits);
        assertThat(Pattern.matches(ContractSchema.FORMS.get(type), text)).isEqualTo(fits);
    }
}
