package io.github.sscop.evidence;

/** The independence of a person or organisation from the vendor, in rising order. */
public enum Independence {
    /** The vendor itself. */
    VENDOR,
    /** A customer. */
    CUSTOMER,
    /** Neither the vendor nor a customer, such as a test house. */
    INDEPENDENT
}
