package io.github.sscop.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one place where codes and arguments become sentences; each package keeps its words in {@code sentences.properties}. */
public final class Bundle {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    private final ResourceBundle words;

    private Bundle(ResourceBundle words) {
        this.words = words;
    }

    /** The sentences that stand beside a class. */
    public static Bundle beside(Class<?> type) {
        return new Bundle(
                ResourceBundle.getBundle(type.getPackageName() + ".sentences", Locale.ROOT, type.getModule()));
    }

    /**
     * The sentence with that key.
     *
     * @throws IllegalArgumentException if there is none, or if it speaks of an argument that is not given
     */
    public String say(String key, Map<String, String> arguments, List<?> evidence) {
        if (!words.containsKey(key)) {
            throw new IllegalArgumentException("there is no sentence " + key);
        }
        Matcher matcher = ARGUMENT.matcher(words.getString(key));
        StringBuilder sentence = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            String value = name.equals("evidence") ? Words.listed(evidence) : arguments.get(name);
            if (value == null) {
                throw new IllegalArgumentException("sentence " + key + " speaks of " + name + ", which is not given");
            }
            matcher.appendReplacement(sentence, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(sentence).toString();
    }

    /** The sentence with that key, which names no records. */
    public String say(String key, Map<String, String> arguments) {
        return say(key, arguments, List.of());
    }
}
