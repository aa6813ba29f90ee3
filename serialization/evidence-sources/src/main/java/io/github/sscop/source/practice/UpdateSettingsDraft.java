package io.github.sscop.source.practice;

import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The record of settings by which a tool proposes updates: of what the software is made of, or of what it is built with. */
final class UpdateSettingsDraft {

    private static final String COMPONENTS =
            "By its settings, a tool proposes updates of components; not that it runs, or that anybody takes them.";
    private static final String TOOLS =
            "By its settings, a tool proposes updates of what the build uses; not that it runs, or that anybody takes them.";

    /** Those whose packages the build uses, and the software does not hold. */
    private static final Set<String> OF_TOOLS = Set.of(
            "github-actions",
            "gitlabci",
            "gitlabci-include",
            "circleci",
            "azure-pipelines",
            "pre-commit",
            "devcontainers",
            "devcontainer",
            "gradle-wrapper",
            "maven-wrapper",
            "jenkins",
            "travis",
            "buildkite",
            "bitbucket-pipelines");

    private UpdateSettingsDraft() {}

    /**
     * Returns the record; empty if updates of nothing are proposed.
     *
     * @param tool the tool
     * @param ecosystems the kinds of packages that it proposes updates of
     */
    static Optional<RecordDraft> of(String tool, Collection<String> ecosystems) {
        boolean components = ecosystems.stream().anyMatch(each -> !isOfTools(each));
        boolean tools = ecosystems.stream().anyMatch(UpdateSettingsDraft::isOfTools);
        if (ecosystems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(draft(tool, components, tools));
    }

    private static boolean isOfTools(String ecosystem) {
        return OF_TOOLS.contains(ecosystem.toLowerCase(Locale.ROOT));
    }

    /** Returns the record of a tool that proposes updates of whatever components it finds. */
    static RecordDraft ofAll(String tool) {
        return draft(tool, true, false);
    }

    private static RecordDraft draft(String tool, boolean components, boolean tools) {
        RecordDraft draft = RecordDraft.of(
                "DEPENDENCY_UPDATE_SETTINGS", "Settings of " + tool + " for updates", SubjectBuilder.nothing());
        RecordDraft ofTools = tools ? draft.link(DraftLink.supports("1.1.3", TOOLS)) : draft;
        return components ? ofTools.link(DraftLink.supports("1.2.5", COMPONENTS)) : ofTools;
    }
}
