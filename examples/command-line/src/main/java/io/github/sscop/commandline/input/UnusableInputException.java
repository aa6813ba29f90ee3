package io.github.sscop.commandline.input;

import io.github.sscop.commandline.output.FileProblem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The refusal of what files hold, whether of one file or of several that belong together. */
public abstract class UnusableInputException extends IOException {

    private static final long serialVersionUID = 1L;

    UnusableInputException(@Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Returns the name of the kind of document. */
    public abstract String document();

    /** Returns all problems, each with its file. */
    public abstract List<FileProblem> fileProblems();
}
