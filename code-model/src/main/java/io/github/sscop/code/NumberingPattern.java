package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pattern by which a numbering writes ids that are numbers with dots between them: {@code APC-#.#-##} writes
 * {@code 1.1.1} as {@code APC-1.1-01}.
 *
 * <p>Each run of {@code #} is a number, with leading zeros where it has fewer digits than the run. What stands beside the runs is
 * written as it is. A pattern translates what an id says; it never counts items.
 *
 * @param value the pattern as text: 1 to 256 characters without white space other than single blanks after letters, with at least
 *     one {@code #} and no digits
 */
public record NumberingPattern(String value) implements ContractValue {

    /** Numbers in ids, and what is in their places in patterns. */
    private static final Pattern RUN = Pattern.compile("[0-9#]+");

    private static final Pattern PLAIN_NUMBER = Pattern.compile("0|[1-9][0-9]*");

    public NumberingPattern {
        Preconditions.wordedId("numbering pattern", value);
        if (!value.contains("#") || value.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("numbering pattern is \"" + value
                    + "\"; expected a # for each digit of a number, as in APC-#.#-##, and no digits");
        }
    }

    /**
     * Returns the pattern with that text.
     *
     * @throws IllegalArgumentException if it is not 1 to 256 characters without white space other than single blanks after letters, at
     *     least one {@code #}, and no digits
     */
    public static NumberingPattern of(String value) {
        return new NumberingPattern(value);
    }

    /** Returns how many numbers there are in each id that this pattern writes. */
    int numbers() {
        return (int) RUN.matcher(value).results().count();
    }

    /** Returns an id as this pattern writes it; empty if it is not as many numbers, without leading zeros, with dots between. */
    Optional<ItemId> write(ItemId plain) {
        List<String> numbers = List.of(plain.value().split("\\.", -1));
        boolean fits = numbers.size() == numbers()
                && numbers.stream()
                        .allMatch(number -> PLAIN_NUMBER.matcher(number).matches());
        if (!fits) {
            return Optional.empty();
        }
        StringBuilder written = new StringBuilder();
        Matcher run = RUN.matcher(value);
        for (String number : numbers) {
            run.find();
            String zeros = "0".repeat(Math.max(0, run.group().length() - number.length()));
            run.appendReplacement(written, zeros + number);
        }
        run.appendTail(written);
        return Optional.of(written.toString())
                .filter(text -> text.length() <= Preconditions.LONGEST_ID)
                .map(ItemId::of);
    }

    /** Returns the id that this pattern writes in that way; empty if it writes none so. */
    Optional<ItemId> read(ItemId written) {
        String plain = RUN.matcher(written.value())
                .results()
                .map(MatchResult::group)
                .map(number -> number.replaceFirst("^0+(?=.)", ""))
                .collect(Collectors.joining("."));
        return Optional.of(plain)
                .filter(text -> !text.isEmpty())
                .map(ItemId::of)
                .filter(id -> write(id).filter(written::equals).isPresent());
    }

    @Override
    public String toString() {
        return value;
    }
}
