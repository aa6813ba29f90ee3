package io.github.sscop.source.practice;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The importer of the configuration of Dependabot, version 2. */
public final class DependabotConfigImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "dependabot-config",
            "configuration of Dependabot",
            "that Dependabot is switched on for the repository, or that anybody takes what it proposes",
            "");

    private static final Set<String> FIELDS =
            Set.of("version", "updates", "registries", "enable-beta-ecosystems", "multi-ecosystem-groups");

    private static final Set<String> EVERY_UPDATE =
            Set.of("version-update:semver-major", "version-update:semver-minor", "version-update:semver-patch");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        boolean ofEcosystems = data.at("updates").elements().stream()
                .anyMatch(each -> each.at("package-ecosystem").isPresent());
        boolean ofNothingElse = data.at("updates").isPresent()
                && data.at("version").isPresent()
                && FIELDS.containsAll(data.fields().keySet());
        boolean ofVersionOne = data.at("update_configs").elements().stream()
                .anyMatch(each -> each.at("package_manager").isPresent());
        return ofEcosystems || ofNothingElse || ofVersionOne;
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = data.at("version").scalar().orElse("not given");
        if (!version.equals("2")) {
            throw ContentRefusal.unknownVersion("configuration of Dependabot", version, "version 2");
        }
        List<DataNode> updates = data.at("updates").elements();
        List<String> active = updates.stream()
                .filter(each -> !isOff(each))
                .flatMap(each -> each.at("package-ecosystem").text().stream())
                .toList();
        long off = updates.stream().filter(DependabotConfigImporter::isOff).count();
        return UpdateSettingsDraft.of("Dependabot", active)
                .map(draft -> off == 0
                        ? SourceReading.of(draft)
                        : SourceReading.of(draft)
                                .remark(off + " of " + updates.size() + " entries are switched off, by a limit of 0 or"
                                        + " by ignoring everything"))
                .orElseGet(() -> SourceReading.nothing(
                        "no entry has updates proposed: there is none, or each is switched off, by a limit of 0 or by"
                                + " ignoring everything"));
    }

    /** An entry with a limit that is no number may have any limit. */
    private static boolean isOff(DataNode entry) {
        DataNode limit = entry.at("open-pull-requests-limit");
        Optional<Long> number = limit.whole();
        return (limit.isGiven() && number.orElse(0L) <= 0)
                || entry.at("ignore").elements().stream().anyMatch(DependabotConfigImporter::ignoresEverything);
    }

    private static boolean ignoresEverything(DataNode ignore) {
        boolean everyName = ignore.at("dependency-name")
                .text()
                .filter(name -> name.strip().equals("*"))
                .isPresent();
        boolean anyVersion = !ignore.at("versions").isGiven();
        List<String> kinds = ignore.at("update-types").elements().stream()
                .flatMap(each -> each.text().stream())
                .toList();
        return everyName && anyVersion && (kinds.isEmpty() || kinds.containsAll(EVERY_UPDATE));
    }
}
