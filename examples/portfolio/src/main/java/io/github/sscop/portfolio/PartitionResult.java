package io.github.sscop.portfolio;

import io.github.sscop.assessment.Verdict;
import java.io.Serializable;

/** The result of a partition: one for each record, one for each block of a file, and its tally. */
sealed interface PartitionResult extends Serializable {

    /**
     * A submission that was assessed.
     *
     * @param supplier whose
     * @param verdict the verdict on the code
     * @param json the assessment as one line
     */
    record AssessedRecord(Supplier supplier, Verdict verdict, String json) implements PartitionResult {}

    /**
     * A record that could not be assessed.
     *
     * @param file where it stands
     * @param block where in the file its block starts
     * @param number which line of the block, or row of the file, it is, counted from one
     * @param problems what is wrong with it; places count in the record
     * @param record what stands there
     */
    @SuppressWarnings("ArrayRecordComponent") // What was refused is never compared.
    record RefusedRecord(String file, long block, long number, String problems, byte[] record)
            implements PartitionResult {}

    /**
     * The end of a block of a file.
     *
     * @param file the file
     * @param block where in the file the block starts
     * @param lines how many lines it has
     */
    record BlockEnd(String file, long block, long lines) implements PartitionResult {}

    /**
     * The end of a partition.
     *
     * @param tally what its submissions come to
     */
    record PartitionEnd(PortfolioTally tally) implements PartitionResult {}
}
