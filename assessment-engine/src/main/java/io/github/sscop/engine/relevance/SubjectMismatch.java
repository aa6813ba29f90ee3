package io.github.sscop.engine.relevance;

/**
 * A part of a record's subject that differs from the submission's.
 *
 * @param part the name of the part
 * @param bound the record's value
 * @param expected the submission's value
 */
public record SubjectMismatch(String part, String bound, String expected) {}
