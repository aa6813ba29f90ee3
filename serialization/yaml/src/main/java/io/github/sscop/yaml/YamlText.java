package io.github.sscop.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.code.document.JsonText;
import io.github.sscop.code.document.Utf8;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A text in YAML, which can be parsed several times. */
final class YamlText {

    private static final int SMALLEST_BUFFER = 1 << 10;
    private static final int LARGEST_BUFFER = 1 << 22;

    private final LoadSettings settings;

    private final String text;
    private final int nesting;
    private MarkPositions positions;

    YamlText(byte[] utf8, ReadLimits limits) {
        this.text = new String(utf8, UTF_8);
        this.positions = new MarkPositions(text);
        this.nesting = limits.nesting();
        this.settings = settings(text.length());
    }

    /**
     * Returns settings without a limit on size, which is checked before parsing. The parser copies all that it has read of a
     * scalar each time when it fills its buffer, so that with a small one the time would grow with the square of the length.
     */
    private static LoadSettings settings(int length) {
        return LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setBufferSize(Math.max(SMALLEST_BUFFER, Math.min(length, LARGEST_BUFFER)))
                .build();
    }

    /** Returns the problem because of which bytes cannot be parsed at all. */
    static Optional<Problem> fault(byte[] bytes, ReadLimits limits) {
        return JsonText.tooLarge(bytes, limits).or(() -> Utf8.fault(bytes)).or(() -> unprintable(bytes));
    }

    /** Finds a character that YAML does not allow; the parser would refuse it too early and without a place. */
    private static Optional<Problem> unprintable(byte[] utf8) {
        String text = new String(utf8, UTF_8);
        int line = 1;
        int lineStart = MarkPositions.start(text);
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            if (!StreamReader.isPrintable(character)) {
                String sentence = character == 0
                        ? "the text holds the character U+0000; expected text without it"
                        : String.format(
                                Locale.ROOT,
                                "the text holds the character U+%04X, which YAML cannot hold as it is; expected the escape \\u%04X in"
                                        + " double quotes",
                                character,
                                character);
                return Optional.of(
                        new Problem("", ProblemCode.SYNTAX, sentence).at(new Place(line, i - lineStart + 1)));
            }
            if (MarkPositions.endsLine(text, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return Optional.empty();
    }

    /** Creates a parser of the text, from its beginning. */
    Parser parser() {
        positions = new MarkPositions(text);
        return new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** Returns how deep objects and lists may be nested. */
    int nesting() {
        return nesting;
    }

    /** Returns the place of a mark; the marks of one pass come roughly in the order of the text. */
    Optional<Place> place(Optional<Mark> mark) {
        return mark.map(positions::place);
    }

    /**
     * Returns the word that follows a scalar as a comment without a space, such as {@code #4711}, which is probably meant as text.
     *
     * @param end where the scalar ends
     */
    Optional<String> wordAfterHash(Mark end) {
        int offset = positions.offset(end);
        int hash = offset;
        while (hash < text.length() && (text.charAt(hash) == ' ' || text.charAt(hash) == '\t')) {
            hash++;
        }
        int wordEnd = hash;
        while (wordEnd < text.length() && !Character.isWhitespace(text.charAt(wordEnd))) {
            wordEnd++;
        }
        String word = text.substring(hash, wordEnd);
        return hash > offset && word.startsWith("#") && !word.matches("#+") ? Optional.of(word) : Optional.empty();
    }
}
