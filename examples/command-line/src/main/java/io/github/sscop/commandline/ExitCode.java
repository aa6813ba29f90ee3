package io.github.sscop.commandline;


/** What the program tells a script. */
final class ExitCode {

    /** Assessed, and no verdict is one that the caller wants to fail on. */
    static final int MET = 0;

    /** Assessed, and a verdict is one that the caller wants to fail on. */
    static final int NOT_MET = 1;

    /** The command line makes no sense. */
    static final int BAD_USAGE = 2;

    /** A file cannot be read, or what is in it, or on one of its lines, cannot be assessed. */
    static final int BAD_INPUT = 3;

    private ExitCode() {}
}
