package io.github.sscop.report.lapse;

import java.util.regex.Pattern;

/**
 * A content line of a calendar (RFC 5545, 3.1): a name and a value, folded so that no line has more than 75 octets.
 *
 * @param name the name, with its parameters
 * @param value the value as it stands there
 */
record ContentLine(String name, String value) {

    private static final int MOST_OCTETS = 75;
    private static final int NOT_ASCII = 0x80;
    private static final int THREE_OCTETS = 0x800;
    private static final int FOUR_OCTETS = 0x10000;

    private static final Pattern LINE_BREAK = Pattern.compile("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]");

    /** What no text may hold: controls other than the tab, and halves of surrogate pairs. */
    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\t\\n]]");

    private static final Pattern SPECIAL = Pattern.compile("[\\\\;,]");

    /** Creates a line whose value is a text, which is escaped (RFC 5545, 3.3.11). */
    static ContentLine text(String name, String text) {
        String lines =
                FORBIDDEN.matcher(LINE_BREAK.matcher(text).replaceAll("\n")).replaceAll("\uFFFD");
        return new ContentLine(name, SPECIAL.matcher(lines).replaceAll("\\\\$0").replace("\n", "\\n"));
    }

    /** Writes the line to a calendar. A character of several octets stays in one piece. */
    void write(StringBuilder calendar) {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = octets(character);
            if (octets + size > MOST_OCTETS) {
                calendar.append("\r\n ");
                octets = 1;
            }
            calendar.appendCodePoint(character);
            octets += size;
            i += Character.charCount(character);
        }
        calendar.append("\r\n");
    }

    private static int octets(int character) {
        if (character < NOT_ASCII) {
            return 1;
        }
        return character < THREE_OCTETS ? 2 : character < FOUR_OCTETS ? 3 : 4;
    }
}
