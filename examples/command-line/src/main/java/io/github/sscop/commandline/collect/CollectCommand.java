package io.github.sscop.commandline.collect;

import io.github.sscop.commandline.check.text.RecordEdit;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.ProgressDisplay;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.EvidenceCollector;
import io.github.sscop.source.EvidenceSources;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code collect}: makes records of the outputs of tools, and adds them to a submission. */
@Command(
        name = "collect",
        description =
                "Makes evidence records of the outputs of tools, such as scans, bills of materials and test reports, and"
                        + " adds them to a submission or a part of one. Files are recognised by content. A record says no more than its"
                        + " file shows.",
        mixinStandardHelpOptions = true,
        footer = {
            "  sscop collect grype.json --into submission.yaml",
            "  sscop collect grype.json --into product.yaml --dry-run",
            "  sscop collect grype.json --into product.yaml --released-on 2026-11-30",
            "  sscop collect grype.json --into submission.yaml --check"
        },
        exitCodeList = {
            "0:The submission has the records.",
            "1:With --check: the submission lacks a record, or has one that differs from its file.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or --into names neither a submission nor a part."
        })
public final class CollectCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "The files, or folders whose files are read.")
    private final List<Path> paths = new ArrayList<>();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "SUBMISSION",
            description = "The submission or the part to which records are added, as JSON or YAML.")
    @SuppressWarnings("NullAway.Init") // Required.
    private Path into;

    @Mixin
    private final ContextOptions options = new ContextOptions();

    @Option(names = "--dry-run", description = "Prints the new records as well, and writes nothing.")
    private boolean dryRun;

    @Option(names = "--check", description = "Writes nothing, and fails if the submission is not as the files are.")
    private boolean check;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = spec.commandLine();
        requireUsable(command);
        CollectionTarget target = CollectionTarget.read(into);
        FileSelection selection = FileSelection.of(paths);
        CollectionResult result = collected(options.context(target, into, command), selection);
        boolean writes = !dryRun && !check && !result.added().isEmpty();
        if (writes) {
            target.with(result.added()).write(command);
        }
        Set<String> named = new HashSet<>();
        for (Path file : selection.named()) {
            named.add(location(file));
        }
        String report = CollectionText.of(
                result, named, selection.passedOver(), command.getColorScheme().ansi());
        Output.print(dryRun ? report + records(target, result.added()) : report, command);
        return check && !result.isUpToDate() ? ExitCode.NOT_MET : ExitCode.MET;
    }

    private void requireUsable(CommandLine command) {
        if (InputFile.isStandardInput(into)) {
            throw new CommandLine.ParameterException(
                    command,
                    "--into is standard input, into which nothing can be written; expected the name of a file");
        }
        if (dryRun && check) {
            throw new CommandLine.ParameterException(command, "--dry-run and --check are given; expected one of them");
        }
    }

    private CollectionResult collected(CollectionContext context, FileSelection selection) throws IOException {
        EvidenceCollector collector = EvidenceSources.standard().collector(context);
        long bytes = 0;
        for (Path file : selection.files()) {
            bytes += Files.size(file);
        }
        try (ProgressDisplay progress = ProgressDisplay.of("Collecting", bytes, true)) {
            long read = 0;
            for (Path file : selection.files()) {
                if (!Files.isSameFile(file, into)) {
                    add(collector, file);
                }
                read += Files.size(file);
                progress.at(read);
            }
        }
        return collector.result();
    }

    private void add(EvidenceCollector collector, Path file) throws IOException {
        if (Files.size(file) > collector.largestFile()) {
            collector.addTooLarge(location(file));
            return;
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(collector.largestFile() + 1);
        }
        collector.add(location(file), bytes);
    }

    /** Returns where a file is, from the folder of the submission, with slashes; of one elsewhere, whose folders are no business of a reader, the name. */
    private String location(Path file) throws IOException {
        Path folder = into.toRealPath().getParent();
        Path real = file.toRealPath();
        Path location = folder != null && real.startsWith(folder) ? folder.relativize(real) : real.getFileName();
        return location.toString().replace(File.separatorChar, '/');
    }

    private static String records(CollectionTarget target, List<Evidence> added) {
        if (added.isEmpty()) {
            return "";
        }
        List<Evidence> written = target.written(added);
        String text = target.isYaml()
                ? String.join("\n", RecordEdit.yaml(written))
                : written.stream()
                        .map(record -> String.join("\n", RecordEdit.json(record)))
                        .collect(Collectors.joining(",\n"));
        return "\n\n" + text.lines().map(TerminalText::printable).collect(Collectors.joining("\n"));
    }
}
