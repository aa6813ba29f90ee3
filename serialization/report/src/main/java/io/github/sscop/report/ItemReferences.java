package io.github.sscop.report;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import java.util.List;
import java.util.function.Predicate;

/**
 * The references to items and principles on one page: ids that link to their sections, with names beside them.
 *
 * @param code the code
 * @param hasSection whether the page has a section about an item or a principle; there are no links to others
 */
record ItemReferences(Code code, Predicate<ItemId> hasSection) {

    /** Returns the id and the name of an element: the title of a theme or principle, and the statement of anything else. */
    static String title(Code code, ItemId id) {
        return code.find(id).map(element -> id + " " + name(element)).orElse(id.value());
    }

    private static String name(Element element) {
        if (element instanceof Theme theme) {
            return theme.title();
        }
        return element instanceof Principle principle ? principle.title() : element.statement();
    }

    /** Returns the anchor of the section about a principle, which is another than that of an item with the same id. */
    static String principleAnchor(ItemId id) {
        return "principle-" + ModelWording.anchor(id);
    }

    /** Returns a line of the id of an item and its name. */
    Line item(ItemId id) {
        return line(id, ModelWording.anchor(id))
                .and(title(code, id).substring(id.value().length()));
    }

    /** Returns a line of the id of a principle and its name. */
    Line principle(ItemId id) {
        return line(id, principleAnchor(id))
                .and(title(code, id).substring(id.value().length()));
    }

    /** Returns a line of many ids, which stand without their names. */
    Line ids(List<ItemId> ids) {
        Line line = Line.EMPTY;
        for (ItemId id : ids) {
            line = line.and(line.spans().isEmpty() ? "" : ", ").and(line(id, ModelWording.anchor(id)));
        }
        return line;
    }

    private Line line(ItemId id, String anchor) {
        return hasSection.test(id) ? Line.EMPTY.and(new Inline.AnchorLink(anchor, id.value())) : Line.of(id.value());
    }

    /** Returns what the recommendations under a part of the code come to, which roll up to nothing. */
    static Line recommendations(Verdict advisory) {
        return Line.of("Recommendations, which change no verdict: ")
                .and(new Inline.MarkLabel(Mark.of(advisory)))
                .and(".");
    }
}
