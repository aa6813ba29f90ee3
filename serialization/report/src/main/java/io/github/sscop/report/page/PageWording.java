package io.github.sscop.report.page;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.wording.MessageBundle;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of the library on a page in one language; what has no words in it stays in English and says so. */
public final class PageWording {

    /** The language of the library's own words, and of its catalogs. */
    public static final String ENGLISH_TAG = "en-GB";

    private static final MessageBundle ENGLISH_MESSAGES = MessageBundle.named("page");
    private static final PageWording ENGLISH = new PageWording(ENGLISH_TAG, ENGLISH_MESSAGES);
    private static final PageWording WELSH = new PageWording("cy", MessageBundle.named("page", "cy"));

    private final String language;
    private final MessageBundle messages;

    private PageWording(String language, MessageBundle messages) {
        this.language = language;
        this.messages = messages;
    }

    /** Returns the words in English. */
    public static PageWording english() {
        return ENGLISH;
    }

    /** Returns the words in Welsh. */
    public static PageWording welsh() {
        return WELSH;
    }

    /** Returns the language, as a BCP 47 tag. */
    public String language() {
        return language;
    }

    /** Returns the line with a key, which takes no arguments. */
    public Line line(String key) {
        return line(key, Map.of());
    }

    /**
     * Returns the line with a key.
     *
     * @throws IllegalArgumentException if there is no such line, or one of its arguments is not given
     */
    public Line line(String key, Map<String, Line> arguments) {
        boolean isTranslated = messages.keys().contains(key);
        Line line = Line.EMPTY;
        for (MessageBundle.Piece piece : (isTranslated ? messages : ENGLISH_MESSAGES).pieces(key)) {
            line = piece.isName()
                    ? line.and(argument(key, piece.text(), arguments))
                    : line.and(piece.text(), isTranslated ? language : ENGLISH_TAG);
        }
        return line;
    }

    /** Returns the line with a key that English has elsewhere, such as in an assessment; empty if this language lacks it. */
    public Optional<Line> translated(String key, Map<String, Line> arguments) {
        return messages.keys().contains(key) ? Optional.of(line(key, arguments)) : Optional.empty();
    }

    private static Line argument(String key, String name, Map<String, Line> arguments) {
        Line argument = arguments.get(name);
        if (argument == null) {
            throw new IllegalArgumentException("line " + key + " needs the argument " + name + ", which is not given");
        }
        return argument;
    }

    /** Returns a number of things, such as {@code 3 records}; a number may have words of its own. */
    public Line count(String key, int number) {
        return count(key, number, Map.of());
    }

    /** Returns a line about a number of things; a number may have words of its own. */
    public Line count(String key, int number, Map<String, Line> others) {
        String own = key + "." + number;
        Map<String, Line> arguments = new HashMap<>(others);
        arguments.put("count", Line.id(Integer.toString(number)));
        return line(messages.keys().contains(own) ? own : key, arguments);
    }

    /** Returns a name of the model in words, such as {@code not met} for {@code NOT_MET}. */
    public Line value(Enum<?> name) {
        String key = "value." + name.getDeclaringClass().getSimpleName() + "." + name.name();
        return messages.keys().contains(key) ? line(key) : Line.of(ModelWording.of(name));
    }

    /** Returns the mark of a verdict. */
    public Mark mark(Verdict verdict) {
        Tone tone = switch (verdict) {
            case MET -> Tone.GOOD;
            case NOT_MET -> Tone.BAD;
            case UNDETERMINED -> Tone.OPEN;
            case NOT_APPLICABLE -> Tone.NONE;
        };
        String key = "verdict." + verdict.name();
        return new Mark(tone, line(key + ".letter").text(), line(key).text(), language);
    }

    /** Returns the time between two days, such as {@code in 1 year and 2 months}. */
    public Line until(LocalDate from, LocalDate to) {
        Period period = Period.between(from, to);
        List<Line> parts = new ArrayList<>();
        if (period.getYears() > 0) {
            parts.add(count("years", period.getYears()));
        }
        if (period.getMonths() > 0) {
            parts.add(count("months", period.getMonths()));
        }
        int days = (int) period.get(ChronoUnit.DAYS);
        if (period.getYears() == 0 && (days > 0 || parts.isEmpty())) {
            parts.add(count("days", days));
        }
        return parts.size() == 1
                ? line("until", Map.of("period", parts.get(0)))
                : line("until.both", Map.of("first", parts.get(0), "second", parts.get(1)));
    }

    /** Returns a line whose phrases stand out. */
    public static Line emphasised(Line line) {
        return new Line(line.spans().stream()
                .map(span -> span instanceof Inline.Phrase phrase
                        ? new Inline.Emphasis(phrase.text(), phrase.language())
                        : span)
                .toList());
    }

    /** Returns a line with a capital letter in front. */
    public static Line capital(Line line) {
        if (line.isEmpty() || !(line.spans().get(0) instanceof Inline.Phrase first)) {
            return line;
        }
        String text = first.text();
        List<Inline> spans = new ArrayList<>(line.spans());
        spans.set(
                0,
                new Inline.Phrase(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1), first.language()));
        return new Line(spans);
    }
}
