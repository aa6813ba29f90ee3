package io.github.sscop.engine.consistency;

import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** The collector of the contradictions in one assessment. */
final class ContradictionCollector {

    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    /** Adds a contradiction at a JSON Pointer. */
    void add(String pointer, String text) {
        problems.add(new Problem(pointer, ProblemCode.CONTRADICTION, text));
    }

    /** Returns whether the code has an item, and adds a problem if not. */
    boolean isItem(String pointer, ItemId item, Code code) {
        if (code.item(item).isPresent()) {
            return true;
        }
        problems.add(new Problem(
                pointer, ProblemCode.UNKNOWN_ITEM, "item is " + item + "; expected an item of " + code.id()));
        return false;
    }

    /** Adds that a record is not in the place where it should be. */
    void addUnknownRecord(String pointer, EvidenceId record, String expected) {
        problems.add(
                new Problem(pointer, ProblemCode.UNKNOWN_EVIDENCE, "record is " + record + "; expected " + expected));
    }
}
