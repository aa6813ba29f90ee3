package io.github.sscop.source.host;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An alert of code scanning as a finding of static analysis.
 *
 * @param alert the alert
 */
record CodeScanningAlert(DataNode alert) {

    private static final Set<String> SEVERITIES = Set.of("critical", "high", "medium", "low");
    private static final Map<String, String> REASONS =
            Map.of("false positive", "FALSE_POSITIVE", "won't fix", "ACCEPTED", "used in tests", "ACCEPTED");
    private static final int LONGEST_REASON = 400;

    boolean isOpen() {
        return alert.at("state").isText("open");
    }

    /** Returns whether an open alert has what only an alert has that was dealt with. */
    boolean isContradictory() {
        return isOpen()
                && (alert.at("dismissed_at").isGiven()
                        || alert.at("dismissed_reason").isGiven()
                        || alert.at("fixed_at").isGiven());
    }

    /** Returns the finding; what is not known is left out. */
    FactValue finding() {
        Map<String, FactValue> finding = new LinkedHashMap<>();
        status().ifPresent(status -> finding.put("status", new FactValue.Text(status)));
        // The severity of the rule is no substitute: it divides errors from warnings, and does not say how dangerous
        // they are.
        alert.at("rule", "security_severity_level")
                .text()
                .filter(SEVERITIES::contains)
                .ifPresent(level -> finding.put("severity", new FactValue.Text(level.toUpperCase(Locale.ROOT))));
        DayText.of(alert.at("created_at")).ifPresent(day -> finding.put("foundOn", new FactValue.Text(day.toString())));
        reason().ifPresent(reason -> finding.put("reason", new FactValue.Text(reason)));
        return new FactValue.Structure(finding);
    }

    private Optional<String> status() {
        if (isOpen()) {
            return Optional.of("OPEN");
        }
        if (alert.at("most_recent_instance", "state").isText("open")) {
            return Optional.empty();
        }
        if (alert.at("state").isText("fixed")) {
            return DayText.of(alert.at("fixed_at")).map(day -> "FIXED");
        }
        return alert.at("state").isText("dismissed")
                ? alert.at("dismissed_reason").text().map(REASONS::get)
                : Optional.empty();
    }

    /** Returns the comment on a dismissal, without mentions of persons and their addresses. */
    private Optional<String> reason() {
        if (!alert.at("state").isText("dismissed")) {
            return Optional.empty();
        }
        return alert.at("dismissed_comment")
                .text()
                .map(text -> Arrays.stream(text.strip().split("\\s+"))
                        .filter(word -> word.indexOf('@') < 0)
                        .collect(Collectors.joining(" ")))
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_REASON)))
                .filter(text -> !text.isBlank());
    }
}
