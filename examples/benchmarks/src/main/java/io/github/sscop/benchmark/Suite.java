package io.github.sscop.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;

/** The program that runs the benchmarks, and writes the results into the page about performance. */
@CommandLine.Command(
        name = "sscop-benchmarks",
        description = "Runs the benchmarks and writes the tables of docs/performance.md.",
        mixinStandardHelpOptions = true)
public final class Suite implements Callable<Integer> {

    @CommandLine.Option(
            names = "--quick",
            description = "One fork, 150 records, little warm-up: numbers to look at, not to publish.")
    private boolean quick;

    @CommandLine.Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "Only benchmarks whose names match; the token walk comes along. Prints instead of writing.")
    private String only = "";

    @CommandLine.Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "Numbers of records, such as 10 or 10000, instead of 150. Prints instead of writing.")
    private List<String> sizes = List.of();

    @CommandLine.Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The checkout, if not the working directory.")
    private Path root = Path.of("");

    private Suite() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Suite()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException, RunnerException {
        boolean whole = only.isEmpty() && sizes.isEmpty();
        List<RunResult> results = new ArrayList<>();
        if (whole && !quick) {
            // What everything is divided by; it differs most from one process to another.
            results.addAll(run("DocumentBenchmark.tokenWalk", 5, List.of("150")));
            results.addAll(run("DocumentBenchmark.(?!tokenWalk)", 2, List.of("150")));
            results.addAll(run("RivalBenchmark", 1, List.of("150")));
        } else {
            String which = only.isEmpty() ? "DocumentBenchmark|RivalBenchmark" : only + "|tokenWalk";
            results.addAll(run(which, quick ? 1 : 2, sizes.isEmpty() ? List.of("150") : sizes));
        }
        PerformanceTables tables = new PerformanceTables(BenchmarkScore.of(results));
        String text = tables.documents() + tables.rivals();
        if (only.isEmpty()) {
            text += tables.heldAndStarted(HeldBytes.measure(), ColdStart.measure(root, quick ? 3 : 9));
        }
        if (whole && !quick) {
            Path page = root.resolve("docs/performance.md");
            Files.writeString(page, PerformanceTables.into(Files.readString(page), tables.machine() + text));
        }
        System.out.println(tables.machine() + text);
        return 0;
    }

    /** Much warm-up: with half of it, whatever does much is reported several times too slow on two cores. */
    private List<RunResult> run(String which, int forks, List<String> records) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(which)
                .param("records", records.toArray(String[]::new))
                .forks(forks)
                .warmupIterations(quick ? 3 : 28)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(quick ? 3 : 5)
                .measurementTime(TimeValue.seconds(1))
                .jvmArgs("-Xms2g", "-Xmx2g")
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true);
        return List.copyOf(new Runner(options.build()).run());
    }
}
