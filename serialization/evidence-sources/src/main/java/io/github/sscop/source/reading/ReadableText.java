package io.github.sscop.source.reading;

import io.github.sscop.evidence.FactValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of files as they get into records: without characters that no reader sees, and no longer than a reader reads. */
public final class ReadableText {

    private static final int LONGEST = 500;
    private static final String CUT = "…";

    private ReadableText() {}

    /** Returns a text with spaces in the place of controls, of formats such as those that change the direction, and of halves of characters. */
    public static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LONGEST + 1L).forEach(point -> shown.appendCodePoint(isShown(point) ? point : ' '));
        if (shown.codePointCount(0, shown.length()) > LONGEST) {
            shown.setLength(shown.offsetByCodePoints(0, LONGEST));
            shown.append(CUT);
        }
        return shown.toString();
    }

    /** Returns whether a text is shown as it is. */
    public static boolean isShown(String text) {
        return text.equals(of(text));
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** Returns facts with every text in them as it is shown. */
    public static Map<String, FactValue> of(Map<String, FactValue> facts) {
        Map<String, FactValue> shown = new LinkedHashMap<>();
        facts.forEach((name, value) -> shown.put(of(name), of(value)));
        return shown;
    }

    private static FactValue of(FactValue value) {
        if (value instanceof FactValue.Text text) {
            return new FactValue.Text(of(text.value()));
        } else if (value instanceof FactValue.Sequence list) {
            List<FactValue> values =
                    list.values().stream().map(ReadableText::of).toList();
            return new FactValue.Sequence(values);
        }
        return value instanceof FactValue.Structure structure ? new FactValue.Structure(of(structure.values())) : value;
    }
}
