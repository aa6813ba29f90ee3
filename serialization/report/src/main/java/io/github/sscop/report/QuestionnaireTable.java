package io.github.sscop.report;

import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.QuestionList;
import io.github.sscop.code.Code;
import io.github.sscop.code.Digest;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.report.page.KnownAnswerWording;
import io.github.sscop.report.page.ModelWording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The questions as rows of cells, with or without answers. */
final class QuestionnaireTable {

    private final List<Map<QuestionnaireColumn, String>> rows = new ArrayList<>();
    private final Map<ItemId, List<Map<QuestionnaireColumn, String>>> records = new HashMap<>();
    private final Map<ItemId, Declaration> declarations = new HashMap<>();
    private final Set<ItemId> asked = new HashSet<>();

    private QuestionnaireTable() {}

    /** Returns the row of headings and the rows below it. */
    static List<List<String>> of(Code code, QuestionList list, Optional<Submission> answers) {
        QuestionnaireTable table = new QuestionnaireTable();
        answers.ifPresent(submission -> table.collect(code, submission));
        list.questions().forEach(table::addQuestion);
        answers.ifPresent(submission -> submission.declarations().stream()
                .filter(declaration -> submission.isAbout(code.id(), declaration))
                .filter(declaration -> !table.asked.contains(declaration.item()))
                .forEach(table::addDeclaration));
        List<QuestionnaireColumn> columns = columns(list);
        List<List<String>> cells = new ArrayList<>();
        cells.add(columns.stream().map(QuestionnaireColumn::heading).toList());
        table.rows.forEach(row -> cells.add(
                columns.stream().map(column -> row.getOrDefault(column, "")).toList()));
        return cells;
    }

    /** Returns the columns, without that of what is known where nothing was assessed. */
    private static List<QuestionnaireColumn> columns(QuestionList list) {
        return Stream.of(QuestionnaireColumn.values())
                .filter(column ->
                        column != QuestionnaireColumn.KNOWN || list.asOf().isPresent())
                .toList();
    }

    private void collect(Code code, Submission submission) {
        submission.declarations().stream()
                .filter(declaration -> submission.isAbout(code.id(), declaration))
                .forEach(declaration -> declarations.put(declaration.item(), declaration));
        for (Evidence record : submission.evidence()) {
            record.links().stream()
                    .filter(link -> submission.isAbout(code.id(), link))
                    .forEach(link -> records.computeIfAbsent(link.item(), item -> new ArrayList<>())
                            .add(answer(record, link)));
        }
    }

    private static Map<QuestionnaireColumn, String> answer(Evidence record, Link link) {
        Map<QuestionnaireColumn, String> cells = new EnumMap<>(QuestionnaireColumn.class);
        cells.put(QuestionnaireColumn.TITLE, record.title());
        cells.put(QuestionnaireColumn.LOCATION, record.location().orElse(""));
        cells.put(QuestionnaireColumn.DATE, date(record.occurredOn()));
        cells.put(QuestionnaireColumn.ORIGINATOR, record.originator().name());
        cells.put(QuestionnaireColumn.ARGUMENT, link.argument().orElse(""));
        cells.put(QuestionnaireColumn.BEARING, bearing(link));
        cells.put(QuestionnaireColumn.EVIDENCE_ID, record.id().value());
        cells.put(QuestionnaireColumn.KIND, record.kind().value());
        cells.put(QuestionnaireColumn.METHOD, ModelWording.of(record.method()));
        cells.put(
                QuestionnaireColumn.INDEPENDENCE,
                ModelWording.of(record.originator().independence()));
        cells.put(QuestionnaireColumn.RECORDED_ON, date(record.recordedOn()));
        cells.put(QuestionnaireColumn.VALID_UNTIL, date(record.validUntil()));
        cells.put(
                QuestionnaireColumn.DIGEST,
                record.digest().map(Digest::toString).orElse(""));
        return cells;
    }

    private static String date(Optional<PartialDate> date) {
        return date.map(PartialDate::toString).orElse("");
    }

    private static String bearing(Link link) {
        return link.stance().isPresent() && link.strength().isPresent()
                ? ModelWording.of(link.stance().get())
                        + (link.strength().get() == Strength.DIRECT ? " directly" : " indirectly")
                : "";
    }

    private void addQuestion(Question question) {
        ItemId item = question.item();
        asked.add(item);
        List<Map<QuestionnaireColumn, String>> answers = records.getOrDefault(item, List.of(Map.of()));
        Declaration declared = declarations.get(item);
        String known = question.known().map(KnownAnswerWording::answer).orElse("");
        for (Map<QuestionnaireColumn, String> answer : answers) {
            Map<QuestionnaireColumn, String> row = new EnumMap<>(QuestionnaireColumn.class);
            row.put(QuestionnaireColumn.ITEM, item.value());
            row.put(QuestionnaireColumn.PRINCIPLE, question.heading());
            row.put(QuestionnaireColumn.QUESTION, question.text());
            row.put(QuestionnaireColumn.SOURCE, question.locator());
            row.put(QuestionnaireColumn.EXAMPLES, String.join("; ", question.examples()));
            row.put(QuestionnaireColumn.REQUIREMENTS, String.join("; ", question.requirementTexts()));
            row.putAll(answer);
            row.put(
                    QuestionnaireColumn.KNOWN,
                    Stream.of(known, knownRecord(question, answer))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" ")));
            known = "";
            if (declared != null) {
                declare(row, declared);
                declared = null;
            }
            rows.add(row);
        }
    }

    private static String knownRecord(Question question, Map<QuestionnaireColumn, String> answer) {
        String id = answer.getOrDefault(QuestionnaireColumn.EVIDENCE_ID, "");
        return question.known().stream()
                .flatMap(known -> known.records().stream())
                .filter(record -> record.evidence().value().equals(id))
                .findFirst()
                .flatMap(KnownAnswerWording::record)
                .orElse("");
    }

    private void addDeclaration(Declaration declaration) {
        Map<QuestionnaireColumn, String> row = new EnumMap<>(QuestionnaireColumn.class);
        row.put(QuestionnaireColumn.ITEM, declaration.item().value());
        declare(row, declaration);
        rows.add(row);
    }

    private static void declare(Map<QuestionnaireColumn, String> row, Declaration declaration) {
        row.put(QuestionnaireColumn.STATUS, ModelWording.of(declaration.status()));
        row.put(QuestionnaireColumn.EXPLANATION, declaration.argument().orElse(""));
    }
}
