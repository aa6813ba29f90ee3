package io.github.sscop.commandline;

import io.github.sscop.commandline.input.CompositionException;
import io.github.sscop.commandline.input.UnusableFileException;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages on the failure of a command; text of a document in them cannot control the terminal. */
final class FailureMessages {

    private FailureMessages() {}

    static void print(Throwable failure, PrintWriter err) {
        Optional<VirtualMachineError> exhausted = exhausted(failure);
        if (exhausted.isPresent()) {
            err.println(sentence(exhausted.get()));
        } else if (failure instanceof UnusableFileException file) {
            unusable(file, err);
        } else if (failure instanceof CompositionException parts) {
            parts.files().forEach(file -> unusable(file, err));
            if (!parts.missing().isEmpty()) {
                problems(parts.missingHeadline(), parts.missing(), err);
                err.println(TerminalText.printable(parts.next()));
            }
        } else if (failure instanceof InvalidDocumentException refusal) {
            problems(refusal.getMessage(), refusal.problems(), err);
        } else if (failure instanceof IOException e) {
            err.println(TerminalText.printable(message(e)));
        } else { // A fault of the program.
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            err.println("The program failed, and there is no result:");
            trace.toString()
                    .lines()
                    .map(line -> TerminalText.printable(line.replace("\t", "  ")))
                    .forEach(err::println);
        }
    }

    private static void unusable(UnusableFileException file, PrintWriter err) {
        problems(file.getMessage(), file.problems(), err);
        err.println(TerminalText.printable(file.next()));
    }

    private static void problems(@Nullable String message, List<Problem> problems, PrintWriter err) {
        err.println(String.valueOf(message).lines().findFirst().orElse(""));
        problems.forEach(problem -> err.println("  " + TerminalText.printable(problem.toString())));
    }

    /** Returns the error of Java itself, which may be the cause of another exception. */
    private static Optional<VirtualMachineError> exhausted(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof VirtualMachineError error) {
                return Optional.of(error);
            }
        }
        return Optional.empty();
    }

    private static String sentence(VirtualMachineError exhausted) {
        if (exhausted instanceof OutOfMemoryError) {
            return "Java has too little memory for this document; use a smaller document, or more memory (java -Xmx).";
        }
        return exhausted instanceof StackOverflowError
                ? "Java has too little stack for this document; use a document with less nesting."
                : "Java itself failed: " + TerminalText.printable(exhausted.toString());
    }

    private static String message(IOException exception) {
        if (exception instanceof NoSuchFileException missing) {
            String file = missing.getFile();
            return new File(file).isAbsolute() // Of a path, that would need the characters of the locale.
                    ? "There is no file " + file + "."
                    : "There is no file " + file + " in " + Path.of("").toAbsolutePath() + ".";
        }
        return exception instanceof AccessDeniedException denied
                ? "Access to " + denied.getFile() + " is denied; expected a file that this user may use."
                : String.valueOf(exception.getMessage());
    }
}
