package io.github.sscop.report.page;

import java.util.List;
import java.util.stream.Collectors;

/** Pages as text, for a terminal or a plain letter. */
final class PlainText {

    private static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(Page page) {
        PlainText writer = new PlainText();
        writer.paragraph("", page.eyebrow());
        writer.paragraph("", page.title().text());
        if (!page.subtitle().spans().isEmpty()) {
            writer.paragraph("", page.subtitle().text());
        }
        writer.blocks(page.blocks(), 1);
        writer.gap();
        writer.paragraph("", page.notice().text());
        return writer.text.toString();
    }

    private void blocks(List<Block> blocks, int level) {
        blocks.forEach(block -> block(block, level));
    }

    private void block(Block block, int level) {
        if (block instanceof Block.Section section) {
            section(section, level);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(label(paragraph.label()), paragraph.line().text());
        } else if (block instanceof Block.Banner banner) {
            gap();
            paragraph("", banner.mark().word());
            banner.lines().forEach(line -> paragraph("  ", line.text()));
        } else if (block instanceof Block.DefinitionList facts) {
            gap();
            facts.facts()
                    .forEach(fact -> paragraph(label(fact.name()), fact.value().text()));
        } else if (block instanceof Block.BulletList points) {
            points(points);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.ClaimMap map) {
            map(map);
        } else if (block instanceof Block.Timeline timeline) {
            timeline(timeline);
        }
        // Filters and drawings are for those who see the page.
    }

    private static String label(String label) {
        return label.isEmpty() ? "" : label + ": ";
    }

    private void section(Block.Section section, int level) {
        gap();
        String title = section.title().text()
                + section.mark().map(mark -> " [" + mark.word() + "]").orElse("");
        int before = text.length();
        paragraph("", title);
        if (level <= 2 && section.kind() != Block.SectionKind.ITEM) {
            int width = Math.min(WIDTH, text.length() - before - 1);
            text.append((level == 1 ? "=" : "-").repeat(width)).append('\n');
        }
        blocks(section.blocks(), level + 1);
    }

    private void points(Block.BulletList points) {
        if (!points.label().isEmpty()) {
            paragraph("", points.label() + ":");
        }
        for (Block.Bullet point : points.points()) {
            paragraph("  - ", point.line().text());
            point.details().forEach(line -> paragraph("    ", line.text()));
        }
    }

    private void table(Block.Table table) {
        gap();
        paragraph("", table.caption());
        if (table.isDense()) {
            dense(table);
            return;
        }
        for (List<Line> row : table.rows()) {
            paragraph("  - ", row.get(0).text());
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).text().isEmpty()) {
                    paragraph(
                            "    " + table.columns().get(i).text() + ": ",
                            row.get(i).text());
                }
            }
        }
    }

    /** Letters in columns, whose headings are listed above by number. */
    private void dense(Block.Table table) {
        for (int i = 1; i < table.columns().size(); i++) {
            paragraph("  (" + i + ") ", table.columns().get(i).text());
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
        line(head.toString());
        for (List<Line> row : table.rows()) {
            String name = row.get(0).text();
            StringBuilder cells = new StringBuilder(
                    padded(name.length() > shown ? name.substring(0, shown - 1) + "\u2026" : name, shown));
            for (Line cell : row.subList(1, row.size())) {
                cells.append(padded("  " + letters(cell), 5));
            }
            line(cells.toString());
        }
    }

    private static String letters(Line cell) {
        return cell.spans().stream()
                .map(span -> span instanceof Inline.Marked marked ? marked.mark().letter() : span.text())
                .collect(Collectors.joining());
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.length()));
    }

    private void map(Block.ClaimMap map) {
        gap();
        for (Block.MapTheme theme : map.themes()) {
            line(padded(theme.title(), 62) + "  " + theme.mark().word());
            for (Block.MapPrinciple principle : theme.principles()) {
                line("  " + padded(principle.title(), 60) + "  "
                        + principle.mark().word());
                paragraph(
                        "      ",
                        principle.items().stream()
                                .map(item -> item.id() + "\u00A0" + item.mark().letter())
                                .collect(Collectors.joining("  ")));
            }
        }
        gap();
        paragraph(
                "",
                map.tally().stream()
                        .map(tally -> tally.mark().letter() + " " + tally.mark().word() + ": " + tally.count())
                        .collect(Collectors.joining(", ")));
    }

    private void timeline(Block.Timeline timeline) {
        paragraph("", timeline.chart().sentence());
        for (Block.Moment moment : timeline.moments()) {
            paragraph("  " + moment.on() + "  ", moment.when());
            moment.lines().forEach(line -> paragraph("              ", line.text()));
        }
    }

    private void paragraph(String label, String words) {
        String indent = " ".repeat(label.length());
        StringBuilder line = new StringBuilder(label);
        boolean empty = true;
        for (String word : words.strip().split(" +", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        line(line.toString());
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }

    private void gap() {
        int end = text.length();
        if (end >= 2 && (text.charAt(end - 1) != '\n' || text.charAt(end - 2) != '\n')) {
            text.append('\n');
        }
    }
}
