package io.github.sscop.commandline;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.lapse.LapseSource;
import io.github.sscop.commandline.input.AssessedInput;
import io.github.sscop.commandline.input.CodeOption;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.json.Documents;
import io.github.sscop.report.Report;
import io.github.sscop.report.lapse.LapseExport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

/** The command {@code lapses}: lists what lapses between two days, and what to ask for. */
@Command(
        name = "lapses",
        description = "Lists what lapses between two days if nothing is added, for any number of suppliers, and what to"
                + " ask for: as a page, a table or a calendar.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop lapses acme.json northgate.json --to 2026-12-31",
            "  sscop lapses assessment.json --from 2026-04-01 -o lapses.ics",
            "  sscop lapses signed.json --key pub.pem --format csv"
        },
        exitCodeList = {
            "0:Written, whatever lapses.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
final class LapsesCommand implements Callable<Integer> {

    private enum LapseFormat {
        TEXT,
        CSV,
        JSON,
        ICS,
        HTML,
        MARKDOWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Submissions, or recorded assessments, older ones included; with --key, the envelopes of signed"
                            + " ones; parts with a product are each composed with the parts without one; - reads JSON from standard"
                            + " input.")
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--from",
            paramLabel = "DATE",
            description =
                    "The first day, as YYYY-MM-DD; by default, the earliest as-of date of the assessments that are"
                            + " not passed over for a newer one.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            paramLabel = "DATE",
            description = "The last day, which is included; by default, a year after the first.")
    private @Nullable LocalDate to;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The public key of the signer of recorded assessments, in PEM; may be given again for several"
                    + " possible signers.")
    private final List<Path> keys = new ArrayList<>();

    @Mixin
    private final CodeOption code = new CodeOption();

    @Mixin
    private final AssessedInput input = new AssessedInput();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, csv, json, ics, html or markdown; by default, the format of the file's extension, or text.")
    private @Nullable LapseFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        LapseFormat chosen = OutputFormat.chosen(
                LapseFormat.class, format, LapseFormat.TEXT, OutputOption.NAME, out.file(), spec.commandLine());
        List<Assessment> assessments = input.readAll(files, keys, code.name(), spec.commandLine());
        LocalDate first = from == null ? firstDay(assessments) : from;
        LocalDate last = to == null ? first.plusYears(1) : to;
        LapseFeed feed = Usage.checked(spec.commandLine(), () -> LapseFeed.of(assessments, first, last));
        out.write(written(feed, chosen), spec.commandLine());
        return ExitCode.MET;
    }

    /** Returns the first day on which every assessment that is taken knows what lapses, as far as it is the earliest. */
    private static LocalDate firstDay(List<Assessment> assessments) {
        LocalDate earliest = assessments.stream()
                .map(Assessment::asOf)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return LapseFeed.of(assessments, earliest, LAST_DAY).sources().stream()
                .filter(source -> !source.isPassedOver())
                .map(LapseSource::asOf)
                .min(Comparator.naturalOrder())
                .orElse(earliest);
    }

    private String written(LapseFeed feed, LapseFormat chosen) {
        return switch (chosen) {
            case TEXT -> ReportFormatOption.text(Report.of(feed), out.colours(spec.commandLine()));
            case CSV -> withoutLineBreak(new LapseExport(feed).csv());
            case JSON -> new String(Documents.standard().write(feed), StandardCharsets.UTF_8);
            case ICS -> withoutLineBreak(new LapseExport(feed).iCalendar());
            case HTML -> Report.of(feed).html().stripTrailing();
            case MARKDOWN -> Report.of(feed).markdown().stripTrailing();
        };
    }

    /** Returns the lines without the line feed at the end, which the output adds, but with the carriage return before it. */
    private static String withoutLineBreak(String lines) {
        return lines.substring(0, lines.length() - 1);
    }
}
