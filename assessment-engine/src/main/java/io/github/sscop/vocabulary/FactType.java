package io.github.sscop.vocabulary;

/** The type of a fact. */
public enum FactType {
    /** A day such as {@code 2026-03-31}, or a month such as {@code 2026-03}. */
    DATE,
    /** A period of the calendar such as {@code P14D}. */
    PERIOD,
    /** A whole number of things; minus one where it is not known. */
    COUNT,
    /** A number that is not negative, with decimals as text; minus one where it is not known. */
    NUMBER,
    /** A number of parts of a hundred. */
    PERCENTAGE,
    /** True or false. */
    FLAG,
    /** A text. */
    TEXT,
    /** A text, or a list of texts. */
    TEXTS,
    /** A list; where its elements have facts, these are defined with it. */
    LIST,
    /** A table whose names are the vendor's own. */
    TABLE;

    /** Returns whether values of this type are numbers, which cannot be negative. */
    public boolean isNumber() {
        return this == COUNT || this == NUMBER || this == PERCENTAGE;
    }
}
