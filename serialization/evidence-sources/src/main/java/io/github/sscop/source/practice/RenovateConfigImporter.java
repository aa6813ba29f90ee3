package io.github.sscop.source.practice;

import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The importer of the configuration of Renovate in JSON, with comments or without. */
public final class RenovateConfigImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "renovate-config",
            "configuration of Renovate in JSON",
            "that Renovate runs on the repository, or that anybody takes what it proposes",
            "");

    /** Fields that no other tool has. */
    private static final Set<String> FIELDS = Set.of(
            "packageRules",
            "dependencyDashboard",
            "dependencyDashboardApproval",
            "baseBranchPatterns",
            "enabledManagers",
            "ignoreDeps",
            "rebaseWhen",
            "vulnerabilityAlerts",
            "osvVulnerabilityAlerts",
            "minimumReleaseAge",
            "stabilityDays",
            "prHourlyLimit",
            "prConcurrentLimit",
            "customManagers",
            "regexManagers",
            "customDatasources",
            "lockFileMaintenance",
            "automergeType",
            "rangeStrategy",
            "semanticCommits",
            "separateMinorPatch",
            "separateMajorMinor",
            "ignorePresets",
            "configMigration",
            "platformAutomerge");

    /** A preset that comes with Renovate; any other lies in a repository, at an address or in a registry. */
    private static final Pattern BUILT_IN = Pattern.compile(
            "(?:abandonments|config|customManagers|default|docker|global|group|helpers|mergeConfidence|monorepo|npm|packages"
                    + "|preview|regexManagers|replacements|schedule|security|workarounds)?"
                    + ":[A-Za-z][A-Za-z0-9-]{0,80}(?:\\([^)]{0,400}\\))?");

    private static final Set<String> EVERYTHING = Set.of("*", "**", "**/*", "/.*/", ".*", "/^.*$/");
    private static final String MATCH = "match";
    private static final int ENOUGH = 2;

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        boolean bySchema = data.at("$schema")
                .text()
                .filter(schema -> schema.contains("renovate") && schema.contains("schema"))
                .isPresent();
        long fields = data.fields().keySet().stream().filter(FIELDS::contains).count();
        boolean byPreset = texts(data.at("extends")).anyMatch(each -> each.startsWith("config:"));
        return bySchema || (byPreset && fields > 0) || fields >= ENOUGH;
    }

    /** Some fields hold one value, or a list of them. */
    private static Stream<DataNode> values(DataNode node) {
        return node.isList() ? node.elements().stream() : Stream.of(node).filter(DataNode::isGiven);
    }

    private static Stream<String> texts(DataNode node) {
        return values(node).flatMap(each -> each.text().stream());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        if (isOff(data)) {
            return SourceReading.nothing(
                    "updates are switched off by the configuration, of all packages or altogether");
        }
        long elsewhere = values(data.at("extends"))
                .filter(each -> each.text()
                        .filter(text -> BUILT_IN.matcher(text).matches())
                        .isEmpty())
                .count();
        if (elsewhere > 0) {
            return SourceReading.nothing("settings come from elsewhere too, by " + elsewhere
                    + (elsewhere == 1 ? " preset" : " presets") + " outside this file, and may switch off any update;"
                    + " what applies in the end is not in the file");
        }
        List<String> managers = texts(data.at("enabledManagers")).toList();
        SourceReading reading = UpdateSettingsDraft.of("Renovate", managers)
                .map(SourceReading::of)
                .orElseGet(() -> SourceReading.of(UpdateSettingsDraft.ofAll("Renovate")));
        long left = Stream.of("ignorePaths", "ignoreDeps")
                .mapToLong(name -> texts(data.at(name)).count())
                .sum();
        return left == 0
                ? reading
                : reading.remark("the configuration leaves out " + left
                        + (left == 1 ? " path or package" : " paths or packages"));
    }

    /** What is there and neither true nor false may mean either. */
    private static boolean isOff(DataNode data) {
        return isDisabled(data)
                || data.at("mode").isText("silent")
                || (data.at("enabledManagers").isGiven()
                        && texts(data.at("enabledManagers")).findAny().isEmpty())
                || texts(data.at("ignorePaths")).anyMatch(EVERYTHING::contains)
                || data.at("packageRules").elements().stream().anyMatch(RenovateConfigImporter::disablesEverything);
    }

    private static boolean isDisabled(DataNode node) {
        return node.at("enabled").isPresent() && !node.at("enabled").flag().orElse(false);
    }

    private static boolean disablesEverything(DataNode rule) {
        List<String> conditions = rule.fields().keySet().stream()
                .filter(name -> name.startsWith(MATCH) || name.startsWith("exclude"))
                .toList();
        return isDisabled(rule)
                && conditions.stream().allMatch(name -> texts(rule.at(name)).anyMatch(EVERYTHING::contains));
    }
}
