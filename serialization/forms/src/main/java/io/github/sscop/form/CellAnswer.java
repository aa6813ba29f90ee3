package io.github.sscop.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One record in the evidence cell of a claim.
 *
 * <p>Each paragraph is a record, unless it has nothing but an address: then it says where that of the paragraph before is.
 * Paragraphs may be numbered, as in {@code [1]}; then each belongs to the record with the number before it, and so do those of
 * the argument. Where nothing is numbered, the whole argument belongs to each record.
 *
 * @param title the text, without the lines that only say where it is
 * @param location the address, or what follows {@code Location:}
 * @param argument the argument
 */
record CellAnswer(String title, Optional<String> location, Optional<String> argument) {

    /** The beginning of a numbered paragraph. */
    static final Pattern NUMBERED = Pattern.compile("\\[(\\d{1,4})]\\s*");

    /** The word before a location that is no address. */
    static final String LOCATION = "Location: ";

    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s<>\"\\u201c\\u201d\\u2018\\u2019\\u00ab\\u00bb|]+");
    private static final Pattern STATED = Pattern.compile("Location:\\s*(\\S.*)");
    private static final Pattern CLOSING = Pattern.compile("[.,;:!?'\\])}*_]+$");

    /** Returns the records of an evidence cell, with their arguments. */
    static List<CellAnswer> of(List<String> evidence, List<String> argument) {
        Map<Integer, String> numbered = numbered(evidence);
        List<CellAnswer> answers = new ArrayList<>();
        if (!numbered.isEmpty()) {
            Map<Integer, String> arguments = numbered(argument);
            Optional<String> whole = arguments.isEmpty() ? joined(argument) : Optional.empty();
            numbered.forEach((number, text) -> add(
                    answers, text, Optional.ofNullable(arguments.get(number)).or(() -> whole)));
            return answers;
        }
        for (String text : withAddresses(evidence)) {
            add(answers, text, joined(argument));
        }
        return answers;
    }

    /** Returns whether every numbered argument belongs to a record. */
    static boolean isComplete(List<String> evidence, List<String> argument) {
        return evidence.isEmpty()
                ? argument.isEmpty()
                : numbered(evidence).isEmpty()
                        || numbered(evidence)
                                .keySet()
                                .containsAll(numbered(argument).keySet());
    }

    private static Optional<String> joined(List<String> paragraphs) {
        return paragraphs.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", paragraphs));
    }

    /** Returns the paragraphs by their numbers; none if the first has no number, or two have the same. */
    private static Map<Integer, String> numbered(List<String> paragraphs) {
        Map<Integer, String> numbered = new LinkedHashMap<>();
        int last = -1;
        for (String paragraph : paragraphs) {
            Matcher number = NUMBERED.matcher(paragraph);
            if (number.lookingAt() && number.end() < paragraph.length()) {
                last = Integer.parseInt(number.group(1));
                if (numbered.putIfAbsent(last, paragraph.substring(number.end())) != null) {
                    return Map.of();
                }
            } else if (last < 0) {
                return Map.of();
            } else {
                numbered.merge(last, paragraph, (before, more) -> before + "\n" + more);
            }
        }
        return numbered;
    }

    private static List<String> withAddresses(List<String> paragraphs) {
        List<String> records = new ArrayList<>();
        boolean located = true;
        for (String paragraph : paragraphs) {
            boolean onlyAddress = paragraph.lines().allMatch(CellAnswer::isPlace);
            if (onlyAddress && !located) {
                records.set(records.size() - 1, records.get(records.size() - 1) + "\n" + paragraph);
            } else {
                records.add(paragraph);
            }
            located = onlyAddress
                    || ADDRESS.matcher(paragraph).find()
                    || paragraph.lines().anyMatch(CellAnswer::isPlace);
        }
        return records;
    }

    private static boolean isPlace(String line) {
        return STATED.matcher(line).matches() || ADDRESS.matcher(line).matches();
    }

    private static void add(List<CellAnswer> answers, String text, Optional<String> argument) {
        List<String> places =
                text.lines().filter(CellAnswer::isPlace).map(CellAnswer::place).toList();
        String rest = text.lines()
                .filter(line -> !isPlace(line))
                .collect(Collectors.joining("\n"))
                .strip();
        if (places.isEmpty()) {
            places = ADDRESS.matcher(text)
                    .results()
                    .map(found -> trimmed(found.group()))
                    .distinct()
                    .toList();
        }
        if (places.isEmpty()) {
            answers.add(new CellAnswer(text, Optional.empty(), argument));
        }
        for (String place : places) {
            answers.add(new CellAnswer(rest.isEmpty() ? place : rest, Optional.of(place), argument));
        }
    }

    private static String place(String line) {
        Matcher stated = STATED.matcher(line);
        return stated.matches() ? stated.group(1) : line;
    }

    /** Returns the first address in a text. */
    static Optional<String> addressIn(String text) {
        Matcher address = ADDRESS.matcher(text);
        return address.find() ? Optional.of(trimmed(address.group())) : Optional.empty();
    }

    /** Returns an address without the punctuation of the sentence in which it stands. */
    private static String trimmed(String address) {
        Matcher closing = CLOSING.matcher(address);
        if (!closing.find()) {
            return address;
        }
        int end = closing.start();
        if (address.startsWith(")", end) && address.lastIndexOf('(', end) > 0) {
            end++; // It closes what the address itself has opened.
        }
        return address.substring(0, end);
    }
}
