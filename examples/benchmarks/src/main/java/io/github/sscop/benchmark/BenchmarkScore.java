package io.github.sscop.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * The score of one benchmark with documents of one size.
 *
 * @param name the benchmark
 * @param records how many records the document has
 * @param micros the median of the iterations of all forks, in microseconds for a document
 * @param bytes the median of the bytes allocated for a document
 * @param forks how many forks there were
 */
record BenchmarkScore(String name, int records, double micros, double bytes, int forks) {

    static List<BenchmarkScore> of(Collection<RunResult> results) {
        return results.stream().map(BenchmarkScore::of).toList();
    }

    private static BenchmarkScore of(RunResult result) {
        List<Double> micros = new ArrayList<>();
        List<Double> bytes = new ArrayList<>();
        for (BenchmarkResult fork : result.getBenchmarkResults()) {
            for (IterationResult iteration : fork.getIterationResults()) {
                micros.add(iteration.getPrimaryResult().getScore());
                Result<?> allocated = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
                if (allocated != null) {
                    bytes.add(allocated.getScore());
                }
            }
        }
        BenchmarkParams params = result.getParams();
        String name = params.getBenchmark();
        return new BenchmarkScore(
                name.substring(name.lastIndexOf('.') + 1),
                Integer.parseInt(params.getParam("records")),
                median(micros),
                median(bytes),
                params.getForks());
    }

    /** The middle one; of an even number, the mean of the two in the middle. */
    static double median(List<Double> values) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
