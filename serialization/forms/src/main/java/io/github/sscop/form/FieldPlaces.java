package io.github.sscop.form;

/** The places of the fields of one part of a draft, such as those of a record in the cells of its row. */
interface FieldPlaces {

    /** Returns the place of a field by its name in the submission; that of the whole part, if the field has none of its own. */
    FormPlace of(String field);
}
