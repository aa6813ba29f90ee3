package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the invocations of a run say of how it went: whether it is shown to have succeeded, or to have failed, and when it ended. */
final class SarifInvocations {

    private static final Set<String> HARMLESS = Set.of("none", "note", "warning");

    private final List<DataNode> invocations;
    private final boolean failed;
    private final boolean succeeded;
    private final Set<Optional<String>> disabled;

    SarifInvocations(DataNode run) {
        this.invocations = run.at("invocations").elements();
        this.failed = invocations.stream().anyMatch(SarifInvocations::hasFailed);
        this.succeeded = !invocations.isEmpty()
                && !failed
                && invocations.stream()
                        .allMatch(each -> each.at("executionSuccessful").flag().orElse(false));
        this.disabled = invocations.stream()
                .flatMap(each -> each.at("ruleConfigurationOverrides").elements().stream())
                .filter(each -> !each.at("configuration", "enabled").flag().orElse(true))
                .map(each -> each.at("descriptor", "id").text())
                .collect(Collectors.toSet());
    }

    /** Returns whether it is shown that the run, or a part of it, failed, so that findings may be missing. */
    boolean hasFailed() {
        return failed;
    }

    private static boolean hasFailed(DataNode invocation) {
        boolean unsuccessful = invocation
                .at("executionSuccessful")
                .flag()
                .filter(flag -> !flag)
                .isPresent();
        boolean stopped = Stream.of("exitSignalName", "exitSignalNumber", "processStartFailureMessage")
                .anyMatch(name -> invocation.at(name).isGiven());
        return unsuccessful
                || stopped
                || Stream.of("toolExecutionNotifications", "toolConfigurationNotifications")
                        .flatMap(name -> invocation.at(name).elements().stream())
                        .anyMatch(SarifInvocations::isError);
    }

    /** A notification without a level is a warning. */
    private static boolean isError(DataNode notification) {
        DataNode level = notification.at("level");
        return (level.isGiven() && level.text().filter(HARMLESS::contains).isEmpty())
                || notification.at("exception").isGiven();
    }

    /** Returns whether it is shown that all of the run succeeded. */
    boolean hasSucceeded() {
        return succeeded;
    }

    /** Returns when it ended, or else when it began; empty if that is not known of every invocation. */
    Optional<PartialDate> date() {
        return EarliestDay.of(invocations.stream().map(SarifInvocations::date).toList());
    }

    private static Optional<PartialDate> date(DataNode invocation) {
        Optional<PartialDate> start = DayText.of(invocation.at("startTimeUtc"));
        Optional<PartialDate> end = DayText.of(invocation.at("endTimeUtc"));
        Optional<LocalDate> last = end.map(PartialDate::lastDay);
        if (start.isPresent() && last.isPresent() && start.get().firstDay().isAfter(last.get())) {
            throw ContentRefusal.contradictory(
                    "", "a run begins on " + start.get() + " and ends on " + end.get() + "; expected the end last");
        }
        return end.or(() -> start);
    }

    /** Returns whether a rule may have been switched off, so that what it found before would be missing. */
    boolean mayDisable(String rule) {
        return disabled.contains(Optional.<String>empty()) || disabled.contains(Optional.of(rule));
    }
}
