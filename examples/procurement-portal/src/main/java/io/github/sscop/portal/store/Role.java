package io.github.sscop.portal.store;

/** What an account is for. */
public enum Role {
    /** Sees and supplies the records of one supplier. */
    SUPPLIER("Supplier"),
    /** Sees all, assesses, and keeps the buyer's file. */
    ASSESSOR("Assessor"),
    /** Sees all, and accepts risks for the buyer. */
    RISK_OWNER("Risk owner");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** Returns the words for people. */
    public String title() {
        return title;
    }
}
