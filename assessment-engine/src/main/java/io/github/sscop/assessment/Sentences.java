package io.github.sscop.assessment;

import io.github.sscop.evidence.EvidenceId;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The one place where codes and arguments become sentences; the words are in {@code sentences.properties}. */
final class Sentences {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle(Sentences.class.getPackageName() + ".sentences", Locale.ROOT);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /** How many records a sentence names before it only counts them. */
    private static final int MOST_NAMED = 12;

    private Sentences() {}

    /**
     * The sentence with that key.
     *
     * @throws java.util.MissingResourceException if there is none
     * @throws IllegalArgumentException if it speaks of an argument that is not given
     */
    static String of(String key, Map<String, String> arguments, List<EvidenceId> evidence) {
        Matcher matcher = ARGUMENT.matcher(WORDS.getString(key));
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = name.equals("evidence") ? named(evidence) : arguments.get(name);
            if (value == null) {
                throw new IllegalArgumentException("sentence " + key + " speaks of " + name + ", which is not given");
            }
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(sentence).toString();
    }

    static String of(String key, Map<String, String> arguments) {
        return of(key, arguments, List.of());
    }

    private static String named(List<EvidenceId> evidence) {
        String names =
                evidence.stream().limit(MOST_NAMED).map(EvidenceId::value).collect(Collectors.joining(", "));
        int more = evidence.size() - MOST_NAMED;
        return more > 0 ? names + " and " + more + " more" : names;
    }

    /** A period in words, such as {@code 2 years}. */
    static String words(Period period) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), "year");
        part(parts, period.getMonths(), "month");
        part(parts, period.getDays(), "day");
        return String.join(" and ", parts);
    }

    private static void part(List<String> parts, int count, String unit) {
        if (count != 0) {
            parts.add(count + " " + unit + (count == 1 ? "" : "s"));
        }
    }
}
