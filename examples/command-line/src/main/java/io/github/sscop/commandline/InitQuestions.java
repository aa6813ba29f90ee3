package io.github.sscop.commandline;

import io.github.sscop.commandline.input.TerminalPrompt;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/**
 * The questions with which a submission begins, asked at a terminal until the answers can be used.
 *
 * @param prompt where they are asked
 */
record InitQuestions(TerminalPrompt prompt) {

    /** The end of the input before the last answer. */
    static final class UnansweredException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Returns the answer that is known, or asks for one. */
    String text(@Nullable String known, String question) {
        return known == null ? required(question, Function.identity()) : known;
    }

    /** Returns the answer that is known, or asks for one of some words, by its number or itself. */
    <E extends Enum<E>> E choice(@Nullable E known, String question, Class<E> words) {
        return known == null ? required(question + options(words), answer -> word(answer, words)) : known;
    }

    /** Returns one of some words, by its number or itself, or none. */
    <E extends Enum<E>> Optional<E> optionalChoice(String question, Class<E> words) {
        return optional(question + options(words), answer -> word(answer, words));
    }

    /** Returns the answer to a question that may stay open; asks as long as it cannot be used. */
    <T> Optional<T> optional(String question, Function<String, T> use) {
        while (true) {
            String answer = prompt.ask(question + ": ");
            if (answer == null) {
                prompt.show(""); // The question has no line break.
                throw new UnansweredException();
            }
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(use.apply(answer));
            } catch (IllegalArgumentException | TypeConversionException e) {
                prompt.show("  " + e.getMessage());
            }
        }
    }

    private <T> T required(String question, Function<String, T> use) {
        Optional<T> answer = optional(question, use);
        while (answer.isEmpty()) {
            prompt.show("  An answer is needed.");
            answer = optional(question, use);
        }
        return answer.get();
    }

    private static String options(Class<? extends Enum<?>> words) {
        StringBuilder options = new StringBuilder();
        for (Enum<?> word : words.getEnumConstants()) {
            options.append("\n  ")
                    .append(word.ordinal() + 1)
                    .append("  ")
                    .append(word.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        return options + "\nNumber";
    }

    private static <E extends Enum<E>> E word(String answer, Class<E> words) {
        E[] known = words.getEnumConstants();
        String name = answer.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (E word : known) {
            if (answer.equals(String.valueOf(word.ordinal() + 1)) || word.name().equals(name)) {
                return word;
            }
        }
        throw new IllegalArgumentException("That is " + answer + "; expected a number from 1 to " + known.length + ".");
    }
}
