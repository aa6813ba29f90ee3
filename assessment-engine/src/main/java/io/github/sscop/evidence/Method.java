package io.github.sscop.evidence;

/** How evidence was obtained (APC 1.0, about this document, names the first two and the audit of tests). */
public enum Method {
    /** A document was read. */
    DOCUMENT_INSPECTION,
    /** People were asked. */
    INTERVIEW,
    /** Tests, their plans and results, or a practice were audited. */
    AUDIT,
    /** A tool wrote it. */
    TOOL_OUTPUT
}
