package io.github.sscop.code;

/** Who an organisation is to the software, which decides what the Code asks of it (Code p.3, Table 1). */
public enum StakeholderGroup {
    /** Develops software and sells or supplies it: every theme. */
    SOFTWARE_DEVELOPER_AND_DISTRIBUTOR,
    /** Sells software that others developed: themes 3 and 4. */
    SOFTWARE_RESELLER,
    /** Develops software that others distribute: themes 1 and 2, and theme 3 where that is its responsibility. */
    SOFTWARE_DEVELOPER_ONLY,
    /** Develops or maintains open-source software: not the Code's primary audience. */
    OPEN_SOURCE_DEVELOPER_AND_MAINTAINER
}
