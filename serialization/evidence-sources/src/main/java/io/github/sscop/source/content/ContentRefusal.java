package io.github.sscop.source.content;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.List;

/** The refusal of a file, with what is wrong with it. */
public final class ContentRefusal {

    /** The kind of document in messages. */
    public static final String DOCUMENT = "file";

    private ContentRefusal() {}

    /** Creates the exception of a file whose syntax is wrong. */
    public static InvalidDocumentException malformed(String text) {
        return of(List.of(new Problem("", ProblemCode.SYNTAX, text)));
    }

    /** Creates the exception of a file that is larger, or deeper, than it may be. */
    public static InvalidDocumentException beyondLimit(String text) {
        return of(List.of(new Problem("", ProblemCode.LIMIT, text)));
    }

    /** Creates the exception of a file that contradicts itself. */
    public static InvalidDocumentException contradictory(String pointer, String text) {
        return of(List.of(new Problem(pointer, ProblemCode.CONTRADICTION, text)));
    }

    /** Creates the exception of a file of a known type in a version that is not known. */
    public static InvalidDocumentException unknownVersion(String type, String found, String expected) {
        return of(List.of(new Problem(
                "",
                ProblemCode.UNKNOWN_VALUE,
                "the version of this " + type + " is " + found + ", whose fields are not known here; expected "
                        + expected)));
    }

    /** Creates the exception of a file without something that its type has. */
    public static InvalidDocumentException missing(String pointer, String text) {
        return of(List.of(new Problem(pointer, ProblemCode.MISSING, text)));
    }

    /** Creates the exception of a file with several problems. */
    public static InvalidDocumentException of(List<Problem> problems) {
        return new InvalidDocumentException(DOCUMENT, problems);
    }
}
