package io.github.sscop.portfolio;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say by which code, policy and date submissions are assessed. */
final class SetupOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            required = true,
            description = "The day on which the evidence is looked at, as YYYY-MM-DD.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required.
    private LocalDate asOf;

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            defaultValue = "good-faith",
            description = "A policy of the library, or the JSON file of one; else ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // It has a default.
    private String policy;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            defaultValue = "uk-sscop/2025-05",
            description = "The code; submissions that are not about it are refused; else ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // It has a default.
    private String code;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "How many days ahead lapses are looked for; else ${DEFAULT-VALUE}.")
    private int days;

    AssessmentSetup basis() throws IOException {
        if (days < 0) {
            throw refusal("--days is " + days + "; expected 0 or more");
        }
        return new AssessmentSetup(code(), policy(), asOf, days);
    }

    private Code code() {
        try {
            return CodeRegistry.builtIn().get(EditionId.of(code));
        } catch (IllegalArgumentException e) {
            throw refusal("--code is " + code + "; expected one of "
                    + CodeRegistry.builtIn().all());
        }
    }

    private Policy policy() throws IOException {
        Optional<Policy> builtIn = Policy.builtIn().stream()
                .filter(each -> each.id().equals(policy))
                .findFirst();
        if (builtIn.isPresent()) {
            return builtIn.get();
        }
        if (!Files.exists(Path.of(policy))) {
            throw refusal("--policy is " + policy + "; expected one of "
                    + Policy.builtIn().stream().map(Policy::id).toList() + ", or the file of a policy");
        }
        try (InputStream in = Files.newInputStream(Path.of(policy))) {
            return Policy.read(in);
        }
    }

    private CommandLine.ParameterException refusal(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
