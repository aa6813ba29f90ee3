package io.github.sscop.engine.relevance;

/**
 * A part of a subject that differs from the submission's.
 *
 * @param part what part it is
 * @param bound what the record is bound to
 * @param expected what the submission is about
 */
public record SubjectMismatch(String part, String bound, String expected) {}
