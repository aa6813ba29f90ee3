package io.github.sscop.vocabulary.reading;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.vocabulary.FactDefinition;
import io.github.sscop.vocabulary.FactType;
import io.github.sscop.wording.MessageBundle;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The check of the facts of a record for what cannot be true; what is not known contradicts nothing. */
final class PossibilityCheck {

    private static final MessageBundle MESSAGES = MessageBundle.named("rule");
    private static final Pattern SUM = Pattern.compile(" \\+ ");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<ConditionResult> contradictions = new ArrayList<>(0);
    private final Set<String> impossible = new TreeSet<>();

    /** The latest of the dates that cannot be after the as-of date, with its fact. */
    private LocalDate latestPast = LocalDate.MIN;

    private Optional<ConditionResult> ahead = Optional.empty();

    /** Returns what cannot be true together, whatever the day. */
    List<ConditionResult> contradictions() {
        return contradictions;
    }

    /** Returns the facts at the top of the record that have, or hold, a number that is impossible by itself. */
    Set<String> impossible() {
        return impossible;
    }

    /** Returns the first day on which none of the dates lies ahead that cannot. */
    LocalDate possibleFrom() {
        return latestPast;
    }

    /** Returns the words for the date that lies ahead the furthest. */
    Optional<ConditionResult> ahead() {
        return ahead;
    }

    /** Checks the dates of the record itself and that of its event. */
    void checkDates(Evidence record, Optional<String> datedBy) {
        if (record.recordedOn().isEmpty()) {
            return;
        }
        PartialDate recorded = record.recordedOn().get();
        record.occurredOn()
                .filter(occurred -> occurred.firstDay().isAfter(recorded.lastDay()))
                .ifPresent(occurred -> add("occurredOn", occurred.toString(), "notAfter", "recordedOn", recorded));
        datedBy.flatMap(fact -> date(record.facts(), fact))
                .filter(date -> date.firstDay().isAfter(recorded.lastDay()))
                .ifPresent(date -> add(datedBy.orElseThrow(), date.toString(), "notAfter", "recordedOn", recorded));
    }

    /** Checks facts that stand beside each other. */
    void checkFacts(Map<String, FactDefinition> definitions, Map<String, FactValue> facts, String path) {
        definitions.forEach((name, definition) -> {
            FactValue value = facts.get(name);
            if (value != null && !OperandConverter.isNotKnown(value)) {
                check(name, value, definition, facts, path);
            }
        });
    }

    private void check(
            String name, FactValue value, FactDefinition definition, Map<String, FactValue> facts, String path) {
        if (definition.type().isNumber()) {
            OperandConverter.number(value).ifPresent(number -> checkNumber(name, number, definition, facts, path));
        } else if (definition.type() == FactType.DATE) {
            OperandConverter.date(value).ifPresent(date -> checkDate(name, date, definition, facts, path));
        } else if (value instanceof FactValue.Sequence list) {
            checkElements(name, list, definition, path);
            checkRemainder(path + name, list, definition.remainderOf(), facts);
        }
    }

    private void checkNumber(
            String name, BigDecimal number, FactDefinition definition, Map<String, FactValue> facts, String path) {
        int atLeast = definition.atLeast().orElse(0);
        if (number.compareTo(BigDecimal.valueOf(atLeast)) < 0) {
            add(path + name, number.toPlainString(), "number", String.valueOf(atLeast), "");
            addImpossible(path + name);
        }
        if (definition.type() == FactType.PERCENTAGE && number.compareTo(HUNDRED) > 0) {
            add(path + name, number.toPlainString(), "percentage", "", "");
            addImpossible(path + name);
        }
        for (String whole : definition.partOf()) {
            sum(facts, whole)
                    .filter(sum -> number.compareTo(sum) > 0)
                    .ifPresent(sum -> add(path + name, number.toPlainString(), "part", whole, sum.toPlainString()));
        }
        if (!definition.shareOf().isEmpty()) {
            checkShare(path + name, number, definition.shareOf(), facts);
        }
    }

    private void addImpossible(String path) {
        int slash = path.indexOf('/');
        impossible.add(slash < 0 ? path : path.substring(0, slash));
    }

    private void checkShare(String name, BigDecimal percentage, List<String> shareOf, Map<String, FactValue> facts) {
        Optional<BigDecimal> part = number(facts, shareOf.get(0));
        Optional<BigDecimal> whole = number(facts, shareOf.get(1)).filter(number -> number.signum() > 0);
        if (part.isPresent() && whole.isPresent()) {
            BigDecimal down = part.get().multiply(HUNDRED).divide(whole.get(), 0, RoundingMode.FLOOR);
            BigDecimal up = part.get().multiply(HUNDRED).divide(whole.get(), 0, RoundingMode.CEILING);
            if (percentage.compareTo(down) < 0 || percentage.compareTo(up) > 0) {
                add(
                        name,
                        percentage.toPlainString(),
                        "share",
                        part.get().toPlainString() + " of " + whole.get().toPlainString(),
                        down.toPlainString());
            }
        }
    }

    private void checkDate(
            String name, PartialDate date, FactDefinition definition, Map<String, FactValue> facts, String path) {
        definition
                .notAfter()
                .ifPresent(other -> date(facts, other)
                        .filter(limit -> date.firstDay().isAfter(limit.lastDay()))
                        .ifPresent(limit -> add(path + name, date.toString(), "notAfter", other, limit)));
        if (definition.past().orElse(false) && date.firstDay().isAfter(latestPast)) {
            latestPast = date.firstDay();
            ahead = Optional.of(result(path + name, date.toString(), "past", "", ""));
        }
    }

    private void checkElements(String name, FactValue.Sequence list, FactDefinition definition, String path) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.values().size(); i++) {
            if (list.values().get(i) instanceof FactValue.Structure element) {
                String place = path + name + "/" + i + "/";
                checkFacts(definition.facts(), element.values(), place);
                definition.identifiedBy().ifPresent(by -> checkIdentity(element, by, seen, place));
            }
        }
    }

    /** Compares identities as text, so that the run 1 and the run "1" are one. */
    private void checkIdentity(FactValue.Structure element, String by, Set<String> seen, String place) {
        FactValue identity = element.values().get(by);
        if (identity != null && identity.isScalar() && !OperandConverter.isNotKnown(identity)) {
            String text = text(identity);
            if (!seen.add(text)) {
                add(place + by, text, "identity", by, "");
            }
        }
    }

    /** Checks that nothing is left where the part is the whole. */
    private void checkRemainder(
            String name, FactValue.Sequence list, List<String> remainderOf, Map<String, FactValue> facts) {
        if (!remainderOf.isEmpty() && !list.values().isEmpty()) {
            Optional<BigDecimal> part = number(facts, remainderOf.get(0));
            Optional<BigDecimal> whole = number(facts, remainderOf.get(1));
            if (part.isPresent() && whole.isPresent() && part.get().compareTo(whole.get()) >= 0) {
                String size = String.valueOf(list.values().size());
                add(
                        name,
                        MESSAGES.format("found.elements", Map.of("size", size)),
                        "remainder",
                        String.join(" and ", remainderOf),
                        "");
            }
        }
    }

    private static String text(FactValue scalar) {
        if (scalar instanceof FactValue.Text text) {
            return text.value().strip();
        }
        return scalar instanceof FactValue.Whole whole ? String.valueOf(whole.value()) : OperandConverter.words(scalar);
    }

    private static Optional<BigDecimal> sum(Map<String, FactValue> facts, String whole) {
        BigDecimal sum = BigDecimal.ZERO;
        for (String each : SUM.split(whole, -1)) {
            Optional<BigDecimal> number = number(facts, each);
            if (number.isEmpty()) {
                return number;
            }
            sum = sum.add(number.get());
        }
        return Optional.of(sum);
    }

    private static Optional<BigDecimal> number(Map<String, FactValue> facts, String name) {
        return known(facts, name).flatMap(OperandConverter::number);
    }

    private static Optional<PartialDate> date(Map<String, FactValue> facts, String name) {
        return known(facts, name).flatMap(OperandConverter::date);
    }

    private static Optional<FactValue> known(Map<String, FactValue> facts, String name) {
        return Optional.ofNullable(facts.get(name)).filter(value -> !OperandConverter.isNotKnown(value));
    }

    /** Adds the contradiction of two facts that are like each other and differ. */
    void addConflict(String facts) {
        add(facts, MESSAGES.format("found.different", Map.of()), "same.fact", "", "");
    }

    private void add(String fact, String found, String expectation, Object limit, Object value) {
        contradictions.add(result(fact, found, expectation, limit, value));
    }

    private static ConditionResult result(String fact, String found, String expectation, Object limit, Object value) {
        Map<String, String> arguments = Map.of("limit", limit.toString(), "value", value.toString());
        return ConditionResult.failed(fact, found, MESSAGES.format("possible." + expectation, arguments));
    }
}
