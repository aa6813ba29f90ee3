package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkJobTest {

    private static final long SUPPLIERS = 220;

    @TempDir
    static Path folder;

    private static Path input;
    private static Path byOneMachine;
    private static PortfolioSummary expected;
    private static SparkSession spark;

    @BeforeAll
    static void assessOnOneMachine() throws Exception {
        input = Given.file(folder.resolve("suppliers.jsonl"), 1, SUPPLIERS);
        byOneMachine = folder.resolve("one-machine");
        expected = new OneMachine(Given.basis(), 2, counts -> {}).run(input, byOneMachine);
        SparkConf configuration = new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.sql.shuffle.partitions", "2")
                .set("spark.driver.host", "localhost")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.ui.enabled", "false");
        spark = SparkSession.builder().config(configuration).getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static PortfolioSummary run(SubmissionSource source, int partitions, Path results) throws IOException {
        SparkConf split = new SparkConf(false);
        SubmissionSource.splitInto(partitions, split);
        for (var setting : split.getAll()) {
            spark.conf().set(setting._1(), setting._2());
        }
        // One more where the size is not a multiple.
        assertThat(source.records(spark).toJavaRDD().getNumPartitions()).isBetween(partitions, partitions + 1);
        return new SparkJob(spark, Given.basis()).run(source, results.toString());
    }

    private static SubmissionSource lines(Path... files) {
        return new SubmissionSource(
                List.of(files).stream().map(Path::toString).toList(), SubmissionSource.SourceFormat.JSONL, "");
    }

    @Test
    void hasSomethingToCompare() {
        assertThat(expected.submissions().assessed()).isGreaterThan(180);
        assertThat(expected.submissions().refused()).isGreaterThan(20);
        assertThat(expected.overall().notMet()).isPositive();
        assertThat(expected.overall().undetermined()).isPositive();
        assertThat(expected.lapses()).isNotEmpty();
        assertThat(expected.overclaims()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void writesWhatOneMachineWritesInAnyNumberOfPartitions(int partitions) throws Exception {
        Path results = folder.resolve("partitions-" + partitions);

        PortfolioSummary summary = run(lines(input), partitions, results);

        assertThat(summary).isEqualTo(expected);
        assertThat(results.resolve("summary.json")).hasSameBinaryContentAs(byOneMachine.resolve("summary.json"));
        assertThat(Given.joined(results.resolve("assessments.jsonl")))
                .isEqualTo(Files.readString(byOneMachine.resolve("assessments.jsonl")));
        assertThat(Given.joined(results.resolve("refused.jsonl")))
                .isEqualTo(Files.readString(byOneMachine.resolve("refused.jsonl")));
    }

    @Test
    void writesTheSameFilesInEachRun() throws Exception {
        Path few = Given.file(folder.resolve("few.jsonl"), 1, 25);
        Path results = folder.resolve("twice");
        run(lines(few), 3, results);
        var first = Given.everything(results);

        run(lines(few), 3, results);

        assertThat(Given.everything(results)).containsExactlyEntriesOf(first);
        assertThat(folder.resolve("twice.part")).doesNotExist();
        assertThat(first)
                .containsKeys(
                        "assessments.jsonl/part-00000",
                        "assessments.parquet/part-00000-c000.snappy.parquet",
                        "refused.jsonl/part-00002",
                        "refused.parquet/part-00002-c000.snappy.parquet",
                        "summary.json",
                        "summary.parquet/lapses/part-00000-c000.snappy.parquet");
    }

    @Test
    void readsParquet() throws Exception {
        List<Row> documents =
                SupplierLines.good(20).stream().map(RowFactory::create).toList();
        Path parquet = folder.resolve("suppliers.parquet");
        StructType schema = new StructType().add("document", DataTypes.StringType);
        spark.createDataFrame(documents, schema).coalesce(1).write().parquet(parquet.toString());
        Path file = Files.write(folder.resolve("good.jsonl"), SupplierLines.good(20));
        PortfolioSummary same =
                new OneMachine(Given.basis(), 1, counts -> {}).run(file, folder.resolve("good-one-machine"));

        PortfolioSummary summary = new SparkJob(spark, Given.basis())
                .run(
                        new SubmissionSource(
                                List.of(parquet.toString()), SubmissionSource.SourceFormat.PARQUET, "document"),
                        folder.resolve("from-parquet").toString());

        assertThat(summary).isEqualTo(same);
    }

    @Test
    void saysOfARefusedRowOfParquetWhichOneItIs() throws Exception {
        List<Row> documents = List.of(
                RowFactory.create(SupplierLines.good(1).get(0)), RowFactory.create("{}"), RowFactory.create((Object)
                        null));
        Path parquet = folder.resolve("bad.parquet");
        StructType schema = new StructType().add("json", DataTypes.StringType);
        spark.createDataFrame(documents, schema).coalesce(1).write().parquet(parquet.toString());
        Path results = folder.resolve("bad-from-parquet");

        new SparkJob(spark, Given.basis())
                .run(
                        new SubmissionSource(
                                List.of(parquet.toString()), SubmissionSource.SourceFormat.PARQUET, "json"),
                        results.toString());

        List<Row> refused = spark.read()
                .parquet(results.resolve("refused.parquet").toString())
                .collectAsList();
        assertThat(refused).extracting(row -> row.getLong(1)).containsExactly(2L, 3L);
        assertThat(refused.get(0).getString(0)).contains("bad.parquet/part-00000");
        assertThat(refused.get(0).getString(2))
                .startsWith("{\"contract\":\"sscop.problems/1\",\"document\":\"submission\",\"problems\":[");
    }

    @Test
    void saysOfARefusedLineInWhichFileAndWhereItIs() throws Exception {
        Path one = Given.file(folder.resolve("one.jsonl"), 1, 12);
        Path other = Files.writeString(folder.resolve("other.jsonl"), "\n\nto be delivered\n");
        Path results = folder.resolve("two-files");

        run(lines(one, other), 2, results);

        Row last = spark.read()
                .parquet(results.resolve("refused.parquet").toString())
                .where("file like '%/other.jsonl'")
                .collectAsList()
                .get(0);
        assertThat(last.getLong(1)).isEqualTo(3);
        assertThat(last.getString(2))
                .startsWith("{\"contract\":\"sscop.problems/1\",\"document\":\"submission\",\"line\":3,");
        assertThat(new String(last.<byte[]>getAs(3), UTF_8)).isEqualTo("to be delivered");
    }

    @Test
    void writesTheSameAsTables() throws Exception {
        Path results = folder.resolve("tables");
        run(lines(input), 2, results);
        Dataset<Row> assessments =
                spark.read().parquet(results.resolve("assessments.parquet").toString());
        String tables = results.resolve("summary.parquet").toString();

        assertThat(assessments.columns())
                .containsExactly("submission", "digest", "organisation", "product", "verdict", "asOf", "json");
        assertThat(assessments.where("verdict = 'NOT_MET'").count())
                .isEqualTo(expected.overall().notMet());
        assertThat(assessments.select("json").collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(byOneMachine.resolve("assessments.jsonl")));
        assertThat(spark.read().parquet(tables + "/submissions").collectAsList())
                .containsExactly(RowFactory.create(
                        expected.submissions().read(),
                        expected.submissions().assessed(),
                        expected.submissions().refused()));
        assertThat(spark.read().parquet(tables + "/lapses").count())
                .isEqualTo(expected.lapses().size());
        assertThat(spark.read().parquet(tables + "/weakest").orderBy("rank").collectAsList())
                .extracting(row -> row.getString(1))
                .containsExactlyElementsOf(expected.weakest().stream()
                        .map(PortfolioSummary.SummaryRow::id)
                        .toList());
        assertThat(spark.read().parquet(tables + "/overclaims").count())
                .isEqualTo(expected.overclaims().stream()
                        .mapToLong(each -> each.rows().size())
                        .sum());
        assertThat(spark.read()
                        .parquet(tables + "/verdicts")
                        .where("level = 'ITEM'")
                        .count())
                .isEqualTo(expected.items().size());
    }

    @Test
    void replacesNothingButEarlierResults() throws Exception {
        Path somebodys = Files.createDirectories(folder.resolve("somebodys"));
        Files.writeString(somebodys.resolve("thesis.txt"), "all of it");

        assertThatThrownBy(() -> run(lines(input), 2, somebodys))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(somebodys + ": it holds something other than earlier results;"
                        + " expected a new or empty folder, or one with summary.json");
        assertThat(somebodys.resolve("thesis.txt")).exists();
    }

    @Test
    void leavesEarlierResultsWhereARunFails() throws Exception {
        Path few = Given.file(folder.resolve("before.jsonl"), 1, 3);
        Path results = folder.resolve("kept");
        run(lines(few), 1, results);
        var before = Given.everything(results);
        SubmissionSource missing = lines(folder.resolve("missing.jsonl"));

        assertThatThrownBy(() -> new SparkJob(spark, Given.basis()).run(missing, results.toString()))
                .hasMessageContaining("Path does not exist: file:" + folder.resolve("missing.jsonl"));
        assertThat(Given.everything(results)).containsExactlyEntriesOf(before);
        assertThat(folder.resolve("kept.part")).doesNotExist();
    }
}
