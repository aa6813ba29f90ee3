package io.github.sscop.portfolio;

import io.github.sscop.json.Documents;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Assesses submissions on Spark, each of them once, and writes the assessments, what was refused, and the summary.
 *
 * <p>What the partitions give is kept on the executors' disks, since it is asked for more than once; a part that is lost is
 * made again, and is the same. Nothing is shuffled, so results stand in the order of the input's partitions.
 */
final class SparkJob {

    private static final StructType ASSESSMENTS = new StructType()
            .add("submission", DataTypes.StringType)
            .add("digest", DataTypes.StringType)
            .add("organisation", DataTypes.StringType)
            .add("product", DataTypes.StringType)
            .add("verdict", DataTypes.StringType)
            .add("asOf", DataTypes.DateType)
            .add("json", DataTypes.StringType);

    private static final StructType REFUSED = new StructType()
            .add("file", DataTypes.StringType)
            .add("number", DataTypes.LongType)
            .add("problems", DataTypes.StringType)
            .add("record", DataTypes.BinaryType);

    private final SparkSession spark;
    private final AssessmentSetup basis;

    SparkJob(SparkSession spark, AssessmentSetup basis) {
        this.spark = spark;
        this.basis = basis;
    }

    /**
     * Assesses.
     *
     * @param folder where the results go, all or none of them
     */
    PortfolioSummary run(SubmissionSource source, String folder) throws IOException {
        Broadcast<AssessmentSetup> shared =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(basis);
        SubmissionSource.SourceFormat format = source.format();
        try (SparkResultFolder results =
                SparkResultFolder.at(folder, spark.sparkContext().hadoopConfiguration())) {
            JavaRDD<PartitionResult> outcomes = source.records(spark)
                    .toJavaRDD()
                    .mapPartitions(records -> new PartitionAssessor(records, shared.value(), format))
                    .persist(StorageLevel.DISK_ONLY());
            PortfolioTally tally = tally(outcomes);
            write(outcomes, results);
            writeRefused(outcomes, shared, results);
            outcomes.unpersist();
            PortfolioSummary summary = tally.summary(basis);
            new SummaryTables(spark).write(summary, results);
            results.write(ResultFolder.SUMMARY, SummaryJson.write(summary));
            results.keep();
            return summary;
        }
    }

    private PortfolioTally tally(JavaRDD<PartitionResult> outcomes) {
        JavaRDD<PortfolioTally> tallies =
                only(PartitionResult.PartitionEnd.class, outcomes).map(PartitionResult.PartitionEnd::tally);
        return tallies.treeAggregate(basis.newTally(), SparkJob::sum, SparkJob::sum);
    }

    private static PortfolioTally sum(PortfolioTally one, PortfolioTally other) {
        one.add(other);
        return one;
    }

    private static <O extends PartitionResult> JavaRDD<O> only(Class<O> kind, JavaRDD<PartitionResult> outcomes) {
        return outcomes.filter(kind::isInstance).map(kind::cast);
    }

    private void write(JavaRDD<PartitionResult> outcomes, SparkResultFolder results) throws IOException {
        JavaRDD<PartitionResult.AssessedRecord> assessed = only(PartitionResult.AssessedRecord.class, outcomes);
        assessed.map(PartitionResult.AssessedRecord::json).saveAsTextFile(results.path(ResultFolder.ASSESSMENTS));
        LocalDate asOf = basis.asOf();
        results.writeParquet(
                "assessments.parquet",
                spark.createDataFrame(
                        assessed.map(each -> RowFactory.create(
                                each.supplier().submission(),
                                each.supplier().digest(),
                                each.supplier().organisation(),
                                each.supplier().product(),
                                each.verdict().name(),
                                asOf,
                                each.json())),
                        ASSESSMENTS));
    }

    private void writeRefused(
            JavaRDD<PartitionResult> outcomes, Broadcast<AssessmentSetup> shared, SparkResultFolder results)
            throws IOException {
        LineNumbers counted =
                LineNumbers.of(only(PartitionResult.BlockEnd.class, outcomes).collect());
        Broadcast<LineNumbers> numbers =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(counted);
        JavaRDD<Row> refused = only(PartitionResult.RefusedRecord.class, outcomes)
                .map(each -> {
                    Documents documents = shared.value().documents();
                    return RowFactory.create(
                            each.file(),
                            numbers.value().of(each),
                            numbers.value().problems(each, documents),
                            each.record());
                });
        refused.map(row -> row.getString(2)).saveAsTextFile(results.path(ResultFolder.REFUSED));
        results.writeParquet("refused.parquet", spark.createDataFrame(refused, REFUSED));
    }
}
