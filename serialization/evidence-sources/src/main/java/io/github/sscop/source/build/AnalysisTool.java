package io.github.sscop.source.build;

import io.github.sscop.source.content.DataNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The decision whether the tool of a run analyses code. Scanners for components with known vulnerabilities, scanners of running
 * systems, and this project's own reports have the same format and are none.
 */
final class AnalysisTool {

    private static final int LONGEST_ID = 200;

    /** Names that are parts of names of scanners of components, without spaces and punctuation. */
    private static final List<String> COMPONENT_SCANNERS = List.of(
            "trivy",
            "grype",
            "anchore",
            "osvscanner",
            "osvscalibr",
            "snykopensource",
            "snykcontainer",
            "dependencycheck",
            "dependencytrack",
            "dependencyscanning",
            "dependabot",
            "dockerscout",
            "govulncheck",
            "npmaudit",
            "yarnaudit",
            "pipaudit",
            "cargoaudit",
            "cargodeny",
            "bundleraudit",
            "retirejs",
            "xray",
            "blackduck",
            "whitesource",
            "mendsca",
            "sonatype",
            "nexusiq",
            "clair",
            "prismacloud",
            "twistlock",
            "renovate");

    /** Whole names, which are parts of names of other tools as well. */
    private static final Set<String> WHOLE_NAMES = Set.of("snyk", "osv", "safety", "scout");

    private static final List<String> NO_ANALYSERS = List.of("scorecard", "zaproxy", "owaspzap", "nuclei", "sscop");

    private static final Set<String> NO_ANALYSER_NAMES = Set.of("zap");

    private static final Pattern COMPONENT_RULE = Pattern.compile(
            "(?i)(?:.{0,40}[^a-z0-9])?(?:CVE-\\d{4}-\\d+|GHSA-[a-z0-9]{4}-|OSV-\\d|RUSTSEC-\\d|GO-\\d{4}-\\d|PYSEC-\\d|MAL-\\d{4}-"
                    + "|DSA-\\d|DLA-\\d|USN-\\d|RHSA-|ALAS|ELSA-|SNYK-|XRAY-|SONATYPE-).*",
            Pattern.DOTALL);

    private AnalysisTool() {}

    /** Returns why the findings of a run are none of static analysis; empty if they may be. */
    static Optional<String> objection(DataNode run) {
        Optional<String> written = run.at("tool", "driver", "name").text().flatMap(ShownText::of);
        if (written.isEmpty()) {
            return Optional.of("it does not name its tool");
        }
        String name = letters(written.get());
        if (NO_ANALYSER_NAMES.contains(name) || NO_ANALYSERS.stream().anyMatch(name::contains)) {
            return Optional.of("its tool does not analyse code");
        }
        if (WHOLE_NAMES.contains(name) || COMPONENT_SCANNERS.stream().anyMatch(name::contains)) {
            return Optional.of(
                    "its tool looks for components with known vulnerabilities, which is no static analysis of the"
                            + " code; collect the tool's own output in JSON as a scan");
        }
        return ruleIds(run)
                .distinct()
                .filter(id ->
                        id.length() <= LONGEST_ID && COMPONENT_RULE.matcher(id).matches())
                .findFirst()
                .flatMap(ShownText::of)
                .map(id -> "its rule " + id
                        + " is about a component with a known vulnerability, which is no static analysis of"
                        + " the code");
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static Stream<String> ruleIds(DataNode run) {
        DataNode tool = run.at("tool");
        Stream<DataNode> rules = Stream.concat(Stream.of(tool.at("driver")), tool.at("extensions").elements().stream())
                .flatMap(component -> component.at("rules").elements().stream())
                .map(rule -> rule.at("id"));
        Stream<DataNode> ofResults = run.at("results").elements().stream()
                .flatMap(result -> Stream.of(result.at("ruleId"), result.at("rule", "id")));
        return Stream.concat(rules, ofResults).flatMap(id -> id.text().stream());
    }
}
