package io.github.sscop.commandline;

/** The exit codes of the program. */
final class ExitCode {

    /** The command succeeded; an assessment has no verdict on which the caller wants to fail. */
    static final int MET = 0;

    /** The command succeeded with a negative answer, such as a verdict on which the caller wants to fail. */
    static final int NOT_MET = 1;

    /** The command-line arguments are invalid. */
    static final int BAD_USAGE = 2;

    /** A file cannot be read or written, or its content, or one of its lines, cannot be assessed. */
    static final int BAD_INPUT = 3;

    private ExitCode() {}
}
