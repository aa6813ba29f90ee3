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

class RenovateConfigImporterTest {

    private static final String RENOVATE = LinkText.fixture("renovate-config/renovate.json");
    private static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-25"));

    private static String links(String content) {
        return LinkText.of(record(collected(RELEASED.vouched(), content)));
    }

    @Test
    void readsRenovate() {
        assertThat(told(collected(RELEASED.vouched(), RENOVATE))).isEqualTo("""
                        1: renovate-config, COLLECTED; the configuration leaves out 1 path or package
                        DEPENDENCY_UPDATE_SETTINGS Settings of Renovate for updates \
                        | bound by your word alone: the file does not say what it is about \
                        | dated 2026-11-25 by the day of the release, since it has no time of its own""");
        assertThat(links(RENOVATE)).isEqualTo("1.2.5 SUPPORTS INDIRECT");
    }

    @Test
    void recognisesRenovateByItsFieldsAlone() {
        assertThat(links("{\"extends\": [\"config:recommended\"], \"packageRules\": []}"))
                .isEqualTo("1.2.5 SUPPORTS INDIRECT");
        assertThat(links("{\"enabledManagers\": [\"github-actions\"], \"rebaseWhen\": \"conflicted\"}"))
                .isEqualTo("1.1.3 SUPPORTS INDIRECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"enabled\": false",
                "\"enabled\": null",
                "\"enabled\": \"no\"",
                "\"mode\": \"silent\"",
                "\"enabledManagers\": []",
                "\"packageRules\": [{\"enabled\": false}]",
                "\"packageRules\": [{\"matchPackageNames\": [\"*\"], \"enabled\": false}]",
                "\"ignorePaths\": [\"**\"]"
            })
    void makesNothingOfRenovateThatIsSwitchedOff(String off) {
        String content = "{\"$schema\": \"https://docs.renovatebot.com/renovate-schema.json\", " + off + "}";

        assertThat(told(collected(RELEASED.vouched(), content)))
                .isEqualTo(
                        "1: renovate-config, NOTHING_SHOWN; updates are switched off by the configuration, of all packages"
                                + " or altogether");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"github>acme/renovate-config\"]",
                "\"local>acme/presets\"",
                "[\"acme\"]",
                "[\"acme:base\"]",
                "[1]"
            })
    void makesNothingOfSettingsThatLieElsewhere(String presets) {
        String content =
                "{\"$schema\": \"https://docs.renovatebot.com/renovate-schema.json\", \"extends\": " + presets + "}";

        assertThat(told(collected(RELEASED.vouched(), content)))
                .isEqualTo(
                        "1: renovate-config, NOTHING_SHOWN; settings come from elsewhere too, by 1 preset outside this"
                                + " file, and may switch off any update; what applies in the end is not in the file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"extends\": [\"eslint:recommended\"], \"ignorePatterns\": [\"dist\"], \"rules\": {}}",
                "{\"extends\": \"./tsconfig.base.json\", \"compilerOptions\": {}}"
            })
    void takesNoFileOfAnotherTool(String content) {
        assertThat(told(collected(content))).startsWith("1: unknown, NOT_RECOGNISED");
    }
}
