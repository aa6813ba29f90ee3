package io.github.sscop.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that assesses submissions on Spark. */
@Command(
        name = "spark",
        description = "Assesses submissions on Spark: on the cluster to which it is submitted, else in this process.",
        mixinStandardHelpOptions = true)
final class SparkCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "INPUT", arity = "1..*", description = "Files, folders or patterns.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required.
    private List<String> inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "Where the results go; earlier results there are replaced.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required.
    private String folder;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "JSONL",
            description = "How submissions are kept: ${COMPLETION-CANDIDATES}; else ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // It has a default.
    private SubmissionSource.SourceFormat format;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            defaultValue = "json",
            description = "With PARQUET, the column that holds the JSON; else ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // It has a default.
    private String column;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            description = "Into how many partitions the input is split at least; else as Spark does.")
    private @Nullable Integer partitions;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "On how many threads if it runs in this process; else one for each processor.")
    private @Nullable Integer threads;

    @Mixin
    private final SetupOptions options = new SetupOptions();

    @Override
    public Integer call() throws Exception {
        requireAtLeastOne("--partitions", partitions);
        requireAtLeastOne("--threads", threads);
        AssessmentSetup basis = options.basis();
        Stopwatch watch = Stopwatch.start();
        try (SparkSession spark = SparkSession.builder().config(configuration()).getOrCreate()) {
            PortfolioSummary summary =
                    new SparkJob(spark, basis).run(new SubmissionSource(inputs, format, column), folder);
            spec.commandLine().getErr().println(watch.summarise(summary, folder));
        }
        return Portfolio.DONE;
    }

    private void requireAtLeastOne(String option, @Nullable Integer value) {
        if (value != null && value < 1) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), option + " is " + value + "; expected at least 1");
        }
    }

    /** What spark-submit says comes first; where it says nothing, Spark runs here and keeps to itself. */
    private SparkConf configuration() {
        SparkConf configuration = new SparkConf();
        configuration.setIfMissing("spark.app.name", "sscop-portfolio");
        configuration.setIfMissing("spark.rdd.compress", "true");
        if (!configuration.contains("spark.master")) {
            configuration
                    .setMaster(String.format(Locale.ROOT, "local[%s]", threads == null ? "*" : threads.toString()))
                    .set("spark.driver.host", "localhost")
                    .set("spark.driver.bindAddress", "127.0.0.1")
                    .set("spark.ui.enabled", "false")
                    .set("spark.ui.showConsoleProgress", Boolean.toString(RunProgress.isOnTerminal()));
        }
        if (partitions != null) {
            SubmissionSource.splitInto(partitions, configuration);
        }
        return configuration;
    }
}
