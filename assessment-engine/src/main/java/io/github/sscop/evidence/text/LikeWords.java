package io.github.sscop.evidence.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Known words, of several words in camel case or joined by underscores, and what is like them: the same words in another
 * number, case or order, or a slip of the keyboard.
 */
public final class LikeWords {

    private static final int SHORTEST_SLIP = 5;
    private static final int SHORTEST_TWO_SLIPS = 12;
    private static final int SHORTEST_PLURAL = 4;

    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> bySortedWords = new HashMap<>();
    private final Map<String, String> byJoinedWords = new HashMap<>();

    /** Creates the words that are known. */
    public LikeWords(Collection<String> known) {
        for (String word : known) {
            List<String> words = words(word);
            this.known.put(word, word);
            bySortedWords.putIfAbsent(sorted(words), word);
            byJoinedWords.putIfAbsent(String.join("", words), word);
        }
    }

    /** Returns the known word that a word is like; empty if the word is itself known, or like none. */
    public Optional<String> like(String word) {
        if (known.containsKey(word)) {
            return Optional.empty();
        }
        List<String> words = words(word);
        String same = bySortedWords.get(sorted(words));
        return same == null ? slip(String.join("", words)) : Optional.of(same);
    }

    private Optional<String> slip(String joined) {
        return byJoinedWords.entrySet().stream()
                .filter(entry -> isSlip(joined, entry.getKey()))
                .map(Map.Entry::getValue)
                .min(String::compareTo);
    }

    private static boolean isSlip(String joined, String other) {
        int shorter = Math.min(joined.length(), other.length());
        int edits = shorter >= SHORTEST_TWO_SLIPS ? 2 : shorter >= SHORTEST_SLIP ? 1 : 0;
        return joined.equals(other) || (edits > 0 && EditDistance.isAtMost(edits, joined, other));
    }

    private static String sorted(List<String> words) {
        return String.join(" ", words.stream().map(LikeWords::singular).sorted().toList());
    }

    private static String singular(String word) {
        if (word.length() < SHORTEST_PLURAL || !word.endsWith("s") || word.endsWith("ss")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }

    /** Returns the words within a word, in lower case. */
    private static List<String> words(String word) {
        String latin = TextNormaliser.withoutDiacritics(LookAlikeLetters.latin(TextNormaliser.visible(word)));
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= latin.length(); i++) {
            boolean letter = i < latin.length() && Character.isLetterOrDigit(latin.charAt(i));
            if (!letter || startsWord(latin, i)) {
                if (start < i) {
                    words.add(TextNormaliser.normalised(latin.substring(start, i)));
                }
                start = letter ? i : i + 1;
            }
        }
        return words;
    }

    private static boolean startsWord(String text, int index) {
        return index > 0 && Character.isUpperCase(text.charAt(index)) && Character.isLowerCase(text.charAt(index - 1));
    }
}
