package io.github.sscop.code;

import io.github.sscop.problem.ContractValue;

/** A part of a code that has an id. */
public sealed interface Element extends ContractValue
        permits Theme, Principle, Provision, Claim, GeneralStatement, GuidanceStatement {

    /** Returns the id, unique within the code. */
    ItemId id();

    /** Returns the level in the code. */
    Level level();

    /** Returns the statement, in the words of this library or of an overlay. */
    String statement();

    /** Returns where the source has it, such as {@code APC v1.0, theme 2, principle 2.1, claim 6}. */
    String locator();

    /** Returns this element with other words. */
    Element withStatement(String statement);
}
