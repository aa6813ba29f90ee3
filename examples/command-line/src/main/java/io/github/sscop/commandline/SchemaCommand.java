package io.github.sscop.commandline;

import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.json.SchemaResource;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code schema}: writes the JSON Schema of a kind of document. */
@Command(
        name = "schema",
        description =
                "Writes the JSON Schema of a kind of document, for an editor or another validator; without one, lists"
                        + " the kinds.",
        mixinStandardHelpOptions = true,
        footer = {"  sscop schema", "  sscop schema part -o part.schema.json"},
        exitCodeList = {
            "0:Written.",
            "2:Invalid command-line arguments, or no such kind of document.",
            "3:A file cannot be written."
        })
final class SchemaCommand implements Callable<Integer> {

    /** The kinds of documents for completion. */
    static final class DocumentNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return SchemaResource.all().stream().map(SchemaResource::document).iterator();
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DOCUMENT",
            completionCandidates = DocumentNames.class,
            description = "The kind of document: ${COMPLETION-CANDIDATES}.")
    private @Nullable String document;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        if (document == null) {
            out.write(
                    SchemaResource.all().stream().map(SchemaResource::document).collect(Collectors.joining("\n")),
                    spec.commandLine());
            return ExitCode.MET;
        }
        OutputFormat.JSON.require(OutputOption.NAME, out.file(), spec.commandLine());
        String kind = document;
        out.write(
                Usage.checked(spec.commandLine(), () -> new SchemaResource(kind))
                        .json()
                        .stripTrailing(),
                spec.commandLine());
        return ExitCode.MET;
    }
}
