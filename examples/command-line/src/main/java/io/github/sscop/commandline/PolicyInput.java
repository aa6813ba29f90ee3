package io.github.sscop.commandline;

import io.github.sscop.json.Documents;
import io.github.sscop.rule.Policy;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** A policy that somebody names on the command line: by its id, or by the file that holds it. */
final class PolicyInput {

    private PolicyInput() {}

    /**
     * The policy.
     *
     * @param called what the argument is called in a refusal
     * @param command the command that takes it
     */
    static Policy read(String name, String called, CommandLine command) throws IOException {
        Optional<Policy> builtIn =
                Policy.builtIn().stream().filter(p -> p.id().equals(name)).findFirst();
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        if (!Files.exists(Path.of(name))) {
            throw new CommandLine.ParameterException(
                    command,
                    called + " is " + name + "; expected "
                            + Policy.builtIn().stream().map(Policy::id).collect(Collectors.joining(", "))
                            + ", or the file of a policy");
        }
        Path file = Path.of(name);
        try (InputStream in = InputFile.open(file)) {
            return InputFile.isYaml(file)
                    ? YamlDocuments.of(Documents.standard()).readPolicy(in)
                    : Policy.read(in);
        }
    }
}
