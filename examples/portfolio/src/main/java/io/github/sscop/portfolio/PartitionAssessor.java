package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.json.Documents;
import io.github.sscop.json.SubmissionLine;
import io.github.sscop.json.SubmissionLineReader;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** The assessor of a partition's records, one at a time, as they are asked for. */
final class PartitionAssessor implements Iterator<PartitionResult> {

    private final Iterator<Row> records;
    private final AssessmentSetup basis;
    private final Documents documents;
    private final boolean lines;
    private final PortfolioTally tally;
    private final Queue<PartitionResult> ready = new ArrayDeque<>();
    private boolean ended;
    private @Nullable String file;
    private long block;
    private long line;

    PartitionAssessor(Iterator<Row> records, AssessmentSetup basis, SubmissionSource.SourceFormat format) {
        this.records = records;
        this.basis = basis;
        this.documents = basis.documents();
        this.lines = format == SubmissionSource.SourceFormat.JSONL;
        this.tally = basis.newTally();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            if (records.hasNext()) {
                take(records.next());
            } else {
                endBlock();
                ready.add(new PartitionResult.PartitionEnd(tally));
                ended = true;
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public PartitionResult next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the partition has no more records");
        }
        return ready.remove();
    }

    private void take(Row row) {
        String itsFile = row.getString(SubmissionSource.FILE);
        long itsBlock = row.getLong(SubmissionSource.BLOCK);
        if (!itsFile.equals(file) || itsBlock != block) {
            endBlock();
            file = itsFile;
            block = itsBlock;
            line = 0;
        }
        line++;
        byte[] record = row.isNullAt(SubmissionSource.RECORD) ? new byte[0] : row.getAs(SubmissionSource.RECORD);
        if (lines) {
            takeLine(itsFile, record);
        } else {
            takeDocument(itsFile, row.getLong(SubmissionSource.NUMBER), record);
        }
    }

    private void endBlock() {
        if (file != null) {
            ready.add(new PartitionResult.BlockEnd(file, block, line));
        }
    }

    private void takeLine(String in, byte[] record) {
        Optional<SubmissionLine> read = read(record);
        if (read.isPresent() && read.get() instanceof SubmissionLine.RefusedLine refused) {
            refuse(in, line, refused.problems(), record);
        } else if (read.isPresent() && read.get() instanceof SubmissionLine.ValidLine valid) {
            try {
                assessed(basis.assess(valid.validated()));
            } catch (InvalidDocumentException e) {
                refuse(in, line, new ProblemList(e.document(), Optional.of(line), e.problems()), record);
            }
        }
    }

    /** Reads a line after an empty one: at the beginning of a file a byte order mark would be let through. */
    private Optional<SubmissionLine> read(byte[] record) {
        InputStream second = new SequenceInputStream(
                new ByteArrayInputStream("\n".getBytes(UTF_8)), new ByteArrayInputStream(record));
        try {
            return SubmissionLineReader.of(second, documents).next();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Nothing is read but memory.
        }
    }

    private void takeDocument(String in, long number, byte[] record) {
        try {
            assessed(basis.assess(documents.readValidatedSubmission(new ByteArrayInputStream(record))));
        } catch (InvalidDocumentException e) {
            refuse(in, number, new ProblemList(e.document(), Optional.empty(), e.problems()), record);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Nothing is read but memory.
        }
    }

    private void assessed(Assessment assessment) {
        ready.add(new PartitionResult.AssessedRecord(
                Supplier.of(assessment), assessment.verdict(), new String(documents.writeLine(assessment), UTF_8)));
        tally.add(assessment);
    }

    private void refuse(String in, long number, ProblemList problems, byte[] record) {
        ready.add(new PartitionResult.RefusedRecord(
                in, block, number, new String(documents.writeLine(problems), UTF_8), record));
        tally.addRefused(1);
    }
}
