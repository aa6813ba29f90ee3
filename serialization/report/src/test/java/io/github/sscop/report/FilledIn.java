package io.github.sscop.report;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The template of a submission as a supplier fills it in who has done all that is asked. */
final class FilledIn {

    /** A fact to fill in: its name, and the sort of value that its comment asks for. */
    private static final Pattern FACT =
            Pattern.compile("(?<start> +(?:- )?)(?<name>\\w+): TBC # (?<sort>[A-Za-z ]+): .*");

    private static final Map<String, String> SORTS = Map.of(
            "A date", "\"2026-03-01\"",
            "A period such as P14D", "P14D",
            "A whole number", "40",
            "A number", "40",
            "A percentage", "100",
            "true or false", "true",
            "A text", "Filled in");

    /** What cannot be the same as anything else of its sort. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("failed", "0"),
            Map.entry("critical", "0"),
            Map.entry("high", "0"),
            Map.entry("open", "0"),
            Map.entry("openSevere", "0"),
            Map.entry("feeds", "1"),
            Map.entry("severity", "HIGH"),
            Map.entry("previousReviewOn", "\"2026-01-05\""),
            Map.entry("reviewedOn", "\"2026-03-30\""),
            Map.entry("reportedOn", "\"2026-03-30\""),
            Map.entry("scannedOn", "\"2026-03-30\""),
            Map.entry("databaseUpdatedOn", "\"2026-03-30\""),
            Map.entry("supportEndsOn", "\"2027-06-01\""));

    /** The run of tests, which is to be repeated. */
    private static final Pattern RUN = Pattern.compile("(        - id: )TBC(.*\n(?:          .*\n)+)");

    private FilledIn() {}

    static String of(String template) {
        return RUN.matcher(template)
                .replaceFirst("$11$2$12$2")
                .lines()
                .map(FilledIn::line)
                .collect(Collectors.joining("\n", "", "\n"))
                .replaceAll("missing: #.*\n.*", "missing: []")
                .replace("TBC: TBC", "HIGH: P30D")
                .replace("- TBC", "- Filled in")
                .replace("kind: TBC", "kind: POLICY_DOCUMENT")
                .replace(": TBC", ": Filled in")
                .replace("# preparedOn: YYYY-MM-DD", "preparedOn: 2026-03-31")
                .replaceAll("# ((?:occurred|recorded)On): YYYY-MM-DD", "$1: 2026-03-31")
                .replace("# sample:", "sample:")
                .replaceAll("#(   (?:population|examined)): Filled in", " $1: 40")
                .replaceAll("#(   selection): Filled in", " $1: ALL");
    }

    private static String line(String line) {
        var fact = FACT.matcher(line);
        return fact.matches() && SORTS.containsKey(fact.group("sort"))
                ? fact.group("start") + fact.group("name") + ": "
                        + FACTS.getOrDefault(fact.group("name"), SORTS.get(fact.group("sort")))
                : line;
    }
}
