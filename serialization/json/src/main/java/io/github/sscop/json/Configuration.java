package io.github.sscop.json;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration of a folder ({@code sscop.configuration/1}): what is assessed there, by which policy, and when a check fails.
 *
 * @param policy the policy: the id of a built-in one, or a file relative to the configuration
 * @param parts the files of the submission, relative to the configuration
 * @param failOn the verdicts on a code that make a check fail, or NONE; where it is empty, the default applies
 * @param failOnLapse the number of days within which a lapse makes a check fail, 1 to 36500
 */
public record Configuration(
        Optional<String> policy, List<String> parts, List<FailureTrigger> failOn, Optional<Integer> failOnLapse)
        implements ContractValue {

    private static final int MAX_DAYS = 36_500;

    private static final DocumentType<Configuration> TYPE =
            DocumentType.of("sscop.configuration/1", Configuration.class).build();

    public Configuration {
        Objects.requireNonNull(policy, "policy");
        parts = Collections.unmodifiableList(new ArrayList<>(parts)); // Which may lack what could not be read.
        failOn = Collections.unmodifiableList(new ArrayList<>(failOn));
        Objects.requireNonNull(failOnLapse, "failOnLapse");
    }

    /**
     * Reads a configuration.
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     */
    static Configuration read(JsonText text) {
        DocumentType.ReadResult<Configuration> received = TYPE.receive(text);
        List<Problem> problems = new ArrayList<>(received.problems());
        received.value().ifPresent(configuration -> problems.addAll(configuration.problems()));
        if (problems.isEmpty() && received.value().isPresent()) {
            return received.value().get();
        }
        throw received.refusal(problems);
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        policy.ifPresent(name -> requireFile("/policy", "policy", name, problems));
        Set<String> named = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) != null) {
                part("/parts/" + i, parts.get(i), named, problems);
            }
        }
        Set<FailureTrigger> triggers = EnumSet.noneOf(FailureTrigger.class);
        for (int i = 0; i < failOn.size(); i++) {
            if (failOn.get(i) != null && !triggers.add(failOn.get(i))) {
                problems.add(problem(
                        "/failOn/" + i,
                        ProblemCode.DUPLICATE,
                        "failOn has " + failOn.get(i) + " twice; expected each verdict once"));
            }
        }
        if (triggers.size() > 1 && triggers.contains(FailureTrigger.NONE)) {
            problems.add(problem(
                    "/failOn",
                    ProblemCode.CONTRADICTION,
                    "failOn has NONE beside verdicts; expected one or the other"));
        }
        failOnLapse
                .filter(days -> days < 1 || days > MAX_DAYS)
                .ifPresent(days -> problems.add(problem(
                        "/failOnLapse",
                        ProblemCode.INVALID,
                        "failOnLapse is " + days + "; expected 1 to " + MAX_DAYS + " days")));
        return problems;
    }

    private static void part(String pointer, String name, Set<String> named, List<Problem> problems) {
        requireFile(pointer, "part", name, problems);
        if (!named.add(name)) {
            problems.add(problem(
                    pointer, ProblemCode.DUPLICATE, "part is \"" + name + "\" once more; expected each file once"));
        }
    }

    private static void requireFile(String pointer, String field, String name, List<Problem> problems) {
        if (name.isBlank()) {
            problems.add(problem(pointer, ProblemCode.BLANK, field + " is blank; expected the name of a file"));
        } else if (name.equals("-")) {
            problems.add(problem(
                    pointer, ProblemCode.INVALID, field + " is \"-\", standard input; expected the name of a file"));
        }
    }

    private static Problem problem(String pointer, ProblemCode code, String text) {
        return new Problem(pointer, code, text, Optional.empty());
    }
}
