package io.github.sscop.report.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages as Markdown, in which every word is a word: nothing of a document becomes a heading, a link or a tag. */
final class Markdown {

    /** What means something inside a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()<>#|~&!$@^=\"]|:(?=//)");

    /** What means something at the beginning of a line, and an address that a reader would make a link. */
    private static final Pattern BEGINNING = Pattern.compile("^([-+])|^([0-9]{1,9})([.)])(?=\\s|$)|(?i:(www))(\\.)");

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    static String of(Page page) {
        Markdown writer = new Markdown();
        writer.paragraph(escaped(page.eyebrow()));
        writer.paragraph("# " + line(page.title()));
        if (!page.subtitle().spans().isEmpty()) {
            writer.paragraph(line(page.subtitle()));
        }
        writer.blocks(page.blocks(), 2);
        writer.paragraph("---");
        writer.paragraph(line(page.notice()));
        return writer.text.toString();
    }

    /** The words as words, whatever they are. */
    static String escaped(String words) {
        String inside = MARKUP.matcher(words).replaceAll("\\\\$0");
        return BEGINNING.matcher(inside).replaceAll(found -> {
            if (found.group(1) != null) {
                return "\\\\" + found.group(1);
            }
            return found.group(2) != null
                    ? found.group(2) + "\\\\" + found.group(3)
                    : found.group(4) + "\\\\" + found.group(5);
        });
    }

    private static String line(Line line) {
        return line.spans().stream().map(Markdown::span).collect(Collectors.joining());
    }

    private static String span(Inline span) {
        if (span instanceof Inline.Strong strong) {
            return "**" + escaped(strong.text()) + "**";
        }
        if (span instanceof Inline.Marked marked) {
            return "**" + escaped(marked.mark().word()) + "**";
        }
        if (span instanceof Inline.Address address && address.isLink()) {
            return "<" + address.text() + ">";
        }
        return escaped(span.text());
    }

    private void blocks(List<Block> blocks, int level) {
        blocks.forEach(block -> block(block, level));
    }

    private void block(Block block, int level) {
        if (block instanceof Block.Section section) {
            paragraph("#".repeat(Math.min(level, 6)) + " " + line(section.title())
                    + section.mark().map(mark -> " \u2014 " + mark.word()).orElse(""));
            blocks(section.blocks(), level + 1);
        } else if (block instanceof Block.Paragraph paragraph) {
            paragraph(label(paragraph.label()) + line(paragraph.line()));
        } else if (block instanceof Block.Banner banner) {
            paragraph("**" + banner.mark().word() + ".** "
                    + banner.lines().stream().map(Markdown::line).collect(Collectors.joining(" ")));
        } else if (block instanceof Block.DefinitionList facts) {
            facts.facts().forEach(fact -> item(label(fact.name()) + line(fact.value())));
            text.append('\n');
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
        return label.isEmpty() ? "" : "**" + escaped(label) + ":** ";
    }

    private void points(Block.BulletList points) {
        if (!points.label().isEmpty()) {
            paragraph(label(points.label()).strip());
        }
        for (Block.Bullet point : points.points()) {
            item(line(point.line()));
            point.details()
                    .forEach(line -> text.append("  - ").append(line(line)).append('\n'));
        }
        text.append('\n');
    }

    private void table(Block.Table table) {
        paragraph(escaped(table.caption()));
        row(table.columns());
        text.append("|").append(" --- |".repeat(table.columns().size())).append('\n');
        table.rows().forEach(this::row);
        text.append('\n');
    }

    private void row(List<Line> cells) {
        text.append("| ")
                .append(cells.stream().map(Markdown::line).collect(Collectors.joining(" | ")))
                .append(" |\n");
    }

    private void map(Block.ClaimMap map) {
        text.append("| Principle | Verdict | Items |\n| --- | --- | --- |\n");
        for (Block.MapTheme theme : map.themes()) {
            text.append(
                    "| **" + escaped(theme.title()) + "** | **" + theme.mark().word() + "** | |\n");
            for (Block.MapPrinciple principle : theme.principles()) {
                text.append("| ")
                        .append(escaped(principle.title()))
                        .append(" | ")
                        .append(principle.mark().word())
                        .append(" | ")
                        .append(principle.items().stream()
                                .map(item -> escaped(item.id()) + "\u00A0"
                                        + item.mark().letter())
                                .collect(Collectors.joining(", ")))
                        .append(" |\n");
            }
        }
        text.append('\n');
        paragraph(map.tally().stream()
                .map(tally -> tally.mark().letter() + " " + tally.mark().word() + ": " + tally.count())
                .collect(Collectors.joining(", ")));
    }

    private void timeline(Block.Timeline timeline) {
        paragraph(escaped(timeline.chart().sentence()));
        for (Block.Moment moment : timeline.moments()) {
            item("**" + moment.on() + "** (" + escaped(moment.when()) + ")");
            moment.lines()
                    .forEach(line -> text.append("  - ").append(line(line)).append('\n'));
        }
        text.append('\n');
    }

    private void item(String words) {
        text.append("- ").append(words).append('\n');
    }

    private void paragraph(String words) {
        int end = text.length();
        if (end > 0 && (end < 2 || text.charAt(end - 2) != '\n')) {
            text.append('\n');
        }
        text.append(words).append("\n\n");
    }
}
