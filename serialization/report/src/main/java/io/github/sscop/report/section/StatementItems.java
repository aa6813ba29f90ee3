package io.github.sscop.report.section;

import io.github.sscop.assessment.statement.StatementBasis;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.assessment.statement.VariedItem;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.ModelWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The items of a statement that a reader has to see: those that are open, and those that are not the code's own. */
public final class StatementItems {

    private final SupplierStatement statement;
    private final Code code;

    /** Creates the items of a statement. */
    public StatementItems(SupplierStatement statement, Code code) {
        this.statement = statement;
        this.code = code;
    }

    /** Returns what the supplier excluded, or had assessed in its own words, so that no reader takes it for the code. */
    public Optional<Block> varied() {
        List<Block> blocks = new ArrayList<>();
        for (StatementBasis each : statement.assessments()) {
            varied(each, each.excluded(), "excluded by the supplier").ifPresent(blocks::add);
            varied(each, each.substituted(), "assessed in words of the supplier")
                    .ifPresent(blocks::add);
        }
        return section("varied", "Claims that are excluded or substituted", blocks);
    }

    private Optional<Block> varied(StatementBasis basis, List<VariedItem> items, String words) {
        List<Line> lines = items.stream()
                .map(item -> statementOf(item.item()).andQuoted(item.reason().text()))
                .toList();
        String product =
                isAlone() ? "" : SubjectHeading.subject(basis.subject()).text() + ": ";
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Block.BulletList.of(product + ModelWording.count(lines.size(), "claim") + " " + words, lines));
    }

    /** Returns the claims that are not met or undetermined. */
    public Optional<Block> open() {
        List<Block> blocks = new ArrayList<>();
        for (StatementBasis each : statement.assessments()) {
            List<Line> lines = each.open().stream()
                    .map(item -> statementOf(item.item()).andQuoted(item.risk().orElse("")))
                    .toList();
            if (!lines.isEmpty()) {
                blocks.add(Block.BulletList.of(
                        isAlone() ? "" : SubjectHeading.subject(each.subject()).text(), lines));
            }
        }
        return section("open", "Claims that are not met or undetermined, and their risks", blocks);
    }

    private static Optional<Block> section(String anchor, String title, List<Block> blocks) {
        return blocks.isEmpty() ? Optional.empty() : Optional.of(Block.Section.of(anchor, title, blocks));
    }

    private boolean isAlone() {
        return statement.assessments().size() == 1;
    }

    private Line statementOf(ItemId id) {
        return Line.EMPTY
                .and(new Inline.Emphasis(id + " "))
                .and(code.item(id).orElseThrow().statement())
                .and(" ");
    }
}
