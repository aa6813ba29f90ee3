package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.json.OutputReading;
import io.github.sscop.problem.PassedField;
import io.github.sscop.problem.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option of passing over fields that a later version added to a recorded assessment. */
public final class UnknownFieldsOption {

    /** The name of the option. */
    public static final String NAME = "--pass-unknown-fields";

    @Option(
            names = NAME,
            description =
                    "Passes over fields of a recorded assessment that this version does not know, since a later one"
                            + " added them, and names them on standard error; by default, they are refused.")
    private boolean given;

    /** Returns whether it is given. */
    public boolean isGiven() {
        return given;
    }

    /** Returns the options of the reader. */
    public ReadOptions options() {
        return ReadOptions.strict().withUnknownFieldsPassed(given);
    }

    /** Returns the assessment of a file, and names on standard error what was passed over in it. */
    Assessment known(Path file, OutputReading<Assessment> reading, CommandLine command) {
        warn(file, reading.passed(), command);
        return reading.value();
    }

    /** Names on standard error what was passed over in a file. */
    public void warn(Path file, List<PassedField> passed, CommandLine command) {
        if (!passed.isEmpty()) {
            command.getErr()
                    .println(TerminalText.printable(file + ": passed over, since this version does not know it: "
                            + listed(passed) + ". What these fields say is not shown."));
        }
    }

    /** Returns the fields in a sentence. */
    public static String listed(List<PassedField> passed) {
        return passed.stream().map(PassedField::toString).collect(Collectors.joining(", "));
    }
}
