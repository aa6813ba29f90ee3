package io.github.sscop.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The messages of one part of the library, by key: the one place where codes and arguments become sentences. */
public final class MessageBundle {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    /**
     * A part of a sentence.
     *
     * @param isName whether it is the name of an argument, and not literal text
     * @param text the text or the name
     */
    public record Piece(boolean isName, String text) {}

    private final Map<String, List<Piece>> sentences;

    private MessageBundle(ResourceBundle bundle) {
        this.sentences = bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> cut(bundle.getString(key))));
    }

    /** Returns the messages in the file of that name beside this class, such as {@code rule} for {@code rule.properties}. */
    public static MessageBundle named(String name) {
        return new MessageBundle(ResourceBundle.getBundle(
                MessageBundle.class.getPackageName() + "." + name, Locale.ROOT, MessageBundle.class.getModule()));
    }

    /**
     * Returns the messages in a language, which are in a file of their own beside those in English, such as
     * {@code page_cy.properties}; there is no default language, and a key that the file lacks is not looked up elsewhere.
     */
    public static MessageBundle named(String name, String language) {
        return named(name + "_" + language);
    }

    /** Returns the keys. */
    public Set<String> keys() {
        return sentences.keySet();
    }

    /**
     * Returns the parts of the sentence with a key, for those who put something else than text in the place of an argument.
     *
     * @throws IllegalArgumentException if there is no such sentence
     */
    public List<Piece> pieces(String key) {
        List<Piece> pieces = sentences.get(key);
        if (pieces == null) {
            throw new IllegalArgumentException("there is no sentence " + key);
        }
        return pieces;
    }

    /**
     * Formats the sentence with a key.
     *
     * @throws IllegalArgumentException if there is no such sentence, or one of its arguments is not given
     */
    public String format(String key, Map<String, String> arguments, List<?> evidence) {
        List<Piece> pieces = pieces(key);
        if (pieces.size() == 1) {
            return pieces.get(0).text();
        }
        String[] words = new String[pieces.size()]; // So that joining knows how long the sentence is.
        for (int i = 0; i < words.length; i++) {
            Piece piece = pieces.get(i);
            words[i] = piece.isName() ? value(key, piece.text(), arguments, evidence) : piece.text();
        }
        return String.join("", words);
    }

    private static String value(String key, String name, Map<String, String> arguments, List<?> evidence) {
        String value = name.equals("evidence") ? ValueWording.listed(evidence) : arguments.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "sentence " + key + " needs the argument " + name + ", which is not given");
        }
        return value;
    }

    private static List<Piece> cut(String sentence) {
        List<Piece> cut = new ArrayList<>();
        Matcher matcher = ARGUMENT.matcher(sentence);
        int end = 0;
        while (matcher.find()) {
            cut.add(new Piece(false, sentence.substring(end, matcher.start())));
            cut.add(new Piece(true, matcher.group(1)));
            end = matcher.end();
        }
        cut.add(new Piece(false, sentence.substring(end)));
        return List.copyOf(cut);
    }

    /** Formats the sentence with a key, which names no records. */
    public String format(String key, Map<String, String> arguments) {
        return format(key, arguments, List.of());
    }
}
