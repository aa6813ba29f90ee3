package io.github.sscop.json;

import static io.github.sscop.json.AnswerFixture.DTAC;
import static io.github.sscop.json.AnswerFixture.G_CLOUD;
import static io.github.sscop.json.AnswerFixture.assessed;
import static io.github.sscop.json.AnswerFixture.example;
import static io.github.sscop.json.AnswerFixture.form;
import static io.github.sscop.json.AnswerFixture.harbour;
import static io.github.sscop.json.AnswerFixture.with;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.assessment.Producer;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a statement looks like to those who read it as JSON; rewrite it with {@code -Dsscop.rewrite=true}. */
class StatementWritingTest {

    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "io", "github", "sscop", "json", "brightdesk-statement.json");

    private static SupplierStatement brightdesk() {
        return with(assessed(example("brightdesk-saas"))).on(G_CLOUD, DTAC).statement();
    }

    /** The whole document of one case; a change of it is a change of what others rely on. */
    @Test
    void writesTheGoldenFile() throws IOException {
        SupplierStatement statement = brightdesk();
        String written = text(Documents.standard().write(statement)) + "\n";
        if (Boolean.getBoolean("sscop.rewrite")) {
            Files.writeString(GOLDEN, generic(written, statement));
        }

        assertThat(generic(written, statement)).isEqualTo(Files.readString(GOLDEN));
    }

    /** Without the digests that change with the library's own policies and catalogs. */
    private static String generic(String written, SupplierStatement statement) {
        return written.replace(Producer.thisLibrary().version(), "{version}")
                .replace(
                        statement.assessments().get(0).basis().policy().digest().toString(), "{policy}")
                .replace(statement.assessments().get(0).basis().code().digest().toString(), "{code}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-ledger", "brightdesk-saas", "kestrel-developer", "lumen-ai", "northgate-reseller"})
    void keepsToTheSchemaWhichLetsFieldsBeAdded(String supplier) {
        for (SupplierInput said : new SupplierInput[] {AnswerFixture.WHOLE, SupplierInput.none()}) {
            String written = text(Documents.standard()
                    .write(with(assessed(example(supplier)))
                            .on(G_CLOUD, DTAC)
                            .saying(said)
                            .statement()));

            assertThat(ContractSchema.STATEMENT.errors(written)).isEmpty();
            assertThat(ContractSchema.STATEMENT.errors(written.replaceFirst("\\{", "{\"later\": 1,")))
                    .isEmpty();
            assertThat(ContractSchema.STATEMENT.errors(written.replace("\"on\":", "\"renamed\":")))
                    .isNotEmpty();
        }
    }

    @Test
    void writesAProfileThatIsReadAsTheSame() {
        for (FormProfile form : new FormProfile[] {G_CLOUD, DTAC, harbour()}) {
            String written = text(Documents.standard().write(form));

            assertThat(form(written)).isEqualTo(form);
            assertThat(form(written).digest()).isEqualTo(form.digest());
            assertThat(ContractSchema.FORM_PROFILE.errors(written)).isEmpty();
        }
    }

    @Test
    void readsTheProfileThatTheDocumentsShow() throws IOException {
        String page = Files.readString(Given.ROOT.resolve("docs/form-profiles.md"));
        int start = page.indexOf("```json") + "```json".length();

        assertThat(form(page.substring(start, page.indexOf("```", start))).id()).isEqualTo("harbour-2027");
    }

    /** A stranger's file of any size is refused with a few problems, or read. */
    @Test
    void refusesAHugeProfileBriefly() {
        String option = "{\"id\": \"Q\", \"asks\": \"a\", \"options\": [\"Yes\", \"No\"]},";
        String huge = text(DTAC.toJson())
                .replace("\"supplierQuestions\": [", "\"supplierQuestions\": [" + option.repeat(100_000));

        assertThatThrownBy(() -> form(huge))
                .isInstanceOfSatisfying(
                        InvalidDocumentException.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(Problem::text)
                                .contains("the form has 100002 questions; expected at most 200")
                                .hasSizeLessThan(10));
    }

    private static String text(byte[] json) {
        return new String(json, UTF_8);
    }
}
