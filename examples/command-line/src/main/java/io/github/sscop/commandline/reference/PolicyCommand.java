package io.github.sscop.commandline.reference;

import io.github.sscop.commandline.input.CodeInput;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.Output;
import io.github.sscop.commandline.output.OutputFormat;
import io.github.sscop.commandline.output.OutputOption;
import io.github.sscop.commandline.output.PolicyText;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code policy}: shows policies. */
@Command(
        name = "policy",
        description = "Lists policies, or shows one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"  sscop policy list", "  sscop policy show buyer"},
        exitCodeList = {
            "0:Shown.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content is no policy."
        },
        subcommands = {PolicyCommand.PolicyListCommand.class, PolicyCommand.PolicyShowCommand.class})
public final class PolicyCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    /** Refuses to run without a subcommand. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Expected a command.");
    }

    /** The command {@code policy list}: lists the built-in policies. */
    @Command(
            name = "list",
            description = "Lists the policies.",
            mixinStandardHelpOptions = true,
            footer = "  sscop policy list",
            exitCodeList = {"0:Listed.", "2:Invalid command-line arguments.", "3:Standard output cannot be written."})
    static final class PolicyListCommand implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            TerminalText text = new TerminalText();
            Policy.builtIn().forEach(policy -> text.paragraph(PolicyText.padded(policy.id(), 14), policy.title()));
            Output.print(text, spec.commandLine());
            return ExitCode.MET;
        }
    }

    /** The command {@code policy show}: shows the requirements of a policy for each item of a code. */
    @Command(
            name = "show",
            description = "Shows the requirements of a policy for each item of a code.",
            mixinStandardHelpOptions = true,
            footer = {"  sscop policy show buyer", "  sscop policy show own-policy.yaml --format json"},
            exitCodeList = {
                "0:Shown.",
                "2:Invalid command-line arguments.",
                "3:A file cannot be read or written, or its content is no policy."
            })
    static final class PolicyShowCommand implements Callable<Integer> {

        private enum PolicyFormat {
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
                paramLabel = "POLICY",
                completionCandidates = PolicyInput.PolicyNames.class,
                description = "The policy: ${COMPLETION-CANDIDATES}, or the file of a policy.")
        @SuppressWarnings("NullAway.Init") // Required, so picocli sets it.
        private PolicyInput policy;

        @Option(
                names = "--code",
                paramLabel = "CODE",
                defaultValue = "uk-sscop/2025-05",
                completionCandidates = CodeInput.CodeNames.class,
                description = "The code whose items to show; by default, ${DEFAULT-VALUE}.")
        @SuppressWarnings("NullAway.Init") // Has a default.
        private String code;

        @Option(
                names = "--format",
                paramLabel = "FORMAT",
                description = "text, or json for the whole policy as a document; by default, the format of the file's"
                        + " extension, or text.")
        private @Nullable PolicyFormat format;

        @Mixin
        private final OutputOption out = new OutputOption();

        @Override
        public Integer call() throws IOException {
            PolicyFormat asked = OutputFormat.chosen(
                    PolicyFormat.class, format, PolicyFormat.TEXT, OutputOption.NAME, out.file(), spec.commandLine());
            Policy chosen = policy.read("POLICY", spec.commandLine());
            String shown = asked == PolicyFormat.JSON
                    ? new String(chosen.toJson(), StandardCharsets.UTF_8)
                    : PolicyText.of(chosen, CodeInput.read(code, "--code", spec.commandLine()));
            out.write(shown, spec.commandLine());
            return ExitCode.MET;
        }
    }
}
