package io.github.sscop.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws other spellings of words, names and locations, all within what "What an assessment means" calls like. */
final class Respelling {

    private static final int SHORTEST_SLIP = 5;
    private static final String LOOK_ALIKE = "aаeеoоcсpрxхyуiі";

    private final Random random;

    Respelling(Random random) {
        this.random = random;
    }

    /** Another spelling of a kind, which has upper-case letters, digits and underscores. */
    String kind(String kind) {
        List<String> words = new ArrayList<>(Arrays.asList(kind.split("_")));
        return switch (random.nextInt(5)) {
            case 0 -> plural(kind, "S");
            case 1 -> {
                Collections.shuffle(words, random);
                yield String.join("_", words);
            }
            case 2 -> String.join("", words);
            case 3 -> String.join("__", words);
            default -> slip(kind, 'X');
        };
    }

    /** Another spelling of the name of a fact, which may be any text. */
    String fact(String name) {
        String snake = name.replaceAll("([a-z])([A-Z])", "$1_$2");
        List<String> words = new ArrayList<>(Arrays.asList(snake.split("_")));
        return switch (random.nextInt(9)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            case 2 -> snake.toLowerCase(Locale.ROOT);
            case 3 -> String.join(oneOf(" ", "\u00a0", "-", "."), words);
            case 4 -> plural(name, "s");
            case 5 -> {
                Collections.shuffle(words, random);
                yield words.stream()
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining());
            }
            case 6 -> lookAlike(name);
            case 7 -> " " + name + "\u200b";
            default -> slip(name, 'x');
        };
    }

    /** Another spelling of the name of an organisation, which may end in a legal form. */
    String organisation(String name) {
        return switch (random.nextInt(3)) {
            case 0 ->
                name.replace(" Ltd", oneOf(" Limited", " LTD.", "", " plc")).replace(" plc", oneOf(" PLC", ""));
            default -> name(name);
        };
    }

    /** Another spelling of any other name. */
    String name(String name) {
        return switch (random.nextInt(9)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.toLowerCase(Locale.ROOT);
            case 2 -> name.replace(" ", oneOf("  ", "\u00a0", "\t", " - ", ""));
            case 3 -> " " + name + " ";
            case 4 -> lookAlike(name);
            case 5 -> name.replaceFirst("a", "\u00e1").replaceFirst("e", "e\u0301");
            case 6 -> name.substring(0, 2) + "\u200b" + name.substring(2);
            case 7 -> name + ".";
            default -> {
                String[] words = name.split(" ", -1);
                words[0] = slip(words[0], 'x');
                yield String.join(" ", words);
            }
        };
    }

    /** Another form of an address. */
    String location(String address) {
        return switch (random.nextInt(8)) {
            case 0 -> address.replace("https", "http");
            case 1 -> address.replace("https", "HTTPS").replace("example", "EXAMPLE");
            case 2 -> address.replace(".example", ".example:443");
            case 3 -> address.replace(".example", ".example.");
            case 4 -> address + oneOf("/", "#top", "?", "/#top", "//");
            case 5 -> address.replace(".example/", ".example/x/../");
            case 6 -> address.replace("https://", "https://user@");
            default ->
                address.replace("a", "%61").replace("https://northg%61te.ex%61mple", "https://northgate.example");
        };
    }

    private static String plural(String word, String s) {
        return word.toLowerCase(Locale.ROOT).endsWith("s") ? word.substring(0, word.length() - 1) : word + s;
    }

    /** One letter left out, doubled, replaced, or swapped with its neighbour; nothing in words that are too short for it. */
    private String slip(String word, char other) {
        if (word.length() < SHORTEST_SLIP + 1) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        String before = word.substring(0, at);
        String after = word.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + word.charAt(at) + word.charAt(at) + after;
            case 2 -> before + other + after;
            default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private String lookAlike(String text) {
        int pair = 2 * random.nextInt(LOOK_ALIKE.length() / 2);
        return text.replace(LOOK_ALIKE.charAt(pair), LOOK_ALIKE.charAt(pair + 1));
    }

    private String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
