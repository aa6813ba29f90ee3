package io.github.sscop.form;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.Submission;
import io.github.sscop.form.file.CsvReader;
import io.github.sscop.form.file.DataTable;
import io.github.sscop.form.file.FileKind;
import io.github.sscop.form.file.FileRefusal;
import io.github.sscop.form.file.OfficeArchive;
import io.github.sscop.form.file.WordTableReader;
import io.github.sscop.form.file.WorkbookReader;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * The reader of filled-in forms as drafts of submissions: the Word form of May 2025, version 0.4, and tables in Excel or as
 * comma-separated values, which are the library's own questionnaire unless other columns are named.
 *
 * <p>The content of the file decides which of these it is. Nothing is invented: what a form does not ask is missing from the
 * draft or is {@code TBC}, and no record supports an item unless the form says so in a column for that.
 *
 * <p>Immutable, and safe for any number of threads.
 */
public final class FormReader {

    private final DraftHeader header;
    private final CodeRegistry codes;
    private final ColumnMapping columns;
    private final ReadLimits limits;
    private final Optional<Submission> known;

    private FormReader(
            DraftHeader header,
            CodeRegistry codes,
            ColumnMapping columns,
            ReadLimits limits,
            Optional<Submission> known) {
        this.header = header;
        this.codes = codes;
        this.columns = columns;
        this.limits = limits;
        this.known = known;
    }

    /** Returns the reader of forms about a built-in code, with the standard limits. */
    public static FormReader of(DraftHeader header) {
        return new FormReader(
                header, CodeRegistry.builtIn(), ColumnMapping.questionnaire(), ReadLimits.standard(), Optional.empty());
    }

    /** Returns the same reader for other codes. */
    public FormReader withCodes(CodeRegistry others) {
        return new FormReader(header, others, columns, limits, known);
    }

    /** Returns the same reader for tables with other columns. */
    public FormReader withColumns(ColumnMapping others) {
        return new FormReader(header, codes, others, limits, known);
    }

    /** Returns the same reader with other limits. */
    public FormReader withLimits(ReadLimits others) {
        return new FormReader(header, codes, columns, others, known);
    }

    /**
     * Returns a reader of forms that were filled in with what a submission says before they were sent. The draft is that submission
     * with what the form changes, and {@link SubmissionDraft#changes} lists each difference, so that nothing is overwritten without
     * notice. An empty cell changes nothing; what the form has no longer stays in the draft.
     *
     * <p>What no form has a column for stays as well, but for a review that accepts a record which the form changes: it is about
     * another text. One that rejects the record stays.
     */
    public FormReader withKnown(Submission submission) {
        DraftHeader named = header.organisation().isPresent()
                ? header
                : header.withOrganisation(submission.organisation().name());
        return new FormReader(named, codes, columns, limits, Optional.of(submission));
    }

    /**
     * Reads answers that were typed into a form on line.
     *
     * @throws InvalidDocumentException with everything that is wrong with them, by answer and field, such as
     *     {@code /answers/0/location}
     */
    public SubmissionDraft read(List<AnswerEntry> answers) {
        return updated(new AnswerTableReader(new DraftBuilder(header, codes, limits), ColumnMapping.questionnaire())
                .readEntries(answers));
    }

    private SubmissionDraft updated(SubmissionDraft draft) {
        return known.map(submission -> DraftUpdate.of(submission, draft, header.code(), codes))
                .orElse(draft);
    }

    /**
     * Reads a form.
     *
     * @throws InvalidDocumentException with everything that is wrong with it, by table and row, line, or sheet and cell
     * @throws IOException if the bytes cannot be read
     */
    public SubmissionDraft read(InputStream form) throws IOException {
        byte[] bytes = form.readNBytes(limits.documentBytes() + 1);
        if (bytes.length > limits.documentBytes()) {
            throw new InvalidDocumentException(
                    FileRefusal.DOCUMENT,
                    List.of(new Problem(
                            "",
                            ProblemCode.LIMIT,
                            "the file is larger than " + limits.documentBytes() + " bytes; expected a smaller one")));
        }
        DraftBuilder draft = new DraftBuilder(header, codes, limits);
        if (FileKind.of(bytes) == FileKind.TEXT) {
            return answers(List.of(CsvReader.read(bytes, limits)), draft);
        }
        OfficeArchive archive = OfficeArchive.of(bytes);
        if (archive.isWord()) {
            return updated(new WordFormReader(draft).read(WordTableReader.read(archive, limits)));
        } else if (archive.isWorkbook()) {
            return answers(WorkbookReader.read(archive, limits), draft);
        }
        throw FileRefusal.of(
                "the file is of an office program, and neither a document nor a workbook; expected .docx, .xlsx or .csv");
    }

    private SubmissionDraft answers(List<DataTable> tables, DraftBuilder draft) {
        return updated(new AnswerTableReader(draft, columns).read(tables));
    }
}
