package io.github.sscop.portfolio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that writes submissions of invented suppliers. */
@Command(
        name = "generate",
        description = "Writes submissions of made-up suppliers as JSON Lines, the same ones for the same options.",
        mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "NUMBER", description = "How many.")
    private long number;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to; else standard output.")
    private @Nullable Path output;

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "150",
            description = "How many evidence records each has; else ${DEFAULT-VALUE}.")
    private int records;

    @Option(
            names = "--bytes",
            paramLabel = "N",
            defaultValue = "65000",
            description = "About how large each is, which the records may exceed; else ${DEFAULT-VALUE}.")
    private int bytes;

    @Option(
            names = "--bad",
            paramLabel = "SHARE",
            defaultValue = "0",
            description = "Which share of the lines holds no valid submission, such as 0.01; else ${DEFAULT-VALUE}.")
    private double bad;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "What they are made from; else ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        SupplierGenerator generator = generator();
        if (output == null) {
            write(generator, new BufferedOutputStream(System.out));
        } else {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
                write(generator, out);
            }
        }
        return Portfolio.DONE;
    }

    private SupplierGenerator generator() {
        try {
            return new SupplierGenerator(seed, records, bytes, bad);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private void write(SupplierGenerator generator, OutputStream out) throws IOException {
        for (long each = 1; each <= number; each++) {
            out.write(generator.line(each));
            out.write('\n');
        }
        out.flush();
    }
}
