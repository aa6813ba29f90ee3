package io.github.sscop.commandline;

import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.Crosswalk;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows a code, or one element of it. */
@Command(
        name = "show",
        description = "Shows a code, or one of its themes, principles, provisions, claims or statements.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "CODE", description = "The code, such as uk-sscop or uk-sscop/2025-05.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private String codeId;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The element, such as 2.1.6.")
    private @Nullable String elementId;

    @Option(names = "--wording", paramLabel = "FILE", description = "Shows the words of an overlay.")
    private @Nullable Path wording;

    @Override
    public Integer call() throws IOException {
        Code code = worded(code());
        TextElement page = new TextElement(code, Crosswalk.builtIn());
        if (elementId == null) {
            spec.commandLine().getOut().println(page.outline());
            return ExitCode.MET;
        }
        ItemId id = ItemId.of(elementId);
        spec.commandLine()
                .getOut()
                .println(page.of(code.find(id)
                        .orElseThrow(() ->
                                usage(code + " has no element " + id + "; sscop show " + code.id() + " lists them."))));
        return ExitCode.MET;
    }

    private Code code() {
        Optional<Code> found = codeId.contains("/")
                ? Codes.builtIn().find(EditionId.of(codeId))
                : Codes.builtIn().latest(codeId);
        return found.orElseThrow(() -> usage("CODE is " + codeId + "; expected one of "
                + Codes.builtIn().all().stream().map(Code::toString).collect(Collectors.joining(", "))));
    }

    private Code worded(Code code) throws IOException {
        if (wording == null) {
            return code;
        }
        try (InputStream json = Files.newInputStream(wording)) {
            return code.with(Wording.read(json));
        }
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
