package io.github.sscop.commandline.input;

import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** A policy that somebody names on the command line: by its id, or by the file that holds it. */
public final class PolicyInput {

    /** The built-in ones, to offer where a policy is asked for. */
    public static final class PolicyNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Policy.builtIn().stream().map(Policy::id).iterator();
        }
    }

    private PolicyInput() {}

    /**
     * The policy.
     *
     * @param called what the argument is called in a refusal
     * @param command the command that takes it
     */
    public static Policy read(String name, String called, CommandLine command) throws IOException {
        Optional<Policy> builtIn = Policy.builtIn(name);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        if (!Files.exists(Path.of(name))) {
            throw unknown(name, called, command);
        }
        Path file = Path.of(name);
        return InputFile.read(
                file, InputFile.isYaml(file) ? YamlDocuments.of(Documents.standard())::readPolicy : Policy::read);
    }

    /** The built-in policy that a document names; a document does not say which files are read. */
    public static Policy named(String id, String called, CommandLine command) {
        return Policy.builtIn(id).orElseThrow(() -> unknown(id, called, command));
    }

    private static CommandLine.ParameterException unknown(String name, String called, CommandLine command) {
        return new CommandLine.ParameterException(
                command,
                called + " is " + TerminalText.printable(name) + "; expected "
                        + Policy.builtIn().stream().map(Policy::id).collect(Collectors.joining(", "))
                        + ", or the file of a policy");
    }
}
