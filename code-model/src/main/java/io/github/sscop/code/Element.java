package io.github.sscop.code;

import io.github.sscop.problem.ContractValue;


/** Anything in a code that has an id. */
public sealed interface Element extends ContractValue permits Theme, Principle, Provision, Claim, GeneralStatement, GuidanceStatement {

    /** The id, unique within the code. */
    ItemId id();

    /** The level at which it stands. */
    Level level();

    /** What it says: restated in this library's own words, unless an overlay brought others. */
    String statement();

    /** Where the source says it, such as {@code APC v1.0, theme 2, principle 2.1, claim 6}. */
    String locator();

    /** The same element with other words. */
    Element withStatement(String statement);
}
