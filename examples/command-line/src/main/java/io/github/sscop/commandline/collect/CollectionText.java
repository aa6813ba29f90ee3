package io.github.sscop.commandline.collect;

import io.github.sscop.code.ItemId;
import io.github.sscop.commandline.output.ColourOutput;
import io.github.sscop.commandline.output.TerminalText;
import io.github.sscop.evidence.Link;
import io.github.sscop.policy.Policy;
import io.github.sscop.rule.FactRule;
import io.github.sscop.source.CollectedFile;
import io.github.sscop.source.CollectedRecord;
import io.github.sscop.source.CollectionResult;
import io.github.sscop.source.FileOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** The report of a collection as text: each file, what it is, and the records that are made of it. */
final class CollectionText {

    private final TerminalText text;
    private boolean isBegun;
    private final CollectionResult result;
    private final Map<String, CollectedRecord> records;

    private CollectionText(CollectionResult result, Ansi colours) {
        this.text = new TerminalText(colours);
        this.result = result;
        this.records = result.records().stream()
                .collect(Collectors.toMap(each -> each.record().id().toString(), Function.identity()));
    }

    /**
     * Formats a result.
     *
     * @param named the files to name even if they are of no known type
     */
    static String of(CollectionResult result, Set<String> named, List<String> passedOver, Ansi colours) {
        CollectionText report = new CollectionText(result, colours);
        List<CollectedFile> unknown = new ArrayList<>();
        for (CollectedFile file : result.files()) {
            if (file.outcome() == FileOutcome.NOT_RECOGNISED && !named.contains(file.name())) {
                unknown.add(file);
            } else {
                report.file(file);
            }
        }
        passedOver.forEach(each -> report.text.paragraph("Passed over: ", each + "."));
        if (!unknown.isEmpty()) {
            report.text.paragraph(
                    "Not recognised: ",
                    counted(unknown.size(), "file")
                            + " in folders: not read as evidence, by content. Name one to see why.");
        }
        report.text.gap();
        report.total();
        return report.text.toString();
    }

    private void file(CollectedFile file) {
        List<CollectedRecord> of =
                file.records().stream().map(id -> records.get(id.toString())).toList();
        List<CollectedRecord> foundHere = of.stream()
                .filter(record -> record.files().get(0).equals(file.name()))
                .toList();
        if (!of.isEmpty() && foundHere.isEmpty()) {
            text.line(file.name() + ": part of " + ids(of) + ".");
            return;
        }
        if (isBegun) {
            text.gap();
        }
        isBegun = true;
        text.line(file.name() + ": " + file.title().orElse("not recognised"));
        outcome(file);
        foundHere.forEach(this::record);
        of.stream()
                .filter(record -> !foundHere.contains(record))
                .forEach(record -> text.line("  Part of " + record.record().id() + "."));
        file.cannotShow()
                .filter(sentence -> !foundHere.isEmpty())
                .ifPresent(sentence -> text.paragraph("  It cannot show ", sentence + "."));
        text.gap();
    }

    private static String ids(List<CollectedRecord> of) {
        return of.stream().map(record -> record.record().id().toString()).collect(Collectors.joining(", "));
    }

    private void outcome(CollectedFile file) {
        if (file.outcome() == FileOutcome.COLLECTED) {
            if (!file.remarks().isEmpty()) {
                text.paragraph("  Note: ", sentences(file.remarks()));
            }
            return;
        }
        String style = file.outcome() == FileOutcome.REFUSED ? ColourOutput.BAD : "";
        String remedy = file.outcome() == FileOutcome.UNDATED ? " (--released-on)." : ".";
        text.paragraph(
                "  " + label(file.outcome()) + ": ",
                style,
                sentences(file.remarks()).replaceFirst("\\.$", remedy));
    }

    private void record(CollectedRecord record) {
        text.paragraph(
                "  Record: ",
                (record.isNew() ? "" : "already there: ") + record.record().id() + " ("
                        + record.record().title() + "), " + record.record().kind() + ".");
        text.paragraph("    ", upperFirst(record.binding()) + "; " + record.dating() + ".");
        if (!record.record().facts().isEmpty()) {
            text.paragraph(
                    "    Facts: ", String.join(", ", record.record().facts().keySet()) + ".");
        }
        claims(record);
        if (!record.record().supersedes().isEmpty() && record.isNew()) {
            text.paragraph(
                    "    Takes the place of: ",
                    record.record().supersedes().stream().map(Object::toString).collect(Collectors.joining(", "))
                            + ".");
        }
        record.differences()
                .forEach(difference -> text.paragraph("    Differs: ", ColourOutput.BAD, upperFirst(difference) + "."));
        record.advice().ifPresent(advice -> text.paragraph("    To let a rule confirm it: ", advice + "."));
    }

    private void claims(CollectedRecord record) {
        record.direct()
                .forEach(claim -> text.paragraph(
                        "    Supports " + claim + ": ",
                        "directly"
                                + rules(record, claim, rule -> rule.supports().isPresent()) + "."));
        record.refuted()
                .forEach(claim -> text.paragraph(
                        "    Refutes " + claim + ": ",
                        ColourOutput.BAD,
                        "whatever else there is"
                                + rules(record, claim, rule -> rule.refutes().isPresent()) + "."));
        String others = record.record().links().stream()
                .map(Link::item)
                .filter(claim ->
                        !record.direct().contains(claim) && !record.refuted().contains(claim))
                .map(ItemId::toString)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            text.paragraph("    Bears on " + others + ": ", "indirectly at most, which alone makes no claim met.");
        }
    }

    private static String rules(CollectedRecord record, ItemId claim, Predicate<FactRule> derives) {
        List<String> rules = Policy.goodFaith().rules().values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.kind().equals(record.record().kind())
                        && rule.items().contains(claim))
                .filter(derives)
                .map(FactRule::id)
                .toList();
        return rules.isEmpty() ? "" : ", by the rule " + String.join(" or ", rules);
    }

    private void total() {
        long added = result.added().size();
        long differing = result.records().stream()
                .filter(each -> !each.differences().isEmpty())
                .count();
        String outcomes = Stream.of(FileOutcome.values())
                .map(outcome -> Map.entry(
                        outcome,
                        result.files().stream()
                                .filter(file -> file.outcome() == outcome)
                                .count()))
                .filter(each -> each.getValue() > 0)
                .map(each -> each.getValue() + " " + label(each.getKey()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        text.paragraph(
                "Total: ",
                differing == 0 ? ColourOutput.GOOD : ColourOutput.BAD,
                counted(result.files().size(), "file") + (outcomes.isEmpty() ? "" : ": " + outcomes) + "; "
                        + counted(added, "new record") + ", "
                        + (result.records().size() - added)
                        + " already there"
                        + (differing == 0 ? "." : ", " + differing + " of these different from their files."));
    }

    private static String label(FileOutcome outcome) {
        return switch (outcome) {
            case COLLECTED -> "Collected";
            case NOTHING_SHOWN -> "Nothing shown";
            case OTHER_SUBJECT -> "Left out";
            case UNDATED -> "Undated";
            case OUTDATED -> "Outdated";
            case REFUSED -> "Refused";
            case NOT_RECOGNISED -> "Not recognised";
        };
    }

    private static String sentences(List<String> remarks) {
        return remarks.stream().map(CollectionText::upperFirst).collect(Collectors.joining(". ", "", "."));
    }

    private static String upperFirst(String sentence) {
        return sentence.isEmpty() ? "" : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String counted(long count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }
}
