package io.github.sscop.commandline.reference;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.commandline.input.CodeInput;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.KindText;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.evidence.EvidenceKind;
import io.github.sscop.vocabulary.KindReference;
import io.github.sscop.vocabulary.KindVocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code kinds}: shows the kinds of evidence that rules and policies know, with their facts. */
@Command(
        name = "kinds",
        description = "Lists the known kinds of evidence, or shows those for a claim, or one with its facts.",
        mixinStandardHelpOptions = true,
        footer = {"  sscop kinds", "  sscop kinds 2.1.5", "  sscop kinds SBOM --format json"},
        exitCodeList = {
            "0:Shown.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content is no policy."
        })
public final class KindsCommand implements Callable<Integer> {

    /** The known kinds, which a shell can complete. */
    static final class KindNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return KindVocabulary.standard().kinds().keySet().stream()
                    .map(EvidenceKind::value)
                    .iterator();
        }
    }

    private enum KindsFormat {
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
            arity = "0..1",
            paramLabel = "CLAIM|KIND",
            completionCandidates = KindNames.class,
            description = "A claim or another item, such as 2.1.5, or a kind, such as SBOM.")
    private @Nullable String subject;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "good-faith",
            completionCandidates = PolicyInput.PolicyNames.class,
            description =
                    "The policy whose rules read the kinds: ${COMPLETION-CANDIDATES}, or the file of a policy; by default,"
                            + " ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private PolicyInput policy;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            defaultValue = "uk-sscop/2025-05",
            completionCandidates = CodeInput.CodeNames.class,
            description = "The code that the rules are about; by default, ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // Has a default.
    private String codeId;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by default, the format of the file's extension, or text.")
    private @Nullable KindsFormat format;

    @Mixin
    private final OutputOption out = new OutputOption();

    @Override
    public Integer call() throws IOException {
        KindsFormat asked = OutputFormat.chosen(
                KindsFormat.class, format, KindsFormat.TEXT, OutputOption.NAME, out.file(), spec.commandLine());
        Code code = CodeInput.read(codeId, "--code", spec.commandLine());
        KindReference all = KindReference.of(
                KindVocabulary.standard(),
                policy.read("--policy", spec.commandLine()).rulesFor(code.id()));
        KindReference shown = subject == null ? all : select(all, code, subject);
        String text = asked == KindsFormat.JSON
                ? new String(shown.toJson(), StandardCharsets.UTF_8)
                : subject == null ? KindText.list(shown) : KindText.details(shown.kinds());
        out.write(text, spec.commandLine());
        return ExitCode.MET;
    }

    private KindReference select(KindReference all, Code code, String name) {
        if (code.items().stream().map(item -> item.id().value()).anyMatch(name::equals)) {
            KindReference about = all.about(ItemId.of(name));
            if (about.kinds().isEmpty()) {
                throw usage("No rule of the policy reads evidence for " + name
                        + ", so that it rests on links alone; sscop kinds lists the known kinds");
            }
            return about;
        }
        List<KindReference.KnownKind> entries = Stream.of(name)
                .filter(each -> each.matches("[A-Z][A-Z0-9_]{0,255}"))
                .flatMap(each -> all.kind(EvidenceKind.of(each)).stream())
                .toList();
        if (entries.isEmpty()) {
            throw usage("CLAIM|KIND is " + name + "; expected an item of " + code
                    + ", or a known kind; sscop kinds lists the kinds");
        }
        return new KindReference(entries);
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
