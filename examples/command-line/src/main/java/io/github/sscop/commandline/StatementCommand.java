package io.github.sscop.commandline;

import io.github.sscop.commandline.input.AssessedInput;
import io.github.sscop.commandline.input.AudienceOption;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.report.SupplierStatement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code statement}: writes the statement of a supplier. */
@Command(
        name = "statement",
        description = "Writes a supplier's statement on the Software Security Code of Practice: Yes or No for the"
                + " organisation, Confirmed or Unable for each product.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop statement submission.json -o statement.html",
            "  sscop statement product-a.json product-b.json --as-of 2026-03-31",
            "  sscop statement signed.json --key pub.pem"
        },
        exitCodeList = {
            "0:Written; the answer is Yes.",
            "1:Written; the answer is No.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class StatementCommand implements Callable<Integer> {

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
    private final ReportFormatOption format = new ReportFormatOption();

    @Override
    public Integer call() throws IOException {
        ReportFormatOption.ReportWriter writer = format.writer(spec.commandLine());
        List<SupplierStatement.ProductAssessment> products = new ArrayList<>();
        for (AssessedInput.Assessed given : input.readSignedProducts(files, keys, spec.commandLine())) {
            AssessedInput.Assessed assessed = audience.visible(given, spec.commandLine());
            products.add(new SupplierStatement.ProductAssessment(assessed.assessment(), assessed.origin()));
        }
        SupplierStatement statement = Usage.checked(spec.commandLine(), () -> new SupplierStatement(products));
        writer.write(statement.report());
        return statement.isAffirmative() ? ExitCode.MET : ExitCode.NOT_MET;
    }
}
