package io.github.sscop.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The writer of pages as text, for a terminal or a plain letter. */
final class PlainText {

    private static final int TITLE_WIDTH = 62;

    private final TextLines text;

    private PlainText(BiFunction<Tone, String, String> style) {
        this.text = new TextLines(style);
    }

    static String of(Page page, BiFunction<Tone, String, String> style) {
        PlainText writer = new PlainText(style);
        writer.text.paragraph("", page.eyebrow());
        writer.text.paragraph("", page.title());
        if (!page.subtitle().spans().isEmpty()) {
            writer.text.paragraph("", page.subtitle());
        }
        writer.blocks(page.blocks(), 1);
        writer.text.gap();
        writer.text.paragraph("", page.notice());
        return writer.text.toString();
    }

    private void blocks(List<Block> blocks, int level) {
        blocks.forEach(block -> block(block, level));
    }

    private void block(Block block, int level) {
        if (block instanceof Block.Section section) {
            section(section, level);
        } else if (block instanceof Block.Paragraph paragraph) {
            text.paragraph(label(paragraph.label()), paragraph.line());
        } else if (block instanceof Block.Banner banner) {
            text.gap();
            text.paragraph("", mark(banner.mark()));
            banner.lines().forEach(line -> text.paragraph("  ", line));
        } else if (block instanceof Block.DefinitionList list) {
            text.gap();
            list.definitions().forEach(definition -> text.paragraph(label(definition.term()), definition.value()));
        } else if (block instanceof Block.BulletList list) {
            bullets(list);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.ClaimMap map) {
            map(map);
        } else if (block instanceof Block.Timeline timeline) {
            timeline(timeline);
        }
        // A filter panel works on a screen only.
    }

    private static Line mark(Mark mark) {
        return Line.EMPTY.and(new Inline.MarkLabel(mark));
    }

    private static String label(Line label) {
        return label.isEmpty() ? "" : label.text() + ": ";
    }

    private void section(Block.Section section, int level) {
        text.gap();
        Line title = section.mark()
                .map(mark -> section.title().and(" [").and(mark(mark)).and("]"))
                .orElse(section.title());
        text.paragraph("", title);
        if (level <= 2 && section.kind() != Block.SectionKind.ITEM) {
            int width = Math.min(TextLines.WIDTH, title.text().length());
            text.line((level == 1 ? "=" : "-").repeat(width));
        }
        blocks(section.blocks(), level + 1);
    }

    private void bullets(Block.BulletList list) {
        if (!list.label().isEmpty()) {
            text.paragraph("", list.label().and(":", ""));
        }
        for (Block.Bullet bullet : list.bullets()) {
            text.paragraph("  - ", bullet.line());
            bullet.details().forEach(line -> text.paragraph("    ", line));
        }
    }

    private void table(Block.Table table) {
        text.gap();
        text.paragraph("", table.caption());
        switch (table.layout()) {
            case RECORDS -> records(table);
            case COLUMNS -> columns(table);
            case LETTERS -> letters(table);
            case NARROW_LETTERS -> narrow(table);
        }
    }

    private void records(Block.Table table) {
        for (List<Line> row : table.rows()) {
            text.paragraph("  - ", row.get(0));
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).text().isEmpty()) {
                    text.paragraph("    " + table.columns().get(i).text() + ": ", row.get(i));
                }
            }
        }
    }

    private void columns(Block.Table table) {
        List<List<Line>> rows = new ArrayList<>(List.of(table.columns()));
        rows.addAll(table.rows());
        List<Integer> widths = new ArrayList<>();
        int room = 0;
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            widths.add(rows.stream()
                    .mapToInt(row -> row.get(column).text().length())
                    .max()
                    .orElse(0));
            room += widths.get(i) + 2;
        }
        if (room - 2 > TextLines.WIDTH) {
            records(table);
        } else {
            text.gap();
            rows.forEach(row -> text.row(row, widths));
        }
    }

    /** Writes letters in columns, whose headings are listed above by number. */
    private void letters(Block.Table table) {
        for (int i = 1; i < table.columns().size(); i++) {
            text.paragraph("  (" + i + ") ", table.columns().get(i));
        }
        int width = table.rows().stream()
                .mapToInt(row -> row.get(0).text().length())
                .max()
                .orElse(0);
        int shown = Math.min(width, 60);
        StringBuilder head = new StringBuilder(" ".repeat(shown));
        for (int i = 1; i < table.columns().size(); i++) {
            head.append(padded(" (" + i + ")", 5));
        }
        text.line(head.toString());
        for (List<Line> row : table.rows()) {
            String name = row.get(0).text();
            StringBuilder cells = new StringBuilder(
                    padded(name.length() > shown ? name.substring(0, shown - 1) + "\u2026" : name, shown));
            for (Line cell : row.subList(1, row.size())) {
                cells.append(padded("  " + letter(cell), 5));
            }
            text.line(cells.toString());
        }
    }

    /** Writes each row of letters in groups of ten below its name, since short headings leave no room for names beside them. */
    private void narrow(Block.Table table) {
        for (List<Line> row : table.rows()) {
            text.paragraph("  - ", row.get(0));
            List<String> cells = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                cells.add(table.columns().get(i).text() + "\u00A0" + letter(row.get(i)));
            }
            text.paragraph("    ", String.join("  ", cells));
        }
    }

    private static String letter(Line cell) {
        return cell.spans().stream()
                .map(span ->
                        span instanceof Inline.MarkLabel label ? label.mark().letter() : span.text())
                .collect(Collectors.joining());
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(0, width - words.length()));
    }

    private void map(Block.ClaimMap map) {
        text.gap();
        for (Block.MapTheme theme : map.themes()) {
            verdict(theme.title(), theme.mark());
            for (Block.MapPrinciple principle : theme.principles()) {
                verdict(Line.id("  ").and(principle.title()), principle.mark());
                text.paragraph(
                        "      ",
                        principle.items().stream()
                                .map(item -> item.id() + "\u00A0" + item.mark().letter())
                                .collect(Collectors.joining("  ")));
            }
        }
        text.gap();
        text.paragraph(
                "",
                map.counts().stream()
                        .map(count -> count.mark().letter() + " " + count.mark().word() + ": " + count.count())
                        .collect(Collectors.joining(", ")));
    }

    private void verdict(Line title, Mark mark) {
        text.row(
                List.of(title, mark(mark)),
                List.of(
                        Math.max(TITLE_WIDTH, title.text().length()),
                        mark.word().length()));
    }

    private void timeline(Block.Timeline timeline) {
        text.paragraph("", timeline.sentence());
        for (Block.Moment moment : timeline.moments()) {
            text.paragraph("  " + moment.on() + "  ", moment.when());
            moment.lines().forEach(line -> text.paragraph("              ", line));
        }
    }
}
