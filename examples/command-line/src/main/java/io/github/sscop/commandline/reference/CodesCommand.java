package io.github.sscop.commandline.reference;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.commandline.output.ExitCode;
import io.github.sscop.commandline.output.Output;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code codes}: lists the built-in codes. */
@Command(
        name = "codes",
        description = "Lists the codes.",
        mixinStandardHelpOptions = true,
        footer = "  sscop codes",
        exitCodeList = {"0:Listed.", "2:Invalid command-line arguments.", "3:Standard output cannot be written."})
public final class CodesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs a command.
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Code code : CodeRegistry.builtIn().all()) {
            text.append(String.format(Locale.ROOT, "%-34s %s%n", code.id(), code.title()));
            text.append(String.format(
                    Locale.ROOT,
                    "%-34s %s, %s: %d principles, assessed at %d %ss%n",
                    "",
                    code.status().name().toLowerCase(Locale.ROOT),
                    code.published(),
                    code.principles().size(),
                    code.items().stream()
                            .filter(i -> i.level() == code.assessedAt())
                            .count(),
                    code.assessedAt().name().toLowerCase(Locale.ROOT)));
        }
        Output.print(text.toString().stripTrailing(), spec.commandLine());
        return ExitCode.MET;
    }
}
