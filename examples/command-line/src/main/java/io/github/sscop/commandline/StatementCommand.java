package io.github.sscop.commandline;

import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.commandline.input.AssessedInput;
import io.github.sscop.commandline.input.AudienceOption;
import io.github.sscop.commandline.input.FormOptions;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.json.Documents;
import io.github.sscop.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statement}: writes the statement of a supplier. */
@Command(
        name = "statement",
        description =
                "Writes a supplier's statement on the Software Security Code of Practice: the answers to the forms of"
                        + " buyers, each with the rule that gives it.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop statement submission.json -o statement.html",
            "  sscop statement product-a.json product-b.json --as-of 2026-03-31",
            "  sscop statement submission.json --form g-cloud-15 --format json",
            "  sscop statement submission.json --form dtac-2.0 --answer C3.2=No"
        },
        exitCodeList = {
            "0:Written; the answer for the organisation is Yes; with --form, every answer is affirmative.",
            "1:Written; it is not.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class StatementCommand implements Callable<Integer> {

    private enum StatementFormat {
        HTML,
        MARKDOWN,
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "A submission or a recorded assessment for each product; with --key, the envelope of a signed one;"
                            + " parts with a product are each composed with the parts without one; - reads JSON from"
                            + " standard input.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key of the signer of recorded assessments, in PEM; may be given again for several"
                    + " possible signers.")
    private final List<Path> keys = new ArrayList<>();

    @Mixin
    private final AssessedInput input = new AssessedInput();

    @Mixin
    private final AudienceOption audience = new AudienceOption();

    @Mixin
    private final FormOptions form = new FormOptions();

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day of the answers, as YYYY-MM-DD; by default, the latest as-of date.")
    private @Nullable LocalDate on;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "text, html, markdown or json; by default, the format of the file's extension, or text.")
    private @Nullable StatementFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        StatementFormat chosen = OutputFormat.chosen(
                StatementFormat.class, format, StatementFormat.TEXT, OutputOption.NAME, out.file(), spec.commandLine());
        List<FormProfile> forms = form.read(spec.commandLine());
        SupplierInput said = form.input(forms, spec.commandLine());
        List<SupplierStatement.ProductAssessment> products = new ArrayList<>();
        for (AssessedInput.Assessed given : input.readSignedProducts(files, keys, spec.commandLine())) {
            AssessedInput.Assessed assessed = audience.visible(given, spec.commandLine());
            products.add(new SupplierStatement.ProductAssessment(assessed.assessment(), assessed.origin()));
        }
        SupplierStatement statement = Usage.checked(
                spec.commandLine(),
                () -> on == null
                        ? SupplierStatement.of(forms, products, said)
                        : SupplierStatement.of(forms, products, said, on));
        out.write(written(statement, chosen), spec.commandLine());
        boolean affirmative = form.areNamed() ? statement.isAffirmative() : statement.isAffirmativeForOrganisation();
        return affirmative ? ExitCode.MET : ExitCode.NOT_MET;
    }

    private String written(SupplierStatement statement, StatementFormat chosen) {
        return switch (chosen) {
            case TEXT -> ReportFormatOption.text(Report.of(statement), out.colours(spec.commandLine()));
            case JSON -> new String(Documents.standard().write(statement), StandardCharsets.UTF_8);
            case HTML -> Report.of(statement).html().stripTrailing();
            case MARKDOWN -> Report.of(statement).markdown().stripTrailing();
        };
    }
}
