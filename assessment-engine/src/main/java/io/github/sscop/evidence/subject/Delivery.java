package io.github.sscop.evidence.subject;

/** How software reaches its users. */
public enum Delivery {
    /** As a service that the vendor runs. */
    SAAS,
    /** Installed where the customer runs it. */
    INSTALLED,
    /** Inside a device. */
    EMBEDDED,
    /** In more than one of these ways. */
    MIXED
}
