package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

/** The messages when the program fails, which never ends with the exit code of a verdict. */
class FailureMessagesTest {

    private static String message(Throwable failure) {
        StringWriter err = new StringWriter();
        FailureMessages.print(failure, new PrintWriter(err, true));
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    /** Runs a command to whose output something happens. */
    private static SscopTest.Ran runInto(Error error) {
        Writer out = new Writer() {
            @Override
            public void write(char[] text, int from, int length) {
                throw error;
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int exitCode = Sscop.run(new PrintWriter(out), new PrintWriter(err), "codes");
        return new SscopTest.Ran(exitCode, "", err.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    void endsWithBadInputWhereMemoryDoesNotSuffice() {
        assertThat(runInto(new OutOfMemoryError("Java heap space")))
                .isEqualTo(
                        new SscopTest.Ran(
                                3,
                                "",
                                "Java has too little memory for this document; use a smaller document, or more memory (java -Xmx).\n"));
    }

    @Test
    void endsWithBadInputWhereTheStackDoesNotSuffice() {
        assertThat(runInto(new StackOverflowError()))
                .isEqualTo(new SscopTest.Ran(
                        3, "", "Java has too little stack for this document; use a document with less nesting.\n"));
    }

    @Test
    void endsWithBadInputAtEveryOtherError() {
        assertThat(runInto(new InternalError("a\u001B[2Jb")))
                .isEqualTo(new SscopTest.Ran(3, "", "Java itself failed: java.lang.InternalError: a\\u001b[2Jb\n"));

        SscopTest.Ran ran = runInto(new NoSuchFieldError("gone"));

        assertThat(ran.exitCode()).isEqualTo(3);
        assertThat(ran.err())
                .startsWith("The program failed, and there is no result:\njava.lang.NoSuchFieldError: gone\n  at ");
    }

    /** A reader makes values by reflection, which wraps what happens there. */
    @Test
    void looksForWhatRanOutBehindOtherExceptions() {
        assertThat(message(new IllegalStateException(new InvocationTargetException(new OutOfMemoryError()))))
                .isEqualTo(
                        "Java has too little memory for this document; use a smaller document, or more memory (java -Xmx).\n");
    }

    @Test
    void escapesWhatExceptionsQuote() {
        assertThat(message(new IllegalStateException("a\u001B[2J\u202Eb")))
                .startsWith("The program failed, and there is no result:\n"
                        + "java.lang.IllegalStateException: a\\u001b[2J\\u202eb\n  at ");
        assertThat(message(new AccessDeniedException("a\nb")))
                .isEqualTo("Access to a\\u000ab is denied; expected a file that this user may use.\n");
    }
}
