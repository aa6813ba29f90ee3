package io.github.sscop.evidence;

/** Who may see an evidence record, in rising order of reserve. */
public enum Audience {
    /** Everyone. */
    PUBLIC,
    /** The vendor's customers; the audience of a record that names none. */
    CUSTOMER,
    /** Only those to whom the vendor shows it. */
    CONFIDENTIAL;

    /** Returns whether those of this audience may see a record for another. */
    public boolean maySee(Audience other) {
        return other.compareTo(this) <= 0;
    }
}
