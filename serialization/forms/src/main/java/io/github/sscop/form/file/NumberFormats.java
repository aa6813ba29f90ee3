package io.github.sscop.form.file;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The formats of a workbook's numbers, as far as they decide whether a number is a date. */
final class NumberFormats {

    private static final Pattern NOT_A_PART = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.|_.|\\*.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");

    /** The last day of Excel's calendar before the 29 February 1900 that it takes for a day. */
    private static final int BEFORE_LEAP_DAY = 60;

    private static final double LAST_DAY = 2_958_466;
    private static final double LARGEST = 1e15;

    private final List<Boolean> dates = new ArrayList<>();
    private boolean from1904;

    /** Reads the formats of the styles. */
    static NumberFormats of(Optional<MarkupReader> styles) throws IOException {
        NumberFormats formats = new NumberFormats();
        if (styles.isPresent()) {
            formats.read(styles.get());
        }
        return formats;
    }

    private void read(MarkupReader markup) throws IOException {
        Map<Integer, String> own = new HashMap<>();
        boolean cells = false;
        while (markup.next()) {
            if (markup.start().equals("numFmt")) {
                String code = markup.attribute("formatCode");
                own.put(markup.number("numFmtId", 0), code == null ? "" : code);
            } else if (markup.start().equals("cellXfs") || markup.end().equals("cellXfs")) {
                cells = !markup.start().isEmpty();
            } else if (cells && markup.start().equals("xf")) {
                dates.add(isDate(markup.number("numFmtId", 0), own));
            }
        }
    }

    private static boolean isDate(int format, Map<Integer, String> own) {
        String code = own.get(format);
        return code == null
                ? (format >= 14 && format <= 17) || format == 22 || (format >= 27 && format <= 36)
                : DAY_OR_YEAR.matcher(NOT_A_PART.matcher(code).replaceAll("")).find();
    }

    /** Counts days from 1904, as old workbooks of the Macintosh do. */
    void countFrom1904() {
        from1904 = true;
    }

    /** Returns a number as text: a date as YYYY-MM-DD, and any other without exponent. */
    String text(String number, int style) {
        double value;
        try {
            value = Double.parseDouble(number.strip());
        } catch (NumberFormatException e) {
            return number;
        }
        if (style >= 0 && style < dates.size() && dates.get(style) && value >= 0 && value < LAST_DAY) {
            return day((long) value).toString();
        }
        return Math.abs(value) < LARGEST
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : number;
    }

    private LocalDate day(long days) {
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, 30).plusDays(days < BEFORE_LEAP_DAY ? days + 1 : days);
    }
}
