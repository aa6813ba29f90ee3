package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.json.Documents;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * On which line of its file a record stands.
 *
 * <p>Spark splits a file into blocks that know where they start, but not at which line: that is known once the lines of all
 * the blocks before are counted.
 */
final class LineNumbers implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * A block of a file.
     *
     * @param file the file
     * @param start where in the file it starts
     */
    private record FileBlock(String file, long start) implements Serializable {}

    private final HashMap<FileBlock, Long> linesBefore = new HashMap<>();

    static LineNumbers of(Collection<PartitionResult.BlockEnd> blocks) {
        List<PartitionResult.BlockEnd> inOrder = blocks.stream()
                .sorted(Comparator.comparing(PartitionResult.BlockEnd::file)
                        .thenComparingLong(PartitionResult.BlockEnd::block))
                .toList();
        LineNumbers numbers = new LineNumbers();
        String file = "";
        long before = 0;
        for (PartitionResult.BlockEnd block : inOrder) {
            before = block.file().equals(file) ? before : 0;
            file = block.file();
            numbers.linesBefore.put(new FileBlock(file, block.block()), before);
            before += block.lines();
        }
        return numbers;
    }

    long of(PartitionResult.RefusedRecord refused) {
        return linesBefore.getOrDefault(new FileBlock(refused.file(), refused.block()), 0L) + refused.number();
    }

    /** What is wrong with a record, with its line and places in the file where it is a line of one. */
    String problems(PartitionResult.RefusedRecord refused, Documents documents) {
        ProblemList inRecord = read(refused.problems(), documents);
        if (inRecord.line().isEmpty()) {
            return refused.problems();
        }
        long line = of(refused);
        List<Problem> inFile = inRecord.problems().stream()
                .map(problem -> new Problem(problem.pointer(), problem.code(), problem.text(), place(problem, line)))
                .toList();
        return new String(documents.writeLine(new ProblemList(inRecord.document(), Optional.of(line), inFile)), UTF_8);
    }

    private static Optional<Place> place(Problem problem, long line) {
        return line > Integer.MAX_VALUE
                ? Optional.empty() // A place cannot say so; the list of problems still does.
                : problem.at().map(place -> new Place((int) line, place.column()));
    }

    private static ProblemList read(String problems, Documents documents) {
        try {
            return documents.readProblems(new ByteArrayInputStream(problems.getBytes(UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Nothing is read but memory.
        }
    }
}
