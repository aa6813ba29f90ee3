package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The facts that a condition looks at: those of the record, and of the element at hand.
 *
 * @param root the record's facts
 * @param element the element at hand; the record's facts outside of lists
 * @param at where the element stands, as sentences name it
 */
record Facts(FactValue root, FactValue element, String at) {

    static Facts of(Map<String, FactValue> facts) {
        FactValue root = new FactValue.Structure(facts);
        return new Facts(root, root, "");
    }

    Facts of(String in, int index, FactValue value) {
        return new Facts(root, value, nameOf(in) + "/" + index);
    }

    /** Where a fact stands, as sentences name it. */
    String nameOf(String fact) {
        if (fact.isEmpty()) {
            return at.isEmpty() ? "/" : at;
        }
        return at.isEmpty() || fact.startsWith("/") ? fact : at + "/" + fact;
    }

    Optional<FactValue> find(String fact) {
        FactValue value = fact.startsWith("/") ? root : element;
        String path = fact.startsWith("/") ? fact.substring(1) : fact;
        if (path.isEmpty()) {
            return Optional.of(value);
        }
        for (String name : List.of(path.split("/", -1))) {
            if (!(value instanceof FactValue.Structure structure)) {
                return Optional.empty();
            }
            FactValue next = structure.values().get(name.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return Optional.empty();
            }
            value = next;
        }
        return Optional.of(value);
    }
}
