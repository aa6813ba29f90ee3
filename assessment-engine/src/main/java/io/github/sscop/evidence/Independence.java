package io.github.sscop.evidence;


/** How independent of the vendor somebody is, in rising order. */
public enum Independence {
    /** The vendor itself. */
    VENDOR,
    /** A customer. */
    CUSTOMER,
    /** Neither the vendor nor a customer, such as a test house. */
    INDEPENDENT
}
