package io.github.sscop.report.section;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.PageWording;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The references to items and principles on one page: ids that link to their sections, with names beside them.
 *
 * @param code the code
 * @param hasSection whether the page has a section about an item or a principle; there are no links to others
 */
public record ItemReferences(Code code, Predicate<ItemId> hasSection) {

    /** Returns the anchor of the section about a principle, which is another than that of an item with the same id. */
    public static String principleAnchor(ItemId id) {
        return "principle-" + ModelWording.anchor(id);
    }

    /** Returns a line of the id of an item and its name. */
    public Line item(ItemId id) {
        return line(id, ModelWording.anchor(id)).and(name(id));
    }

    /** Returns a line of the id of a principle and its name. */
    public Line principle(ItemId id) {
        return line(id, principleAnchor(id)).and(name(id));
    }

    private Line name(ItemId id) {
        return code.find(id)
                .map(element -> Line.id(" ").and(CodeText.name(code, element)))
                .orElse(Line.EMPTY);
    }

    /** Returns a line of many ids, which stand without their names. */
    public Line ids(List<ItemId> ids) {
        Line line = Line.EMPTY;
        for (ItemId id : ids) {
            line = line.and(line.isEmpty() ? "" : ", ", "").and(line(id, ModelWording.anchor(id)));
        }
        return line;
    }

    private Line line(ItemId id, String anchor) {
        return hasSection.test(id) ? Line.EMPTY.and(new Inline.AnchorLink(anchor, id.value())) : Line.id(id.value());
    }

    /** Returns what the recommendations under a part of the code come to, which roll up to nothing. */
    public static Line recommendations(Verdict advisory, PageWording words) {
        return words.line(
                "recommendations", Map.of("verdict", Line.EMPTY.and(new Inline.MarkLabel(words.mark(advisory)))));
    }
}
