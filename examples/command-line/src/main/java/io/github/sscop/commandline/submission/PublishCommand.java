package io.github.sscop.commandline.submission;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Publication;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.commandline.input.AsOfOption;
import io.github.sscop.commandline.input.PolicyOption;
import io.github.sscop.commandline.input.SubmissionInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.FileIdentity;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code publish}: writes what an audience may see of a submission and of its assessment. */
@Command(
        name = "publish",
        description =
                "Assesses a submission, and writes it with its assessment for an audience: in the place of each record"
                        + " that they may not see are its id and its digest, so that the digest of the submission stays the same.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop publish submission.json --audience PUBLIC --folder acme.public",
            "  sscop publish submission.json --audience CUSTOMER --links --folder acme.links"
        },
        exitCodeList = {
            "0:Written, whatever the verdict.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be assessed."
        })
public final class PublishCommand implements Callable<Integer> {

    private static final String FOLDER = "--folder";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = SubmissionInput.DESCRIPTION)
    private final List<Path> files = new ArrayList<>();

    @Option(
            names = "--audience",
            required = true,
            paramLabel = "AUDIENCE",
            description = "Who is to read it: PUBLIC, CUSTOMER or CONFIDENTIAL.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Audience audience;

    @Option(
            names = "--links",
            description = "Also shows to which items withheld records are linked, without the arguments.")
    private boolean links;

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    @Option(
            names = {"-o", FOLDER},
            required = true,
            paramLabel = "FOLDER",
            description =
                    "The folder to write submission.json and assessment.json in; it is created if it does not exist."
                            + " With several codes, each assessment is named after its code.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private Path folder;

    @Override
    public Integer call() throws IOException {
        if (FileIdentity.isStandardOutput(folder)) {
            throw usage(FOLDER + " is " + folder + ", which is standard output; expected a folder");
        }
        LocalDate day = asOf.day();
        MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), policy.read(spec.commandLine()));
        ValidatedSubmission submission = SubmissionInput.readValidated(files);
        if (!submission.submission().withheld().isEmpty()) {
            throw new FileSystemException(
                    files.get(0).toString(), null, "it withholds records already; expected the whole submission");
        }
        Publication publication = Publication.of(
                submission.submission(), assessor.assess(submission, day).assessments(), audience, links);
        Map<Path, byte[]> outputs = outputs(publication);
        for (Path out : outputs.keySet()) {
            if (Files.exists(out) && !Files.isRegularFile(out)) { // Before anything is written.
                throw new FileSystemException(out.toString(), null, "it is no file; expected a file, or nothing");
            }
            for (Path file : files) {
                if (FileIdentity.isSame(out, file)) {
                    throw usage(
                            "FILE " + file + " and " + out + " are one file; expected another folder for " + FOLDER);
                }
            }
        }
        createFolder();
        for (Map.Entry<Path, byte[]> each : outputs.entrySet()) {
            Output.write(each.getKey(), new String(each.getValue(), StandardCharsets.UTF_8), spec.commandLine());
        }
        Output.print(described(publication, List.copyOf(outputs.keySet())), spec.commandLine());
        return ExitCode.MET;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }

    private Map<Path, byte[]> outputs(Publication publication) {
        Documents documents = Documents.standard();
        Map<Path, byte[]> outputs = new LinkedHashMap<>();
        outputs.put(folder.resolve("submission.json"), documents.write(publication.submission()));
        boolean isOne = publication.assessments().size() == 1;
        for (Assessment assessment : publication.assessments()) {
            String name = isOne ? "" : "-" + assessment.code().id().id();
            outputs.put(folder.resolve("assessment" + name + ".json"), documents.write(assessment));
        }
        return outputs;
    }

    private void createFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is a file; expected a folder");
        }
        try {
            Files.createDirectory(folder);
        } catch (NoSuchFileException e) {
            throw new FileSystemException(
                    folder.toString(), null, "its folder does not exist; create the folder, or choose another");
        }
    }

    private static TerminalText described(Publication publication, List<Path> files) {
        TerminalText text = new TerminalText();
        text.paragraph(
                "",
                "Published for " + publication.audience() + ": "
                        + files.stream().map(Path::toString).collect(Collectors.joining(", ")) + ".");
        text.paragraph("  ", "Digest: " + publication.submission().digest());
        List<EvidenceId> withheld = publication.submission().withheld().stream()
                .map(record -> record.id())
                .toList();
        text.paragraph("  ", "Withheld: " + (withheld.isEmpty() ? "nothing" : listed(withheld)) + ".");
        for (Assessment assessment : publication.assessments()) {
            List<?> resting = assessment.items().stream()
                    .filter(row -> row.relevantEvidence().stream().anyMatch(withheld::contains))
                    .map(ItemAssessment::id)
                    .toList();
            if (!resting.isEmpty()) {
                text.paragraph(
                        "  ",
                        assessment.code().id() + ": " + listed(resting)
                                + " rest on withheld records, so that readers cannot repeat them.");
            }
        }
        return text;
    }

    private static String listed(List<?> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
