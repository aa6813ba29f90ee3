package io.github.sscop.code;

/** The level of an element in its code. */
public enum Level {
    /** A group of principles. */
    THEME,
    /** An outcome that an organisation is to reach. */
    PRINCIPLE,
    /** A part of a principle that says what is to be done. */
    PROVISION,
    /** A part of a principle that evidence can support or rebut. */
    CLAIM,
    /** A statement of the code outside its principles. */
    STATEMENT,
    /** Advice on how to meet a principle. */
    GUIDANCE
}
