package io.github.sscop.commandline;

import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.Output;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code completion}: prints a completion script for shells. */
@Command(
        name = "completion",
        description = "Prints a script that completes commands, options and their values in bash and zsh.",
        mixinStandardHelpOptions = true,
        exitCodeList = {"0:Printed.", "2:Invalid command-line arguments.", "3:Standard output cannot be written."},
        footer = {
            "  sscop completion > sscop-completion.sh",
            "  source <(sscop completion)   # in ~/.bashrc or ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {

    /** The completion of policies, to which files are added; picocli completes files only where it has no values. */
    private static final Pattern POLICIES = Pattern.compile("compReplyArray \"\\$\\{POLICY_\\w+\\[@]}\"");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String script = AutoComplete.bash(spec.root().name(), Sscop.commandLine());
        String withFiles = POLICIES.matcher(script).replaceAll("$0; compgen -f -- \"\\${curr_word}\"");
        Output.print(withFiles.stripTrailing(), spec.commandLine());
        return ExitCode.MET;
    }
}
