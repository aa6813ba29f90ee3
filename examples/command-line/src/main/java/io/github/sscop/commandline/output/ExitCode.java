package io.github.sscop.commandline.output;

/** The exit codes of the program. */
public final class ExitCode {

    /** The command succeeded; an assessment has no verdict on which the caller wants to fail. */
    public static final int MET = 0;

    /** The command succeeded with a negative answer, such as a verdict on which the caller wants to fail. */
    public static final int NOT_MET = 1;

    /** The command-line arguments are invalid. */
    public static final int BAD_USAGE = 2;

    /** A file cannot be read or written, or its content, or one of its lines, cannot be assessed. */
    public static final int BAD_INPUT = 3;

    private ExitCode() {}
}
