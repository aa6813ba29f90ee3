package io.github.sscop.portal.store;

/** The refusal of a row that is not there, or that the viewer may not see: the two look alike. */
public final class NotVisibleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Creates the refusal. */
    public NotVisibleException() {
        super("There is no such record");
    }
}
