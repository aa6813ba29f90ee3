package io.github.sscop.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The generated part of the page about performance.
 *
 * @param all what was measured
 */
record PerformanceTables(List<BenchmarkScore> all) {

    private static final String BEGIN = "<!-- generated: begin -->";
    private static final String END = "<!-- generated: end -->";

    private static final Map<String, String> DOCUMENTS = named(
            "tokenWalk", "Jackson's bare token walk",
            "read", "read, which includes the checks",
            "check", "the checks alone",
            "verdicts", "verdicts alone, which checks again",
            "assess", "assess, which checks again",
            "write", "write the assessment, on one line",
            "writeIndented", "write the assessment, indented",
            "endToEnd", "**end to end**: read, assess, write");

    private static final Map<String, String> RIVALS = named(
            "verdictsLibrary", "this library, verdicts alone",
            "assessLibrary", "this library, whole assessment",
            "assessPlain", "streams over records",
            "assessDrools", "Drools, stateless sessions",
            "assessDroolsSequential", "Drools, stateless sessions, sequential mode",
            "assessCel", "CEL",
            "endToEndPlain", "end to end: databind, Hibernate Validator, streams, databind");

    private static Map<String, String> named(String... namesAndTitles) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTitles.length; i += 2) {
            named.put(namesAndTitles[i], namesAndTitles[i + 1]);
        }
        return named;
    }

    /** Returns a page with its generated part replaced. */
    static String into(String page, String generated) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page lacks " + BEGIN + " or, after it, " + END);
        }
        return page.substring(0, begin + BEGIN.length()) + "\n\n" + generated.strip() + "\n\n" + page.substring(end);
    }

    /** What it was measured on. */
    String machine() {
        return String.format(
                Locale.UK,
                "JDK %s, %s %s, %d cores, heap 2 GB. Medians of the iterations of all forks (%s).\n\n",
                Runtime.version(),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                forks());
    }

    private String forks() {
        int most = all.stream().mapToInt(BenchmarkScore::forks).max().orElse(0);
        int least = all.stream().mapToInt(BenchmarkScore::forks).min().orElse(0);
        return least == most ? "forks: " + most : "forks: " + least + " or " + most;
    }

    /** The library's steps as ratios to the token walk. */
    String documents() {
        return "### One document, as ratios to the token walk of its bytes\n\n" + table(DOCUMENTS);
    }

    /** The rivals as ratios to the token walk. */
    String rivals() {
        return "### The same verdicts by the same rules, as ratios to the token walk\n\n" + table(RIVALS);
    }

    private String table(Map<String, String> titles) {
        List<Integer> sizes = all.stream()
                .filter(each -> titles.containsKey(each.name()))
                .map(BenchmarkScore::records)
                .distinct()
                .sorted()
                .toList();
        if (sizes.isEmpty()) {
            return "Not run.\n\n";
        }
        StringBuilder text = new StringBuilder("| |");
        sizes.forEach(size -> text.append(number(" %,d records |", size)));
        int shown = sizes.contains(150) ? 150 : sizes.get(0);
        text.append(number(" µs at %1$,d | kB allocated at %1$,d |\n|---|", shown));
        text.append("---:|".repeat(sizes.size() + 2)).append('\n');
        titles.forEach((name, title) -> {
            if (all.stream().anyMatch(each -> each.name().equals(name))) {
                text.append("| ").append(title).append(" |");
                sizes.forEach(size -> text.append(' ').append(ratio(name, size)).append(" |"));
                Optional<BenchmarkScore> here = find(name, shown);
                text.append(" %s | %s |\n"
                        .formatted(
                                here.map(each -> number("%,.0f", each.micros())).orElse("–"),
                                here.map(each -> number("%,.1f", each.bytes() / 1e3))
                                        .orElse("–")));
            }
        });
        return text.append('\n').toString();
    }

    private String ratio(String name, int records) {
        return find(name, records)
                .flatMap(each -> find("tokenWalk", records).map(walk -> number("%,.2f", each.micros() / walk.micros())))
                .orElse("–");
    }

    private Optional<BenchmarkScore> find(String name, int records) {
        return all.stream()
                .filter(each -> each.name().equals(name) && each.records() == records)
                .findFirst();
    }

    private static String number(String format, Number value) {
        return Double.isNaN(value.doubleValue()) ? "–" : String.format(Locale.UK, format, value);
    }

    /** Memory and cold start. */
    String heldAndStarted(long held, List<ColdStart.Started> starts) {
        List<String> lines = new ArrayList<>();
        lines.add("### In memory");
        lines.add("");
        lines.add(String.format(
                Locale.UK,
                "A submission of 150 records that is kept after reading holds %,.0f kB of heap.",
                held / 1e3));
        lines.add("");
        lines.add("### Cold start of the command line");
        lines.add("");
        if (starts.isEmpty()) {
            lines.add("Not run: examples/command-line/target/sscop.jar is not there.");
        } else {
            lines.add("| | ratio to the bare JVM | ms, median | peak memory, MB |");
            lines.add("|---|---:|---:|---:|");
            double bare = starts.get(0).millis();
            starts.forEach(each -> lines.add(String.format(
                    Locale.UK,
                    "| %s | %.1f | %.0f | %s |",
                    each.what(),
                    each.millis() / bare,
                    each.millis(),
                    number("%.0f", each.megabytes()))));
        }
        return String.join("\n", lines) + "\n";
    }
}
