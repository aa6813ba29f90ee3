package io.github.sscop.commandline.input;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The prompt of a terminal, at which a user answers questions. */
public interface TerminalPrompt {

    /** Asks a question; returns the answer without white space around it, or null where the input has ended. */
    @Nullable
    String ask(String question);

    /** Writes a line for the user. */
    void show(String line);

    /** Returns the prompt of the terminal in which the program runs; empty if it has none, such as in a script. */
    static Optional<TerminalPrompt> ofSystem() {
        return Optional.ofNullable(System.console())
                .filter(TerminalPrompt::isTerminal)
                .map(console -> new TerminalPrompt() {
                    @Override
                    public @Nullable String ask(String question) {
                        String answer = console.readLine("%s", question);
                        return answer == null ? null : answer.strip();
                    }

                    @Override
                    public void show(String line) {
                        console.printf("%s%n", line);
                    }
                });
    }

    /** Returns whether a console is one; from Java 22 on there may be one without a terminal, which says so. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
