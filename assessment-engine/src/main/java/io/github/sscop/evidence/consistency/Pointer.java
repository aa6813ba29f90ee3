package io.github.sscop.evidence.consistency;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a submission is being checked.
 *
 * <p>It is written out as a JSON Pointer (RFC 6901) only where a problem is reported, since most submissions have none.
 */
final class Pointer {

    private final @Nullable Pointer whole;
    private final String name;
    private final int index;

    private Pointer(@Nullable Pointer whole, String name, int index) {
        this.whole = whole;
        this.name = name;
        this.index = index;
    }

    /** A part of the submission itself. */
    static Pointer of(String name) {
        return new Pointer(null, name, -1);
    }

    /** A part of this part. */
    Pointer to(String part) {
        return new Pointer(this, part, -1);
    }

    /** An element of this list. */
    Pointer to(int element) {
        return new Pointer(this, "", element);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        write(text);
        return text.toString();
    }

    private void write(StringBuilder text) {
        if (whole != null) {
            whole.write(text);
        }
        text.append('/');
        if (index >= 0) {
            text.append(index);
        } else {
            text.append(name.replace("~", "~0").replace("/", "~1"));
        }
    }
}
