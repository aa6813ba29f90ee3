package io.github.sscop.evidence.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The letters of other scripts that look like Latin letters. */
final class LookAlikeLetters {

    private static final Map<Integer, String> LATIN = read(TextList.named("look-alike-letters.txt"));

    private LookAlikeLetters() {}

    private static Map<Integer, String> read(List<String> lines) {
        Map<Integer, String> latin = new HashMap<>();
        for (String line : lines) {
            String[] letters = line.split(" ", 2);
            letters[1].codePoints().filter(c -> c != ' ').forEach(c -> latin.put(c, letters[0]));
        }
        return Map.copyOf(latin);
    }

    /** Returns a normalised text with Latin letters in the places of letters that look like them. */
    static String latin(String normalised) {
        if (normalised.chars().allMatch(c -> c < 0x80)) {
            return normalised;
        }
        StringBuilder latin = new StringBuilder(normalised.length());
        normalised.codePoints().forEach(c -> {
            String letter = LATIN.get(c);
            if (letter == null) {
                latin.appendCodePoint(c);
            } else {
                latin.append(letter);
            }
        });
        return latin.toString();
    }
}
