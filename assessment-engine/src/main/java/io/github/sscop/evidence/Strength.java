package io.github.sscop.evidence;

/** How close a record is to what an item is about. */
public enum Strength {
    /** It states the very fact, for the bound subject. */
    DIRECT,
    /** It needs an inference, or covers a part. */
    INDIRECT
}
