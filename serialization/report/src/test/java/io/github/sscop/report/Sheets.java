package io.github.sscop.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What stands on the sheets of a PDF, letter by letter and where.
 *
 * <p>That a page is no wider than paper does not show that it prints whole: what breaks over sheets, or lies in a box that
 * does not, may be lost on paper alone. So the letters of the PDF itself are held to the words of the page.
 */
final class Sheets {

    /** Below this length a word is not broken over lines, or hardly ever. */
    private static final int LONG = 20;

    /** By sheet, the letters in the order in which they are drawn, without white space: a word broken over lines is whole here. */
    private final List<String> sheets;

    /** Those of all sheets. */
    private final String letters;

    private final List<String> outside;

    private Sheets(List<String> sheets, List<String> outside) {
        this.sheets = sheets;
        this.letters = String.join("", sheets);
        this.outside = List.copyOf(outside);
    }

    static Sheets of(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            Letters letters = new Letters();
            letters.writeText(document, Writer.nullWriter());
            return new Sheets(letters.bySheet.stream().map(Sheets::plain).toList(), letters.outside);
        }
    }

    private static final class Letters extends PDFTextStripper {

        private final List<StringBuilder> bySheet = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();

        @Override
        protected void startPage(PDPage page) {
            bySheet.add(new StringBuilder());
        }

        @Override
        protected void processTextPosition(TextPosition letter) {
            bySheet.get(bySheet.size() - 1).append(letter.getUnicode());
            PDRectangle sheet = getCurrentPage().getCropBox();
            float left = letter.getTextMatrix().getTranslateX();
            float bottom = letter.getTextMatrix().getTranslateY();
            boolean inside = left >= sheet.getLowerLeftX()
                    && left + letter.getWidth() <= sheet.getUpperRightX()
                    && bottom >= sheet.getLowerLeftY()
                    && bottom + letter.getHeight() <= sheet.getUpperRightY();
            if (!inside) {
                outside.add(letter.getUnicode() + " on sheet " + getCurrentPageNo());
            }
        }
    }

    /** How many there are. */
    int number() {
        return sheets.size();
    }

    /** The letters that lie, wholly or in part, outside the sheet. */
    List<String> outside() {
        return outside;
    }

    /**
     * The words of a text that stand on the sheets less often than in the text.
     *
     * <p>A word is also counted within others, in the text as on the sheets. Where two words meet on a sheet, a third may seem
     * to stand, so a short word may be lost unseen; one of a single letter may not, nor a sentence.
     */
    List<String> missing(String text) {
        String words = Stream.of(text.split("\\s+")).map(Sheets::plain).collect(Collectors.joining(" "));
        return Stream.of(words.split(" "))
                .distinct()
                .filter(word -> !word.isEmpty())
                .filter(word -> printed(word) < count(word, words))
                .map(word -> word + ", " + printed(word) + " of " + count(word, words))
                .toList();
    }

    private int printed(String word) {
        return count(word, letters) + (word.length() < LONG ? 0 : broken(word));
    }

    /** How often it ends at the top of a sheet, where other things are drawn last on the sheet before, on which it begins. */
    private int broken(String word) {
        int count = 0;
        for (int sheet = 1; sheet < sheets.size(); sheet++) {
            for (int at = 1; at < word.length(); at++) {
                if (sheets.get(sheet).startsWith(word.substring(at))
                        && breaksOff(sheets.get(sheet - 1), word.substring(0, at), word.charAt(at))) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }

    /** Whether a beginning stands on a sheet, and something else than what should follow it. */
    private static boolean breaksOff(String sheet, String beginning, char next) {
        for (int at = sheet.indexOf(beginning); at >= 0; at = sheet.indexOf(beginning, at + 1)) {
            int end = at + beginning.length();
            if (end < sheet.length() && sheet.charAt(end) != next) {
                return true;
            }
        }
        return false;
    }

    private static int count(String word, String text) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }

    /** One letter for a ligature and for each of its parts, and nothing for what has no ink. */
    private static String plain(CharSequence letters) {
        return Normalizer.normalize(letters, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
