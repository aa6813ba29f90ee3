package io.github.sscop.form.file;

import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.util.List;

/** The refusal of a file as a whole, with one sentence. */
public final class FileRefusal {

    /** The kind of document in messages. */
    public static final String DOCUMENT = "form";

    private FileRefusal() {}

    /** Creates the exception of a file that is not what it should be. */
    public static InvalidDocumentException of(String text) {
        return of(ProblemCode.SYNTAX, text);
    }

    /** Creates the exception of a file, or of a part of it, that is larger than it may be. */
    static InvalidDocumentException beyondLimit(String text) {
        return of(ProblemCode.LIMIT, text);
    }

    private static InvalidDocumentException of(ProblemCode code, String text) {
        return new InvalidDocumentException(DOCUMENT, List.of(new Problem("", code, text)));
    }
}
