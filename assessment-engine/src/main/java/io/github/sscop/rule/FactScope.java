package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a condition looks at: those of the record, and of the element at hand.
 *
 * <p>What is not there is null, since millions of facts are looked up for every one that a sentence speaks of.
 */
final class FactScope {

    private final Evidence record;
    private final @Nullable ElementScope element;

    /** An element of a list, with the facts in which the list stands. */
    private record ElementScope(FactValue value, FactScope around, String in, int index) {}

    private FactScope(Evidence record, @Nullable ElementScope element) {
        this.record = record;
        this.element = element;
    }

    static FactScope of(Evidence record) {
        return new FactScope(record, null);
    }

    FactScope of(String in, int index, FactValue value) {
        return new FactScope(record, new ElementScope(Objects.requireNonNull(value), this, in, index));
    }

    /** Where a fact stands, as sentences name it. */
    String nameOf(String fact) {
        if (element == null) {
            return fact.isEmpty() ? "/" : fact;
        }
        if (isFromRoot(fact)) {
            return fact;
        }
        String here = element.around().nameOf(element.in()) + "/" + element.index();
        return fact.isEmpty() ? here : here + "/" + fact;
    }

    /** The value of an operand; none if it is missing, says itself that it is not known, or cannot be looked for. */
    @Nullable
    FactValue known(Operand operand) {
        if (operand instanceof Operand.Fact fact) {
            return known(find(fact.at()));
        } else if (operand instanceof Operand.Value value) {
            return value.value();
        } else if (operand instanceof Operand.Day) {
            return recordDate();
        } else if (operand instanceof Operand.Entry entry) {
            return known(entry.key()) instanceof FactValue.Text key
                            && find(entry.in()) instanceof FactValue.Structure table
                    ? known(table.values().get(key.value()))
                    : null;
        } else if (operand instanceof Operand.Setting) {
            return null; // A policy puts the values of its settings in their place before it gives its rules away.
        }
        throw new IllegalStateException("No value of " + operand);
    }

    private static @Nullable FactValue known(@Nullable FactValue value) {
        return value == null || OperandConverter.isNotKnown(value) ? null : value;
    }

    /** The record's date as rules read it, like a fact. */
    @Nullable
    FactValue recordDate() {
        return record.date().map(date -> new FactValue.Text(date.toString())).orElse(null);
    }

    /** The date that an operand comes to; none if it comes to none, or to something else. */
    @Nullable
    PartialDate date(Operand operand) {
        if (operand instanceof Operand.Day) {
            return record.date().orElse(null);
        }
        FactValue value = known(operand);
        return value == null ? null : OperandConverter.date(value).orElse(null);
    }

    private static boolean isFromRoot(String fact) {
        return !fact.isEmpty() && fact.charAt(0) == '/';
    }

    @Nullable
    FactValue find(String fact) {
        boolean fromRoot = isFromRoot(fact);
        Map<String, FactValue> values = record.facts();
        if (element != null && !fromRoot) {
            if (fact.isEmpty()) {
                return element.value();
            } else if (element.value() instanceof FactValue.Structure structure) {
                values = structure.values();
            } else {
                return null;
            }
        }
        int start = fromRoot ? 1 : 0;
        return start == fact.length() ? new FactValue.Structure(values) : find(fact, start, values);
    }

    /** The value that a path leads to, from the name on that begins at an index. */
    private static @Nullable FactValue find(String path, int start, Map<String, FactValue> values) {
        int slash = path.indexOf('/', start);
        if (slash < 0) {
            return values.get(unescaped(path.substring(start)));
        }
        return values.get(unescaped(path.substring(start, slash))) instanceof FactValue.Structure structure
                ? find(path, slash + 1, structure.values())
                : null;
    }

    private static String unescaped(String name) {
        return name.indexOf('~') < 0 ? name : name.replace("~1", "/").replace("~0", "~");
    }
}
