package io.github.sscop.portfolio;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Where submissions come from, as Spark reads them.
 *
 * @param paths files, folders or patterns
 * @param format how they are kept
 * @param column with Parquet, the column that holds the JSON, as text or bytes
 */
record SubmissionSource(List<String> paths, SourceFormat format, String column) {

    /** The bytes of a record, which should be a submission. */
    static final int RECORD = 0;

    /** The file. */
    static final int FILE = 1;

    /** Where in the file the block starts to which the record belongs; with Parquet 0. */
    static final int BLOCK = 2;

    /** With Parquet the row of the file, counted from one; else 0, since Spark does not count lines. */
    static final int NUMBER = 3;

    /** How submissions are kept. */
    enum SourceFormat {
        /** One on each line. */
        JSONL,
        /** One in each row. */
        PARQUET
    }

    SubmissionSource {
        paths = List.copyOf(paths);
    }

    /**
     * Has Spark split the input into at least so many partitions, which by default it does only from 4 MB each.
     *
     * @param partitions how many
     */
    static void splitInto(int partitions, SparkConf configuration) {
        configuration
                .set("spark.sql.files.minPartitionNum", Integer.toString(partitions))
                .set("spark.sql.files.openCostInBytes", "0");
    }

    /** The records, in the order of each file. */
    Dataset<Row> records(SparkSession spark) {
        String[] all = paths.toArray(String[]::new);
        return switch (format) {
            // Bytes, since text that is not UTF-8 is to be refused, not repaired. A line ends with a line feed and
            // nothing else.
            case JSONL ->
                spark.read()
                        .option("lineSep", "\n")
                        .text(all)
                        .select(
                                col("value").cast("binary"),
                                col("_metadata.file_path"),
                                col("_metadata.file_block_start"),
                                lit(0L));
            case PARQUET ->
                spark.read()
                        .parquet(all)
                        .select(
                                col(column).cast("binary"),
                                col("_metadata.file_path"),
                                lit(0L),
                                col("_metadata.row_index").plus(1));
        };
    }
}
