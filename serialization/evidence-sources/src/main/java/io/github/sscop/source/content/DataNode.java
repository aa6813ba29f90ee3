package io.github.sscop.source.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of JSON or YAML: an object, a list, a text, a number, true or false, null, or what is not there.
 *
 * <p>What has another type than the one that is asked for is as absent as what is not there, so that no caller takes one for the
 * other; {@link #isPresent()} is whether something was there at all.
 */
public final class DataNode {

    static final DataNode ABSENT = new DataNode(null);
    static final DataNode NULL = new DataNode(new Object());

    /** A map, a list, a text, a number, a truth value; null for what is not there. */
    private final @Nullable Object value;

    private DataNode(@Nullable Object value) {
        this.value = value;
    }

    /** Returns the value of what is not there. */
    public static DataNode absent() {
        return ABSENT;
    }

    static DataNode of(Object value) {
        return new DataNode(value);
    }

    /** Returns the value below some names, one after the other; absent as soon as there is none. */
    public DataNode at(String... names) {
        DataNode node = this;
        for (String name : names) {
            node = node.fields().getOrDefault(name, ABSENT);
        }
        return node;
    }

    /** Returns whether there is a value, null included. */
    public boolean isPresent() {
        return value != null;
    }

    /** Returns whether there is a value other than null. */
    public boolean isGiven() {
        return value != null && this != NULL;
    }

    /** Returns whether the value is an object. */
    public boolean isObject() {
        return value instanceof Map;
    }

    /** Returns whether the value is a list. */
    public boolean isList() {
        return value instanceof List;
    }

    /** Returns the fields of an object, in order; none of anything else. */
    @SuppressWarnings("unchecked") // Made by the readers of this package alone.
    public Map<String, DataNode> fields() {
        return value instanceof Map ? (Map<String, DataNode>) value : Map.of();
    }

    /** Returns the elements of a list; none of anything else. */
    @SuppressWarnings("unchecked") // Made by the readers of this package alone.
    public List<DataNode> elements() {
        return value instanceof List ? (List<DataNode>) value : List.of();
    }

    /** Returns a text that is not blank. */
    public Optional<String> text() {
        return value instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Returns whether the value is a certain text. */
    public boolean isText(String expected) {
        return expected.equals(value);
    }

    /** Returns a whole number within the range of {@code long}. */
    public Optional<Long> whole() {
        if (!(value instanceof BigDecimal number)) {
            return Optional.empty();
        }
        try {
            return Optional.of(number.longValueExact());
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Returns a number. */
    public Optional<BigDecimal> number() {
        return value instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    /** Returns true or false. */
    public Optional<Boolean> flag() {
        return value instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    /** Returns a text, a number, or true or false as text, as in formats that have changed between these. */
    public Optional<String> scalar() {
        return value instanceof BigDecimal number
                ? Optional.of(number.toString())
                : value instanceof Boolean flag ? Optional.of(flag.toString()) : text();
    }
}
