package io.github.sscop.portal.store;

/** The refusal of a version that another user stored in the meantime. */
public final class VersionTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long supplier;

    /** Creates the refusal of a version of a supplier's records. */
    public VersionTakenException(String what, long supplier) {
        super(what);
        this.supplier = supplier;
    }

    /** Returns the supplier whose record it is. */
    public long supplier() {
        return supplier;
    }
}
