package io.github.sscop.rule;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.fact.OperandConverter;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The facts in the scope of a condition: those of the record, and of the current element of a list.
 *
 * <p>A missing fact is null rather than an {@code Optional}, since look-ups are the innermost loop of an assessment.
 */
final class FactScope {

    private final Evidence record;
    private final @Nullable ElementScope element;

    /** The current element of a list, with the scope of the list itself. */
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

    /** Returns the path of a fact, as sentences name it. */
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

    /** Returns the value of an operand; null if it is missing, marked as not known, or has no place to be looked up. */
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
            return null; // A policy resolves settings before it returns its rules.
        }
        throw new IllegalStateException("Unsupported operand: " + operand);
    }

    private static @Nullable FactValue known(@Nullable FactValue value) {
        return value == null || OperandConverter.isNotKnown(value) ? null : value;
    }

    /** Returns the record's date in the form of a fact. */
    @Nullable
    FactValue recordDate() {
        return record.date().map(date -> new FactValue.Text(date.toString())).orElse(null);
    }

    /** Returns the date to which an operand resolves; null if it resolves to none. */
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

    /** Returns the value at the end of a path, from the name on that begins at an index. */
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
