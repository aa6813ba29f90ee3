package io.github.sscop.commandline.input;

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

/** A policy, named on the command line by its id or its file. */
public final class PolicyInput {

    /** The ids of the built-in policies for completion. */
    public static final class PolicyNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Policy.builtIn().stream().map(Policy::id).iterator();
        }
    }

    private PolicyInput() {}

    /**
     * Reads the policy.
     *
     * @param name its id or file
     * @param parameter the name of the parameter, for a refusal
     * @param command the command of the parameter
     */
    public static Policy read(String name, String parameter, CommandLine command) throws IOException {
        Optional<Policy> builtIn = Policy.builtIn(name);
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        if (!Files.exists(Path.of(name))) {
            throw unknown(name, parameter, command);
        }
        Path file = Path.of(name);
        return InputFile.read(
                file, InputFile.isYaml(file) ? YamlDocuments.of(Documents.standard())::readPolicy : Policy::read);
    }

    /** Returns the built-in policy that a document names; a document must not choose which files are read. */
    public static Policy named(String id, String parameter, CommandLine command) {
        return Policy.builtIn(id).orElseThrow(() -> unknown(id, parameter, command));
    }

    private static CommandLine.ParameterException unknown(String name, String parameter, CommandLine command) {
        return new CommandLine.ParameterException(
                command,
                parameter + " is " + name + "; expected "
                        + Policy.builtIn().stream().map(Policy::id).collect(Collectors.joining(", "))
                        + ", or the file of a policy");
    }
}
