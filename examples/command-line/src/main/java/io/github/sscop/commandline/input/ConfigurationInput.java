package io.github.sscop.commandline.input;

import io.github.sscop.json.Configuration;
import io.github.sscop.json.Documents;
import io.github.sscop.json.FailureTrigger;
import io.github.sscop.policy.Policy;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The configuration of a folder, with names of files as a command line can have them.
 *
 * @param file the file of the configuration
 * @param configuration its content
 */
public record ConfigurationInput(Path file, Configuration configuration) {

    /** The name of the configuration of a folder. */
    public static final String NAME = ".sscop.yaml";

    /** Returns the configuration of the working folder; empty if it has none. A device or a pipe of that name is none. */
    public static Optional<Path> ofWorkingFolder() {
        return Optional.of(Path.of(NAME)).filter(Files::isRegularFile);
    }

    /** Reads a configuration. */
    public static ConfigurationInput read(Path file) throws IOException {
        Documents documents = Documents.standard();
        return new ConfigurationInput(
                file,
                InputFile.read(
                        file,
                        InputFile.isYaml(file)
                                ? YamlDocuments.of(documents)::readConfiguration
                                : documents::readConfiguration));
    }

    /** Returns the policy, by its id or its file. */
    public Optional<String> policy() {
        return configuration.policy().map(name -> Policy.builtIn(name).isPresent() ? name : fromFolder(name));
    }

    /** Returns the files of the submission. */
    public List<String> parts() {
        return configuration.parts().stream().map(this::fromFolder).toList();
    }

    /** Returns the verdicts to fail on, as the option {@code --fail-on} takes them. */
    public Optional<String> failOn() {
        return configuration.failOn().isEmpty()
                ? Optional.empty()
                : Optional.of(configuration.failOn().stream()
                        .map(trigger -> trigger == FailureTrigger.NONE ? "none" : trigger.name())
                        .collect(Collectors.joining(",")));
    }

    /** Returns the days within which a lapse fails. */
    public Optional<String> failOnLapse() {
        return configuration.failOnLapse().map(String::valueOf);
    }

    /** Returns a name in the folder of the configuration, such as cannot be taken for an option. */
    private String fromFolder(String name) {
        Path folder = file.getParent();
        String found = folder == null || isAbsolute(name)
                ? name
                : folder + file.getFileSystem().getSeparator() + name;
        return found.startsWith("-") ? "." + file.getFileSystem().getSeparator() + found : found;
    }

    private static boolean isAbsolute(String name) {
        try {
            return Path.of(name).isAbsolute();
        } catch (InvalidPathException e) {
            return false; // It is refused where it is used.
        }
    }
}
