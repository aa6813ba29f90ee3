package io.github.sscop.commandline;

import io.github.sscop.commandline.input.InputFile;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.output.FileIdentity;
import io.github.sscop.commandline.output.OutputOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A file that a command line names, or a standard stream.
 *
 * @param label the option or parameter that names it
 * @param file the file as it is named
 * @param isOutput whether it is written
 */
record NamedFile(String label, Path file, boolean isOutput) {

    private static final Set<String> OUTPUTS = Set.of(OutputOption.NAME, AssessCommand.REPORT);

    /** The paths of the standard streams, which may be redirected to files. */
    private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

    private static final Path STANDARD_OUTPUT = Path.of("/dev/stdout");

    /** Returns the files of a command: what it reads, then what it writes, with standard output where its result goes there. */
    static List<NamedFile> of(ParseResult parsed) {
        List<NamedFile> inputs = new ArrayList<>();
        List<NamedFile> outputs = new ArrayList<>();
        boolean isPrinted = true;
        for (ArgSpec arg : parsed.matchedArgs()) {
            String label = arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
            boolean isOutput = OUTPUTS.contains(label);
            for (Path file :
                    arg.typedValues().stream().flatMap(NamedFile::files).toList()) {
                (isOutput ? outputs : inputs).add(new NamedFile(label, file, isOutput));
                isPrinted &= !label.equals(OutputOption.NAME);
            }
        }
        if (isPrinted) {
            outputs.add(0, new NamedFile("standard output", STANDARD_OUTPUT, true));
        }
        inputs.addAll(outputs);
        return inputs;
    }

    /** Returns the files of a value, which may be several, or the name of a policy. */
    private static Stream<Path> files(Object value) {
        if (value instanceof Path file) {
            return Stream.of(file);
        }
        if (value instanceof PolicyInput policy) {
            return policy.file().stream();
        }
        return value instanceof Collection<?> several ? several.stream().flatMap(NamedFile::files) : Stream.empty();
    }

    /** Returns whether it is read from standard input. */
    boolean isStandardInput() {
        return !isOutput && InputFile.isStandardInput(file);
    }

    /** Returns whether it is the same file as another, by whatever name; a command decides whether it prints two results. */
    boolean isSameAs(NamedFile other) {
        boolean arePrinted = place().equals(STANDARD_OUTPUT) && other.place().equals(STANDARD_OUTPUT);
        return !arePrinted && FileIdentity.isSame(place(), other.place());
    }

    private Path place() {
        if (isStandardInput()) {
            return STANDARD_INPUT;
        }
        return isOutput && FileIdentity.isStandardOutput(file) ? STANDARD_OUTPUT : file;
    }

    @Override
    public String toString() {
        return label.startsWith("-") || !file.equals(STANDARD_OUTPUT) ? label + " " + file : label;
    }
}
