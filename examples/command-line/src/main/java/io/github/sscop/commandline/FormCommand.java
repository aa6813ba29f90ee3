package io.github.sscop.commandline;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code form}: reads and fills in the forms that buyers send. */
@Command(
        name = "form",
        description = "Reads a form that a buyer sent as a submission, or fills one in from a submission.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "  sscop form read form.docx --group SOFTWARE_RESELLER -o draft.yaml",
            "  sscop form fill submission.json --form template-0.4 -o form.docx"
        },
        exitCodeList = {
            "0:Read or filled in.",
            "2:Invalid command-line arguments.",
            "3:A file cannot be read or written, or its content cannot be used."
        },
        subcommands = {FormReadCommand.class, FormFillCommand.class})
final class FormCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    /** Refuses to run without a subcommand. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Expected a command.");
    }
}
