package io.github.sscop.form;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.code.Claim;
import io.github.sscop.code.Code;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Numbering;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.file.WordDocumentWriter;
import io.github.sscop.form.file.WordTableRow;
import io.github.sscop.form.file.WordTableRow.RowKind;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The writer of the Word form, version 0.4: the tables that {@link WordFormReader} finds, filled in from a submission. */
final class WordFormWriter {

    private static final List<Integer> WIDTHS = List.of(11, 30, 32, 27);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    private final Submission submission;
    private final Assessment assessment;
    private final Code code;
    private final Numbering numbering;
    private final ClaimAnswers answers;

    /** The form's number of each claim that it asks about. */
    private final Map<ItemId, ItemId> asked = new LinkedHashMap<>();

    WordFormWriter(Submission submission, Assessment assessment) {
        this.submission = submission;
        this.assessment = assessment;
        this.code = assessment.code();
        this.numbering = code.numbering(WordFormReader.NUMBERING)
                .orElseThrow(() -> new IllegalArgumentException("the assessment is of " + code.id()
                        + "; expected one of the code that the form asks about, uk-sscop/2025-05"));
        if (!assessment.submission().digest().equals(submission.digest())) {
            throw new IllegalArgumentException("the assessment is of another submission than " + submission.id()
                    + "; expected one of this submission");
        }
        this.answers = new ClaimAnswers(submission, code);
        numbers();
    }

    private void numbers() {
        for (Claim claim : code.claims()) {
            ItemId own = numbering.translates().entrySet().stream()
                    .filter(entry -> entry.getValue().equals(claim.id()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(claim.id());
            if (numbering.toCatalog(own).equals(Optional.of(claim.id()))) {
                asked.put(claim.id(), own);
            }
        }
    }

    FormDocument document() {
        WordDocumentWriter document = new WordDocumentWriter(
                "Self-assessment of " + submission.organisation().name(),
                "Self-assessment, form v0.4, of " + submission.organisation().name());
        document.paragraph("Title", code.title() + ": self-assessment")
                .table(
                        List.of(1),
                        List.of(
                                row(RowKind.SECTION, "Organisation:"),
                                row(RowKind.ANSWER, submission.organisation().name())))
                .table(List.of(1, 3), assessedBy());
        for (Theme theme : code.themes()) {
            document.paragraph("Heading1", "Theme " + theme.id() + ": " + theme.title())
                    .table(WIDTHS, rows(theme));
        }
        List<String> omissions = new ArrayList<>();
        notAsked(document, omissions);
        about(document);
        omissions.addAll(FormOmissions.ofWordForm(submission, code, answers.written()));
        return new FormDocument(document.finished(), omissions);
    }

    private static WordTableRow row(RowKind kind, String... cells) {
        return new WordTableRow(kind, List.of(cells).stream().map(List::of).toList());
    }

    private List<WordTableRow> assessedBy() {
        Optional<Person> by = submission.preparedBy();
        return List.of(
                row(RowKind.SECTION, "Assessed by:"),
                row(RowKind.ANSWER, "Name:", by.map(Person::name).orElse("")),
                row(RowKind.ANSWER, "Role:", by.flatMap(Person::role).orElse("")),
                row(
                        RowKind.ANSWER,
                        "Date Completed:",
                        submission
                                .preparedOn()
                                .filter(date -> !date.isMonth())
                                .map(date -> DAY.format(LocalDate.parse(date.toString())))
                                .orElse("")));
    }

    private List<WordTableRow> rows(Theme theme) {
        List<WordTableRow> rows = new ArrayList<>();
        for (Principle principle : code.principles()) {
            if (principle.theme().equals(theme.id())) {
                rows.add(row(RowKind.HEADER, "Reference", "Principles/Claims", "Evidence", "Arguments / Assumptions"));
                List<String> title = new ArrayList<>(List.of(principle.title()));
                title.addAll(answers.declared(principle.id()));
                rows.add(new WordTableRow(RowKind.SECTION, List.of(List.of("Principle " + principle.id()), title)));
                principle.claims().stream()
                        .filter(claim -> asked.containsKey(claim.id()))
                        .forEach(claim -> rows.add(row("Claim " + asked.get(claim.id()), claim)));
            }
        }
        return rows;
    }

    private WordTableRow row(String reference, Claim claim) {
        List<String> statement = new ArrayList<>(List.of(claim.statement()));
        statement.addAll(answers.statements(claim.id()));
        statement.add("Verdict: " + verdict(claim.id()));
        return new WordTableRow(
                RowKind.ANSWER,
                List.of(List.of(reference), statement, answers.evidence(claim.id()), answers.arguments(claim.id())));
    }

    private String verdict(ItemId claim) {
        return assessment.claims().stream()
                .filter(row -> row.id().equals(claim))
                .map(ItemAssessment::verdict)
                .map(verdict -> verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .findFirst()
                .orElse("");
    }

    private void notAsked(WordDocumentWriter document, List<String> omissions) {
        List<Claim> claims = code.claims().stream()
                .filter(claim -> !asked.containsKey(claim.id()))
                .toList();
        if (claims.isEmpty()) {
            return;
        }
        List<WordTableRow> rows = new ArrayList<>();
        rows.add(row(RowKind.HEADER, "Claim of the Code", "Words", "Records", "Arguments"));
        claims.forEach(claim -> rows.add(row(claim.id().value(), claim)));
        document.paragraph("Heading1", "Not asked by this form")
                .paragraph(
                        "Normal",
                        "The form, version 0.4, leaves out these claims of the Code. They are numbered as the Code's list of"
                                + " claims does; where this form says 4.3.1, that list says 4.3.2.")
                .table(WIDTHS, rows);
        omissions.add("The form does not ask about "
                + claims.stream().map(claim -> claim.id().value()).collect(Collectors.joining(" and "))
                + " of the Code; what the submission has on these stands in a table after those of the form");
    }

    private void about(WordDocumentWriter document) {
        document.paragraph("Heading1", "About this form");
        submission
                .product()
                .ifPresent(product -> document.paragraph(
                        "Normal",
                        "Product: " + product.name()
                                + product.version()
                                        .map(version -> ", version " + version)
                                        .orElse("") + "."));
        document.paragraph(
                "Normal",
                "The verdicts are computed from the evidence records of submission " + submission.id() + " as of "
                        + DAY.format(assessment.asOf()) + ", by the policy "
                        + assessment.policy().id() + ". The verdict on the Code as a whole: "
                        + assessment.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                        + ". The form itself has no field for a verdict.");
        document.paragraph(
                "Normal",
                "The claims are in words of the program that filled this form in. The kinds, dates and digests of the records are"
                        + " in the submission, whose digest is " + submission.digest()
                        + submission.location().map(place -> ", at " + place).orElse("") + ".");
    }
}
