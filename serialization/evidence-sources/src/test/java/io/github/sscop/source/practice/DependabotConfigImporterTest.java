package io.github.sscop.source.practice;

import static io.github.sscop.source.Ledger.collected;
import static io.github.sscop.source.Ledger.record;
import static io.github.sscop.source.Ledger.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependabotConfigImporterTest {

    private static final String DEPENDABOT = LinkText.fixture("dependabot-config/dependabot.yml");
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-25"));

    private static String links(String content) {
        return LinkText.of(record(collected(RELEASED.vouched(), content)));
    }

    @Test
    void readsTheEcosystemsOfDependabotThatAreNotSwitchedOff() {
        assertThat(told(collected(RELEASED.vouched(), DEPENDABOT))).isEqualTo("""
                        1: dependabot-config, COLLECTED; 1 of 3 entries are switched off, by a limit of 0 or by ignoring \
                        everything
                        DEPENDENCY_UPDATE_SETTINGS Settings of Dependabot for updates \
                        | bound by your word alone: the file does not say what it is about \
                        | dated 2026-11-25 by the day of the release, since it has no time of its own""");
        assertThat(links(DEPENDABOT)).isEqualTo("1.1.3 SUPPORTS INDIRECT, 1.2.5 SUPPORTS INDIRECT");
    }

    @Test
    void doesNotTakeUpdatesOfTheBuildForUpdatesOfComponents() {
        assertThat(links(DEPENDABOT.replace("maven", "github-actions"))).isEqualTo("1.1.3 SUPPORTS INDIRECT");
    }

    @Test
    void leavesSupportToAPersonWhereItIsBoundToNothing() {
        assertThat(LinkText.of(record(collected(RELEASED, DEPENDABOT)))).isEqualTo("1.1.3, 1.2.5");
        assertThat(told(collected(DEPENDABOT))).startsWith("1: dependabot-config, UNDATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open-pull-requests-limit: 0",
                "open-pull-requests-limit: none",
                "ignore: [{dependency-name: '*'}]",
                "ignore: [{dependency-name: '*', update-types: ['version-update:semver-major',"
                        + " 'version-update:semver-minor', 'version-update:semver-patch']}]"
            })
    void makesNothingOfEntriesThatAreSwitchedOff(String off) {
        String all = "version: 2\nupdates:\n  - package-ecosystem: maven\n    directory: /\n    " + off + "\n";

        assertThat(told(collected(RELEASED.vouched(), all)))
                .isEqualTo(
                        "1: dependabot-config, NOTHING_SHOWN; no entry has updates proposed: there is none, or each is"
                                + " switched off, by a limit of 0 or by ignoring everything");
    }

    @Test
    void makesNothingOfNoEntries() {
        assertThat(told(collected(RELEASED.vouched(), "version: 2\nupdates: []\n")))
                .startsWith("1: dependabot-config, NOTHING_SHOWN");
    }

    @Test
    void refusesAnotherVersionOfDependabot() {
        assertThat(told(collected("version: 1\nupdate_configs:\n  - package_manager: javascript\n")))
                .isEqualTo(
                        "1: dependabot-config, REFUSED; the version of this configuration of Dependabot is 1, whose fields"
                                + " are not known here; expected version 2");
        assertThat(told(collected(DEPENDABOT.replace("version: 2\n", ""))))
                .startsWith(
                        "1: dependabot-config, REFUSED; the version of this configuration of Dependabot is not given");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version: 2\nupdates: 3 of them\nother: true\n", "version: 2\njobs: {}\n"})
    void takesNoFileOfAnotherTool(String content) {
        assertThat(told(collected(content))).startsWith("1: unknown, NOT_RECOGNISED");
    }
}
