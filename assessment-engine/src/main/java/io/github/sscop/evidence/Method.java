package io.github.sscop.evidence;


/** How evidence was obtained (APC 1.0, about this document, names the first two and the audit of tests). */
public enum Method {
    /** Somebody read a document. */
    DOCUMENT_INSPECTION,
    /** Somebody asked people. */
    INTERVIEW,
    /** Somebody audited tests, their plans and results, or a practice. */
    AUDIT,
    /** A tool wrote it. */
    TOOL_OUTPUT
}
