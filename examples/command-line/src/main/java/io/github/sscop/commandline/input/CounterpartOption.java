package io.github.sscop.commandline.input;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.JointSubmission;
import io.github.sscop.evidence.counterpart.TrustedParty;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options of what a buyer brings to a submission: a counterpart, and parties for whom the buyer vouches. */
public final class CounterpartOption {

    /** The name of the option of the file. */
    public static final String NAME = "--counterpart";

    /** The name of the option of a party. */
    public static final String TRUST = "--trust";

    @Option(
            names = NAME,
            paramLabel = "FILE",
            description =
                    "What the buyer or assessor brings to the submission: records, reviews, accepted risks and trust,"
                            + " as JSON, or as YAML in a .yaml or .yml file.")
    private @Nullable Path file;

    @Option(
            names = TRUST,
            paramLabel = "NAME",
            description =
                    "Vouches for the independence of an originator or reviewer that the submission names, as far as it"
                            + " claims; may be given again.")
    private final List<String> trusted = new ArrayList<>();

    /** Returns whether one of the options is given. */
    public boolean isGiven() {
        return file != null || !trusted.isEmpty();
    }

    /** Reads the counterpart of a submission; empty if none of the options is given. */
    public Optional<Counterpart> read(ValidatedSubmission submission, CommandLine command) throws IOException {
        if (!isGiven()) {
            return Optional.empty();
        }
        Path given = file;
        Counterpart counterpart = given == null
                ? Counterpart.trusting(submission.submission(), trusted)
                : ofFile(given)
                        .withTrusted(trusted.stream().map(TrustedParty::of).toArray(TrustedParty[]::new));
        try {
            JointSubmission.of(submission, counterpart, CodeRegistry.builtIn());
        } catch (InvalidDocumentException e) {
            if (given == null) {
                throw new CommandLine.ParameterException(
                        command,
                        TRUST + ": " + e.problems().stream().map(Problem::text).collect(Collectors.joining("; ")),
                        e);
            }
            throw new UnusableFileException(given, e);
        }
        return Optional.of(counterpart);
    }

    private static Counterpart ofFile(Path file) throws IOException {
        return InputFile.read(
                file,
                InputFile.isYaml(file)
                        ? YamlDocuments.standard()::readCounterpart
                        : Documents.standard()::readCounterpart);
    }
}
