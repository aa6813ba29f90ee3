package io.github.sscop.commandline.input;

import io.github.sscop.assessment.DocumentRef;
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

/**
 * A policy, named on the command line by its id or its file.
 *
 * @param name its id or file
 */
public record PolicyInput(Path name) {

    /** The ids of the built-in policies for completion. */
    public static final class PolicyNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Policy.builtIn().stream().map(Policy::id).iterator();
        }
    }

    /** The converter of the name of a policy. */
    public static final class PolicyNameConverter implements CommandLine.ITypeConverter<PolicyInput> {
        @Override
        public PolicyInput convert(String text) {
            return new PolicyInput(
                    Policy.builtIn(text).isPresent() ? Path.of(text) : new FileNameConverter().convert(text));
        }
    }

    /** Returns the file; empty if it is a policy of the library. */
    public Optional<Path> file() {
        return Policy.builtIn(name.toString()).isPresent() ? Optional.empty() : Optional.of(name);
    }

    /**
     * Reads the policy.
     *
     * @param parameter the name of the parameter, for a refusal
     * @param command the command of the parameter
     */
    public Policy read(String parameter, CommandLine command) throws IOException {
        Optional<Path> file = file();
        if (file.isEmpty() || !Files.exists(name)) {
            return named(name.toString(), parameter, command);
        }
        Documents documents = Documents.standard();
        return InputFile.read(
                name, InputFile.isYaml(name) ? YamlDocuments.of(documents)::readPolicy : documents::readPolicy);
    }

    /** Returns the policy of the library, current or superseded, by which something was assessed; else the current one of its id. */
    public static Policy recorded(DocumentRef policy, String parameter, CommandLine command) {
        Optional<Policy> kept = Policy.builtIn(policy.id(), policy.digest());
        return kept.isPresent() ? kept.get() : named(policy.id(), parameter, command);
    }

    /** Returns the built-in policy that a document names; a document must not choose which files are read. */
    public static Policy named(String id, String parameter, CommandLine command) {
        return Policy.builtIn(id)
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command,
                        parameter + " is " + id + "; expected "
                                + Policy.builtIn().stream().map(Policy::id).collect(Collectors.joining(", "))
                                + ", or the file of a policy"));
    }
}
