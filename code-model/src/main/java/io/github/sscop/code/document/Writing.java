package io.github.sscop.code.document;

import tools.jackson.core.JsonGenerator;

/**
 * One document being written.
 *
 * @param json where it goes
 * @param sorted whether fields stand in the order of their names, as in the canonical form, or as the record has them
 * @param spellsOutEmpties whether empty lists and false are written or left out
 */
record Writing(JsonGenerator json, boolean sorted, boolean spellsOutEmpties) {

    <T> boolean leavesOut(Shape<T> shape, T value) {
        return shape.isAbsent(value) && !(spellsOutEmpties && shape instanceof SpeltOut);
    }

    /** Marks shapes whose empty value a document may spell out. */
    interface SpeltOut {}
}
