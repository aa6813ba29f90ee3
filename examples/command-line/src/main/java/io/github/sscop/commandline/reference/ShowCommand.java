package io.github.sscop.commandline.reference;

import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.Wording;
import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.commandline.input.CodeInput;
import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.output.ElementText;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.KindText;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.policy.Policy;
import io.github.sscop.vocabulary.KindReference;
import io.github.sscop.vocabulary.KindVocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code show}: shows a code, or one of its elements. */
@Command(
        name = "show",
        description = "Shows a code, or one of its themes, principles, provisions, claims or statements.",
        mixinStandardHelpOptions = true,
        footer = {"  sscop show uk-sscop", "  sscop show uk-sscop 2.1.6"},
        exitCodeList = {
            "0:Shown.",
            "2:Invalid command-line arguments.",
            "3:The overlay cannot be read, or is for another code; or standard output cannot be written."
        })
public final class ShowCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "CODE",
            completionCandidates = CodeInput.CodeNames.class,
            description = "The code, such as uk-sscop or uk-sscop/2025-05; run sscop codes for a list.")
    @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
    private String codeId;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The element, such as 2.1.6.")
    private @Nullable String elementId;

    @Option(
            names = "--wording",
            paramLabel = "FILE",
            description = "A wording overlay as JSON, whose text to show; - reads standard input.")
    private @Nullable Path wording;

    @Override
    public Integer call() throws IOException {
        Code code = worded(CodeInput.read(codeId, "CODE", spec.commandLine()));
        ElementText text = new ElementText(code, Crosswalk.builtIn());
        if (elementId == null) {
            Output.print(text.outline(), spec.commandLine());
            return ExitCode.MET;
        }
        Element element = code.elements().stream()
                .filter(each -> each.id().value().equals(elementId))
                .findFirst()
                .orElseThrow(() ->
                        usage(code + " has no element " + elementId + "; sscop show " + code.id() + " lists them."));
        Output.print(text.of(element) + kinds(code, element), spec.commandLine());
        return ExitCode.MET;
    }

    /** Returns the kinds of evidence that rules about an item read, with the facts of the first to be filled in. */
    private static String kinds(Code code, Element element) {
        List<KindReference.KnownKind> about = KindReference.of(
                        KindVocabulary.standard(), Policy.goodFaith().rulesFor(code.id()))
                .about(element.id())
                .kinds();
        if (about.isEmpty()) {
            return "";
        }
        return "\n\nKinds of evidence that rules read for it:\n" + KindText.details(about)
                + "\n\nThe first of them, to fill in:\n"
                + KindText.skeleton(about.get(0)).stripTrailing();
    }

    private Code worded(Code code) throws IOException {
        if (wording == null) {
            return code;
        }
        return InputFile.read(wording, json -> code.with(Wording.read(json)));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
