package io.github.sscop.report.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The writer of pages as Markdown, in which no text of a document becomes a heading, a link or a tag. */
final class Markdown {

    /** Characters that are markup inside a line. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()<>#|~&!$@^=\"]|:(?=//)");

    /** Characters that are markup at the beginning of a line, and addresses that a reader would make a link. */
    private static final Pattern LINE_START = Pattern.compile("^([-+])|^([0-9]{1,9})([.)])(?=\\s|$)|(?i:(www))(\\.)");

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    static String of(Page page) {
        Markdown writer = new Markdown();
        writer.paragraph(line(page.eyebrow()));
        writer.paragraph("# " + line(page.title()));
        if (!page.subtitle().spans().isEmpty()) {
            writer.paragraph(line(page.subtitle()));
        }
        writer.blocks(page.blocks(), 2);
        writer.paragraph("---");
        writer.paragraph(line(page.notice()));
        return writer.text.toString();
    }

    /** Returns the text with markup escaped. */
    static String escaped(String text) {
        String inside = MARKUP.matcher(text).replaceAll("\\\\$0");
        return LINE_START.matcher(inside).replaceAll(match -> {
            if (match.group(1) != null) {
                return "\\\\" + match.group(1);
            }
            return match.group(2) != null
                    ? match.group(2) + "\\\\" + match.group(3)
                    : match.group(4) + "\\\\" + match.group(5);
        });
    }

    private static String line(Line line) {
        return line.spans().stream().map(Markdown::span).collect(Collectors.joining());
    }

    private static String span(Inline span) {
        if (span instanceof Inline.Emphasis emphasis) {
            return "**" + escaped(emphasis.text()) + "**";
        }
        if (span instanceof Inline.MarkLabel label) {
            return "**" + escaped(label.mark().word()) + "**";
        }
        if (span instanceof Inline.PageLink link) {
            return "[" + escaped(link.text()) + "](<" + link.address() + ">)";
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
            paragraph("**" + escaped(banner.mark().word()) + ".** "
                    + banner.lines().stream().map(Markdown::line).collect(Collectors.joining(" ")));
        } else if (block instanceof Block.DefinitionList list) {
            list.definitions().forEach(definition -> bullet(label(definition.term()) + line(definition.value())));
            text.append('\n');
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

    private static String label(Line label) {
        return label.isEmpty() ? "" : "**" + line(label) + ":** ";
    }

    private void bullets(Block.BulletList list) {
        if (!list.label().isEmpty()) {
            paragraph(label(list.label()).strip());
        }
        for (Block.Bullet bullet : list.bullets()) {
            bullet(line(bullet.line()));
            bullet.details()
                    .forEach(line -> text.append("  - ").append(line(line)).append('\n'));
        }
        text.append('\n');
    }

    private void table(Block.Table table) {
        paragraph(line(table.caption()));
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
            text.append("| **" + line(theme.title()) + "** | **" + theme.mark().word() + "** | |\n");
            for (Block.MapPrinciple principle : theme.principles()) {
                text.append("| ")
                        .append(line(principle.title()))
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
        paragraph(map.counts().stream()
                .map(count -> count.mark().letter() + " " + count.mark().word() + ": " + count.count())
                .collect(Collectors.joining(", ")));
    }

    private void timeline(Block.Timeline timeline) {
        paragraph(line(timeline.sentence()));
        for (Block.Moment moment : timeline.moments()) {
            bullet("**" + moment.on() + "** (" + line(moment.when()) + ")");
            moment.lines()
                    .forEach(line -> text.append("  - ").append(line(line)).append('\n'));
        }
        text.append('\n');
    }

    private void bullet(String line) {
        text.append("- ").append(line).append('\n');
    }

    private void paragraph(String line) {
        int end = text.length();
        if (end > 0 && (end < 2 || text.charAt(end - 2) != '\n')) {
            text.append('\n');
        }
        text.append(line).append("\n\n");
    }
}
