package io.github.sscop.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The cost of assessing one submission from the command line, from the start of the JVM to its end. */
final class ColdStart {

    private ColdStart() {}

    /**
     * What a way to start came to.
     *
     * @param what the way
     * @param millis the median of the wall times
     * @param megabytes the median of the peaks of memory
     */
    record Started(String what, double millis, double megabytes) {}

    /** Each way so many times, by turns, so that a disturbance meets all of them; nothing if the program is not built. */
    static List<Started> measure(Path root, int times) throws IOException, InterruptedException {
        Path jar = root.resolve("examples/command-line/target/sscop.jar");
        if (!Files.exists(jar)) {
            return List.of();
        }
        Path folder = Files.createTempDirectory("sscop-cold-start");
        try {
            Path archive = folder.resolve("sscop.jsa");
            List<String> assess = List.of(
                    "-jar",
                    jar.toString(),
                    "assess",
                    root.resolve("examples/submissions/acme-ledger.json").toString(),
                    "--as-of",
                    "2026-03-31");
            ChildJvm.millis(with("-XX:ArchiveClassesAtExit=" + archive, assess));
            List<List<String>> ways = List.of(
                    List.of("-cp", empty(folder).toString(), Empty.class.getName()),
                    assess,
                    with("-XX:SharedArchiveFile=" + archive, assess),
                    with("-XX:TieredStopAtLevel=1", with("-XX:+UseSerialGC", assess)));
            List<String> names = List.of(
                    "a JVM that does nothing",
                    "sscop assess",
                    "sscop assess with AppCDS",
                    "sscop assess with -XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            return measure(ways, names, times);
        } finally {
            delete(folder);
        }
    }

    private static List<Started> measure(List<List<String>> ways, List<String> names, int times)
            throws IOException, InterruptedException {
        List<List<Double>> millis = new ArrayList<>();
        List<List<Double>> megabytes = new ArrayList<>();
        ways.forEach(way -> {
            millis.add(new ArrayList<>());
            megabytes.add(new ArrayList<>());
        });
        for (int i = 0; i < times; i++) {
            for (int way = 0; way < ways.size(); way++) {
                millis.get(way).add(ChildJvm.millis(ways.get(way)));
                megabytes.get(way).add(ChildJvm.megabytes(ways.get(way)));
            }
        }
        List<Started> started = new ArrayList<>();
        for (int way = 0; way < ways.size(); way++) {
            started.add(new Started(
                    names.get(way), BenchmarkScore.median(millis.get(way)), BenchmarkScore.median(megabytes.get(way))));
        }
        return started;
    }

    private static List<String> with(String option, List<String> arguments) {
        return Stream.concat(Stream.of(option), arguments.stream()).toList();
    }

    /** A class path with the empty program alone, since to open a large jar takes time. */
    private static Path empty(Path folder) throws IOException {
        String file = Empty.class.getName().replace('.', '/') + ".class";
        Path copy = folder.resolve("classes").resolve(file);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        try (InputStream bytes = Objects.requireNonNull(Empty.class.getResourceAsStream("/" + file))) {
            Files.copy(bytes, copy);
        }
        return folder.resolve("classes");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
