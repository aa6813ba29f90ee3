package io.github.sscop.report.section;

import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.code.Wording;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.PageWording;
import java.util.Optional;

/** The words of a code, each in its language: that of the overlay where it has words for it, and English for the catalog's. */
public final class CodeText {

    private CodeText() {}

    /** Returns the title of the code. */
    public static Line title(Code code) {
        return line(code.wording().filter(words -> words.title().isPresent()), code.title());
    }

    /** Returns the id and the name of an element: the title of a theme or principle, and the statement of anything else. */
    public static Line named(Code code, ItemId id) {
        return Line.id(id.value())
                .and(code.find(id)
                        .map(element -> Line.id(" ").and(name(code, element)))
                        .orElse(Line.EMPTY));
    }

    /** Returns the name of an element. */
    public static Line name(Code code, Element element) {
        String title = element instanceof Theme theme
                ? theme.title()
                : element instanceof Principle principle ? principle.title() : "";
        return title.isEmpty()
                ? statement(code, element)
                : line(code.wording().filter(words -> words.titles().containsKey(element.id())), title);
    }

    /** Returns the statement of an element. */
    public static Line statement(Code code, Element element) {
        return line(code.wording().filter(words -> words.texts().containsKey(element.id())), element.statement());
    }

    private static Line line(Optional<Wording> overlay, String text) {
        return Line.of(text, overlay.map(Wording::language).orElse(PageWording.ENGLISH_TAG));
    }
}
