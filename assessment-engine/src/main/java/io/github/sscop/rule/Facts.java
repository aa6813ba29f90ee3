package io.github.sscop.rule;

import io.github.sscop.evidence.FactValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The facts that a condition looks at: those of the record, and of the element at hand.
 *
 * @param root the record's facts
 * @param element the element at hand; none outside of lists
 * @param at where the element stands, as sentences name it
 */
record Facts(Map<String, FactValue> root, Optional<FactValue> element, Supplier<String> at) {

    static Facts of(Map<String, FactValue> facts) {
        return new Facts(facts, Optional.empty(), () -> "");
    }

    Facts of(String in, int index, FactValue value) {
        return new Facts(root, Optional.of(value), () -> nameOf(in) + "/" + index);
    }

    /** Where a fact stands, as sentences name it. */
    String nameOf(String fact) {
        String here = at.get();
        if (fact.isEmpty()) {
            return here.isEmpty() ? "/" : here;
        }
        return here.isEmpty() || fact.startsWith("/") ? fact : here + "/" + fact;
    }

    Optional<FactValue> find(String fact) {
        boolean ofElement = element.isPresent() && !fact.startsWith("/");
        String path = fact.startsWith("/") ? fact.substring(1) : fact;
        if (path.isEmpty()) {
            return ofElement ? element : Optional.of(new FactValue.Structure(root));
        }
        if (!ofElement) {
            return find(path, 0, root);
        }
        return element.get() instanceof FactValue.Structure structure
                ? find(path, 0, structure.values())
                : Optional.empty();
    }

    /** The value that a path leads to, from the name on that begins at an index. */
    private static Optional<FactValue> find(String path, int start, Map<String, FactValue> values) {
        int slash = path.indexOf('/', start);
        String name = path.substring(start, slash < 0 ? path.length() : slash);
        FactValue value = values.get(name.indexOf('~') < 0 ? name : unescaped(name));
        if (slash < 0) {
            return Optional.ofNullable(value);
        }
        return value instanceof FactValue.Structure structure
                ? find(path, slash + 1, structure.values())
                : Optional.empty();
    }

    private static String unescaped(String name) {
        return name.replace("~1", "/").replace("~0", "~");
    }
}
