package io.github.sscop.problem;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line the line, counted from one
 * @param column the character in the line, counted from one
 */
public record Place(int line, int column) implements Comparable<Place>, ContractValue {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::line).thenComparingInt(Place::column);

    public Place {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "place is line " + line + ", column " + column + "; expected both counted from one");
        }
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** Formats the place for messages. */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
