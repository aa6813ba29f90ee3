package io.github.sscop.problem;

/** What is wrong with a document, as a stable code; {@link Problem#text()} says it in a sentence. */
public enum ProblemCode {
    /** The bytes are not JSON. */
    SYNTAX,
    /** The document, or a part of it, is larger than the reader allows. */
    LIMIT,
    /** The document is of another kind or version. */
    CONTRACT,
    /** A value has another JSON type than its field. */
    WRONG_TYPE,
    /** A field holds {@code null}, which is not a value. */
    NULL,
    /** A required part is absent. */
    MISSING,
    /** The contract has no such field. */
    UNKNOWN_FIELD,
    /** A field is given twice in one object. */
    DUPLICATE_FIELD,
    /** A word is not one of the words that its field takes. */
    UNKNOWN_VALUE,
    /** A text does not have the form that its field asks for, such as a date or a digest. */
    MALFORMED,
    /** A text is empty or only white space. */
    BLANK,
    /** A value breaks a rule of its own type. */
    INVALID,
    /** Two things that must differ have the same id, or one thing is said twice. */
    DUPLICATE,
    /** The code or edition is not known. */
    UNKNOWN_CODE,
    /** The numbering is not one that the code has. */
    UNKNOWN_NUMBERING,
    /** The code has no such item, or not at the level asked for. */
    UNKNOWN_ITEM,
    /** The document has no such evidence record. */
    UNKNOWN_EVIDENCE,
    /** Evidence records supersede each other in a circle. */
    CYCLE,
    /** Two parts of the document cannot both hold. */
    CONTRADICTION,
    /** A signature is not the key's over what it is said to sign. */
    SIGNATURE,
    /** A signature is by none of the keys that are known. */
    UNKNOWN_KEY,
    /** A digest is not the one of what it is said to be a digest of. */
    DIGEST
}
