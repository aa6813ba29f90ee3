package io.github.sscop.commandline.submission;

import io.github.sscop.commandline.input.TerminalPrompt;
import java.util.List;
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

    private static <E extends Enum<E>> String options(Class<E> words) {
        StringBuilder options = new StringBuilder();
        List<E> known = List.of(words.getEnumConstants());
        for (int i = 0; i < known.size(); i++) {
            String word = known.get(i).name().toLowerCase(Locale.ROOT).replace('_', ' ');
            options.append("\n  ").append(i + 1).append("  ").append(word);
        }
        return options + "\nNumber";
    }

    private static <E extends Enum<E>> E word(String answer, Class<E> words) {
        List<E> known = List.of(words.getEnumConstants());
        String name = answer.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (int i = 0; i < known.size(); i++) {
            if (answer.equals(String.valueOf(i + 1)) || known.get(i).name().equals(name)) {
                return known.get(i);
            }
        }
        throw new IllegalArgumentException("That is " + answer + "; expected a number from 1 to " + known.size() + ".");
    }
}
