package io.github.sscop.benchmark.plain;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a record, as rules ask for them; what is not there is null.
 *
 * @param values the facts by name
 */
public record PlainFacts(@JsonValue Map<String, Object> values) {

    /** Takes facts as JSON has them. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PlainFacts {}

    /** A whole number. */
    public @Nullable Long whole(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : null;
    }

    /** True or false. */
    public @Nullable Boolean truth(String name) {
        return values.get(name) instanceof Boolean truth ? truth : null;
    }

    /** A day. */
    public @Nullable LocalDate day(String name) {
        return values.get(name) instanceof String text ? LocalDate.parse(text) : null;
    }

    /** A text. */
    public @Nullable String text(String name) {
        return values.get(name) instanceof String text ? text : null;
    }

    /** The structures of a list; none if it is not there. */
    @SuppressWarnings("unchecked") // JSON's names are texts.
    public List<PlainFacts> all(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream()
                        .map(each -> new PlainFacts((Map<String, Object>) each))
                        .toList()
                : List.of();
    }
}
