package io.github.sscop.commandline;

import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete command lines. */
@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete commands, options and their values.",
        mixinStandardHelpOptions = true,
        exitCodeList = {"0:Printed.", "2:The command line makes no sense."},
        footer = {
            "  sscop completion > sscop-completion.sh",
            "  source <(sscop completion)   # in ~/.bashrc or ~/.zshrc"
        })
final class CompletionCommand implements Callable<Integer> {

    /** Where policies are offered; they are files as well, which picocli offers only where it has no words to offer. */
    private static final Pattern POLICIES = Pattern.compile("compReplyArray \"\\$\\{POLICY_\\w+\\[@]}\"");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Override
    public Integer call() {
        String script = AutoComplete.bash(spec.root().name(), Sscop.commandLine());
        spec.commandLine().getOut().print(POLICIES.matcher(script).replaceAll("$0; compgen -f -- \"\\${curr_word}\""));
        return ExitCode.MET;
    }
}
