package io.github.sscop.source.practice;

import io.github.sscop.code.PartialDate;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The evaluation of one control, in the shape of Gemara 1 or in the shapes before it. */
final class ControlEvaluation {

    private static final String PASSED = "Passed";
    private static final String FAILED = "Failed";
    private static final Pattern CONTROL = Pattern.compile("OSPS-[A-Z]{2}-[0-9]{2}");

    private final String pointer;
    private final DataNode node;
    private final List<DataNode> logs;

    ControlEvaluation(String pointer, DataNode node) {
        this.pointer = pointer;
        this.node = node;
        this.logs = either(node, "assessment-logs", "assessments").elements();
    }

    private static DataNode either(DataNode node, String name, String older) {
        return node.at(name).isPresent() ? node.at(name) : node.at(older);
    }

    /** Returns the id of the control; empty if it is none of the baseline. */
    Optional<String> control() {
        return id(node, "control").filter(each -> CONTROL.matcher(each).matches());
    }

    private static Optional<String> id(DataNode node, String name) {
        return node.at(name, "entry-id").text().or(() -> node.at(name + "-id").text());
    }

    /** Returns when the assessments began. */
    List<PartialDate> starts() {
        return logs.stream()
                .flatMap(log -> DayText.of(log.at("start")).stream())
                .toList();
    }

    /** Returns how it ended: met only if all of its assessments ran and passed, and at least one did. */
    CheckOutcome outcome() {
        if (node.at("result").isText(FAILED) || logs.stream().anyMatch(ControlEvaluation::hasFailed)) {
            return CheckOutcome.UNMET;
        }
        boolean met = node.at("result").isText(PASSED)
                && logs.stream().anyMatch(ControlEvaluation::hasPassed)
                && logs.stream()
                        .allMatch(log -> hasPassed(log) || log.at("result").isText("Not Applicable"))
                && isSound();
        return met ? CheckOutcome.MET : CheckOutcome.UNKNOWN;
    }

    /** An older shape says whether the evaluation has changed what it looked at. */
    private boolean isSound() {
        return !node.at("corrupted-state").isGiven()
                || !node.at("corrupted-state").flag().orElse(true);
    }

    private static boolean hasFailed(DataNode log) {
        return log.at("result").isText(FAILED);
    }

    /** What passed without a step has not been looked at. */
    private static boolean hasPassed(DataNode log) {
        return log.at("result").isText(PASSED)
                && log.at("steps-executed").whole().orElse(0L) > 0;
    }

    /** Returns where it contradicts itself. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        boolean failed = logs.stream().anyMatch(ControlEvaluation::hasFailed);
        if (node.at("result").isText(PASSED) && failed) {
            problems.add(contradiction("/result", "the control passed, and one of its assessments failed"));
        }
        if (node.at("result").isText(FAILED)
                && !logs.isEmpty()
                && logs.stream().allMatch(log -> log.at("result").isText(PASSED))) {
            problems.add(contradiction("/result", "the control failed, and all of its assessments passed"));
        }
        control()
                .ifPresent(control -> logs.stream()
                        .flatMap(log -> id(log, "requirement").stream())
                        .filter(requirement -> !requirement.startsWith(control + "."))
                        .findFirst()
                        .ifPresent(requirement -> problems.add(contradiction(
                                "", "the evaluation of " + control + " has a requirement of another control"))));
        return problems;
    }

    private Problem contradiction(String below, String text) {
        return new Problem(pointer + below, ProblemCode.CONTRADICTION, text);
    }
}
