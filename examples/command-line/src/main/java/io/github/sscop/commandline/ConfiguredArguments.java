package io.github.sscop.commandline;

import io.github.sscop.commandline.input.ConfigurationInput;
import io.github.sscop.commandline.input.LapseCheck;
import io.github.sscop.commandline.output.TerminalText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The arguments of a command line, with what a configuration gives added where it is left out.
 *
 * <p>So a command need not know of configurations, and what one gives is validated as if it had been typed.
 *
 * @param all the arguments, complete
 * @param added those that were added
 * @param source the configuration; absent if none is used
 */
record ConfiguredArguments(List<String> all, List<String> added, Optional<Path> source) {

    static final String CONFIG = "--config";
    static final String NO_CONFIG = "--no-config";

    private static final String POLICY = "--policy";
    private static final String FAIL_ON = "--fail-on";
    private static final String KEY = "--key";
    private static final String LINES = "--jsonl";
    private static final String SIGN = "sign";
    private static final String SUBMISSION = "--submission";
    private static final String VERIFY = "verify";

    /** The commands whose parameters are submissions or parts of them, and nothing else. */
    private static final Set<String> OF_SUBMISSIONS = Set.of(
            "assess",
            "check",
            "compare",
            "compose",
            "lapses",
            "migrate",
            "publish",
            "report",
            "request",
            "statement",
            "validate");

    /**
     * Returns the arguments with what the configuration gives for their command.
     *
     * @param commands a command line like the one that will run, which only parses them
     */
    static ConfiguredArguments of(CommandLine commands, String... arguments) throws IOException {
        ConfiguredArguments unchanged = new ConfiguredArguments(List.of(arguments), List.of(), Optional.empty());
        Optional<Path> found = ConfigurationInput.ofWorkingFolder();
        boolean isNamed = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(CONFIG));
        if (found.isEmpty() && !isNamed) {
            return unchanged;
        }
        ParseResult parsed = parsed(commands, arguments);
        // Options of all commands may stand before the name of the command.
        ParseResult before = commands.getParseResult();
        Path named = parsed.matchedOptionValue(CONFIG, before.matchedOptionValue(CONFIG, (Path) null));
        Optional<Path> file = named == null ? found : Optional.of(named);
        if (parsed.hasMatchedOption(NO_CONFIG) || before.hasMatchedOption(NO_CONFIG)) {
            if (named != null) {
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        CONFIG + " and " + NO_CONFIG + " are given; expected one of them");
            }
            return unchanged;
        }
        if (file.isEmpty() || !takesAny(parsed)) {
            return unchanged;
        }
        List<String> added = added(parsed, ConfigurationInput.read(file.get()));
        if (named == null) {
            added.add(0, CONFIG + "=" + file.get()); // Now it is an input, which no output may be.
        }
        return new ConfiguredArguments(
                Stream.concat(Arrays.stream(arguments), added.stream()).toList(), List.copyOf(added), file);
    }

    /** Parses arguments, which may be incomplete; the command line that runs reports what is wrong with them. */
    private static ParseResult parsed(CommandLine commands, String... arguments) {
        collectErrors(commands);
        ParseResult parsed = commands.parseArgs(arguments);
        while (parsed.hasSubcommand()) {
            parsed = parsed.subcommand();
        }
        return parsed;
    }

    private static void collectErrors(CommandLine command) {
        command.getCommandSpec().parser().collectErrors(true);
        command.getSubcommands().values().forEach(ConfiguredArguments::collectErrors);
    }

    private static boolean takesAny(ParseResult parsed) {
        boolean isHelp = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
        return !isHelp
                && (takesPolicy(parsed)
                        || takesParts(parsed)
                        || lacks(parsed, FAIL_ON)
                        || lacks(parsed, LapseCheck.NAME));
    }

    /** Returns whether the policy is left out and has a default, and so is no fact about a recorded assessment. */
    private static boolean takesPolicy(ParseResult parsed) {
        OptionSpec policy = parsed.commandSpec().findOption(POLICY);
        return policy != null && policy.defaultValue() != null && !parsed.hasMatchedOption(POLICY);
    }

    private static boolean takesParts(ParseResult parsed) {
        String command = parsed.commandSpec().name();
        return switch (command) {
            case SIGN -> !parsed.hasMatchedOption(SUBMISSION);
            case VERIFY -> !parsed.hasMatchedPositional(1) && !parsed.hasMatchedOption(KEY);
            default ->
                OF_SUBMISSIONS.contains(command)
                        && parsed.matchedPositionals().isEmpty()
                        && !parsed.hasMatchedOption(LINES);
        };
    }

    private static boolean lacks(ParseResult parsed, String option) {
        return parsed.commandSpec().findOption(option) != null && !parsed.hasMatchedOption(option);
    }

    private static List<String> added(ParseResult parsed, ConfigurationInput configuration) {
        List<String> added = new ArrayList<>();
        if (takesPolicy(parsed)) {
            configuration.policy().ifPresent(policy -> added.add(POLICY + "=" + policy));
        }
        if (lacks(parsed, FAIL_ON)) {
            configuration.failOn().ifPresent(verdicts -> added.add(FAIL_ON + "=" + verdicts));
        }
        if (lacks(parsed, LapseCheck.NAME) && !parsed.hasMatchedOption(LINES)) {
            configuration.failOnLapse().ifPresent(days -> added.add(LapseCheck.NAME + "=" + days));
        }
        if (takesParts(parsed)) {
            String before = parsed.commandSpec().name().equals(SIGN) ? SUBMISSION + "=" : "";
            configuration.parts().forEach(part -> added.add(before + part));
        }
        return added;
    }

    /** Returns the sentence on what the configuration decides, for standard error; empty if that is nothing. */
    Optional<String> notice() {
        List<String> decided = added.stream()
                .filter(argument -> !argument.startsWith(CONFIG + "="))
                .toList();
        return source.filter(file -> !decided.isEmpty())
                .map(file -> TerminalText.printable("From " + file + ": " + String.join(" ", decided)));
    }
}
