package io.github.sscop.commandline.submission;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.commandline.input.PolicyInput;
import io.github.sscop.commandline.input.TerminalPrompt;
import io.github.sscop.commandline.input.ThemesOption;
import io.github.sscop.evidence.subject.Delivery;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.report.SubmissionOutline;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options on who and what a submission is about, for which a terminal can be asked. */
final class InitOptions {

    private static final String ORGANISATION = "--organisation";
    private static final String GROUP = "--group";
    private static final String PRODUCT = "--product";
    private static final String VERSION = "--product-version";
    private static final String PURL = "--purl";
    private static final String REPOSITORY = "--repository";

    @Option(names = ORGANISATION, paramLabel = "NAME", description = "The name of the organisation.")
    private @Nullable String organisation;

    @Option(
            names = GROUP,
            paramLabel = "GROUP",
            description = "The stakeholder group of the organisation: ${COMPLETION-CANDIDATES}.")
    private @Nullable StakeholderGroup group;

    @Mixin
    private final ThemesOption themes = new ThemesOption();

    @Option(names = PRODUCT, paramLabel = "NAME", description = "The name of the product.")
    private @Nullable String product;

    @Option(names = VERSION, paramLabel = "VERSION", description = "The version of the product.")
    private @Nullable String version;

    @Option(
            names = "--delivery",
            paramLabel = "DELIVERY",
            description = "How the product reaches its users: ${COMPLETION-CANDIDATES}.")
    private @Nullable Delivery delivery;

    @Option(
            names = PURL,
            paramLabel = "PURL",
            description = "A package URL of the product, such as pkg:npm/ledger@4.2; may be given again.")
    private final List<String> purls = new ArrayList<>();

    @Option(
            names = REPOSITORY,
            paramLabel = "ADDRESS",
            description = "The address of a repository with the source of the product; may be given again.")
    private final List<String> repositories = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            completionCandidates = PolicyInput.PolicyNames.class,
            description =
                    "The policy for the configuration: ${COMPLETION-CANDIDATES}, or the file of a policy; by default,"
                            + " good-faith.")
    private @Nullable PolicyInput policy;

    /** Asks for what is left out, if that is something required; then also for what may stay open. */
    void complete(Supplier<Optional<TerminalPrompt>> terminal, CommandLine command) {
        List<String> missing = missing();
        if (missing.isEmpty()) {
            return;
        }
        TerminalPrompt prompt = terminal.get()
                .orElseThrow(() -> new ParameterException(
                        command,
                        "There is no terminal at which to ask; expected as well: " + String.join(", ", missing)));
        try {
            ask(new InitQuestions(prompt));
        } catch (InitQuestions.UnansweredException e) {
            throw new ParameterException(command, "The answers ended before the last question; nothing is written", e);
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        addIfAbsent(missing, organisation, ORGANISATION);
        addIfAbsent(missing, group, GROUP);
        addIfAbsent(missing, product, PRODUCT);
        addIfAbsent(missing, version, VERSION);
        return missing;
    }

    private static void addIfAbsent(List<String> missing, @Nullable Object answer, String option) {
        if (answer == null) {
            missing.add(option);
        }
    }

    private void ask(InitQuestions questions) {
        organisation = questions.text(organisation, "Name of the organisation");
        group = questions.choice(group, "What is it to the software?", StakeholderGroup.class);
        product = questions.text(product, "Name of the product");
        version = questions.text(version, "Its version");
        if (delivery == null) {
            delivery = questions
                    .optionalChoice("How does it reach its users? (Enter to leave it out)", Delivery.class)
                    .orElse(null);
        }
        if (purls.isEmpty()) {
            questions
                    .optional("Package URL, such as pkg:npm/ledger@4.2 (Enter to leave it out)", PackageUrl::of)
                    .ifPresent(purl -> purls.add(purl.value()));
        }
        if (repositories.isEmpty()) {
            questions
                    .optional("Address of the source repository (Enter to leave it out)", Optional::of)
                    .ifPresent(address -> repositories.add(address.orElseThrow()));
        }
        if (policy == null) {
            policy = questions
                    .optional(
                            "Policy: good-faith, buyer, independent, or a file (Enter for good-faith)",
                            InitOptions::policy)
                    .orElse(null);
        }
    }

    private static PolicyInput policy(String answer) {
        PolicyInput policy = new PolicyInput.PolicyNameConverter().convert(answer);
        policy.file().filter(file -> !Files.isRegularFile(file)).ifPresent(file -> {
            throw new IllegalArgumentException("There is no policy and no file " + file + ".");
        });
        return policy;
    }

    /** Returns the themes to add. */
    List<ItemId> themes(Code code, CommandLine command) {
        return themes.read(code, command);
    }

    /** Returns the stakeholder group. */
    StakeholderGroup group() {
        return Objects.requireNonNull(group);
    }

    /** Returns the policy. */
    PolicyInput policy() {
        return policy == null ? new PolicyInput.PolicyNameConverter().convert("good-faith") : policy;
    }

    /** Returns who and what the submission is about; all answers that cannot be used are refused at once. */
    SubmissionOutline outline(CommandLine command) {
        List<String> problems = new ArrayList<>();
        check(ORGANISATION, organisation, problems);
        check(PRODUCT, product, problems);
        check(VERSION, version, problems);
        repositories.forEach(address -> check(REPOSITORY, address, problems));
        purls.forEach(purl -> check(PURL, purl, problems));
        if (!problems.isEmpty()) {
            throw new ParameterException(command, String.join("; ", problems));
        }
        return new SubmissionOutline(
                Objects.requireNonNull(organisation),
                Objects.requireNonNull(product),
                Objects.requireNonNull(version),
                Optional.ofNullable(delivery),
                purls,
                repositories);
    }

    private static void check(String option, @Nullable String answer, List<String> problems) {
        String text = Objects.requireNonNull(answer);
        if (text.isBlank()) {
            problems.add(option + " is blank; expected text");
        } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            problems.add(option + " has bytes that are no text in UTF-8; expected text");
        } else if (option.equals(PURL)) {
            try {
                PackageUrl.of(text);
            } catch (IllegalArgumentException e) {
                problems.add(option + ": " + e.getMessage());
            }
        }
    }
}
