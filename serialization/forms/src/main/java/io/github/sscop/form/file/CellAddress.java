package io.github.sscop.form.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a cell in a sheet, such as B17.
 *
 * @param row the row, counted from one
 * @param column the column, counted from zero
 */
record CellAddress(int row, int column) {

    private static final Pattern ADDRESS = Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6})");
    private static final int LETTERS = 26;

    static Optional<CellAddress> of(@Nullable String text) {
        Matcher parts = ADDRESS.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * LETTERS + (letter - 'A' + 1);
        }
        return Optional.of(new CellAddress(Integer.parseInt(parts.group(2)), column - 1));
    }

    /** Returns the merged range with an address such as A2:A5. */
    static Optional<DataTable.MergedRange> range(@Nullable String text) {
        String[] ends = text == null ? new String[0] : text.split(":", -1);
        Optional<CellAddress> first = of(ends.length == 2 ? ends[0] : null);
        Optional<CellAddress> last = of(ends.length == 2 ? ends[1] : null);
        return first.isPresent() && last.isPresent()
                ? Optional.of(new DataTable.MergedRange(
                        first.get().row(),
                        last.get().row(),
                        first.get().column(),
                        last.get().column()))
                : Optional.empty();
    }
}
