package io.github.sscop.commandline.input;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The prompt of a terminal, at which a user answers questions.
 *
 * @param reader asks a question, and returns the answer, or null where the input has ended
 * @param writer writes a line for the user
 */
public record TerminalPrompt(Function<String, @Nullable String> reader, Consumer<String> writer) {

    /** Asks a question; returns the answer without white space around it, or null where the input has ended. */
    public @Nullable String ask(String question) {
        String answer = reader.apply(question);
        return answer == null ? null : answer.strip();
    }

    /** Writes a line for the user. */
    public void show(String line) {
        writer.accept(line);
    }

    /** Returns the prompt of the terminal in which the program runs; empty if it has none, such as in a script. */
    public static Optional<TerminalPrompt> ofSystem() {
        return Optional.ofNullable(System.console())
                .filter(TerminalPrompt::isTerminal)
                .map(console -> new TerminalPrompt(
                        question -> console.readLine("%s", question), line -> console.printf("%s%n", line)));
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
