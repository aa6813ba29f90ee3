package io.github.sscop.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.commandline.SscopTest.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Submissions and policies in YAML. */
class YamlFilesTest {

    private static final Path EXAMPLES = Path.of("..", "submissions");
    private static final Path JSON = EXAMPLES.resolve("northgate-reseller.json");
    private static final Path YAML = EXAMPLES.resolve("northgate-reseller.yaml");

    @TempDir
    private Path folder;

    private static Ran run(Object... arguments) {
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        return SscopTest.run(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"northgate.yaml", "northgate.yml", "NORTHGATE.YAML"})
    void assessesTheSameAsFromJson(String name) throws IOException {
        Path yaml = Files.copy(YAML, folder.resolve(name));

        Ran ran = run("assess", yaml, "--as-of", "2026-03-31", "--format", "json");

        assertThat(ran).isEqualTo(run("assess", JSON, "--as-of", "2026-03-31", "--format", "json"));
        assertThat(ran.exitCode()).isEqualTo(1);
    }

    @Test
    void verifiesAgainstYaml() {
        Path recorded = folder.resolve("recorded.json");
        run("assess", JSON, "--as-of", "2026-03-31", "--format", "json", "--out", recorded);

        assertThat(run("verify", recorded, YAML)).isEqualTo(new Ran(0, "The same.\n", ""));
    }

    @Test
    void migratesTheSameAsFromJson() throws IOException {
        Path yaml = Files.writeString(folder.resolve("draft.yaml"), """
                contract: sscop.submission/1
                id: acme-2025-03
                code: {id: uk-software-vendors, edition: 2024-05-draft}
                organisation: {name: Acme Ltd, stakeholderGroup: SOFTWARE_RESELLER}
                declarations:
                  - {item: "3.2", status: MET}
                """);
        Path json = Files.writeString(folder.resolve("draft.json"), """
                {
                  "contract": "sscop.submission/1",
                  "id": "acme-2025-03",
                  "code": {"id": "uk-software-vendors", "edition": "2024-05-draft"},
                  "organisation": {"name": "Acme Ltd", "stakeholderGroup": "SOFTWARE_RESELLER"},
                  "declarations": [{"item": "3.2", "status": "MET"}]
                }
                """);

        Ran ran = run("migrate", yaml);

        assertThat(ran).isEqualTo(run("migrate", json));
        assertThat(ran.exitCode()).isZero();
    }

    @Test
    void takesPoliciesInYaml() throws IOException {
        Path policy = Files.writeString(folder.resolve("own.yaml"), """
                # Stricter than good faith in one respect.
                contract: sscop.policy/1
                id: own
                title: Good faith, by day.
                basedOn: good-faith
                """);

        Ran ran = run("policy", "show", policy, "--format", "json");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("\"title\": \"Good faith, by day.\"");
        assertThat(run("assess", YAML, "--as-of", "2026-03-31", "--policy", policy)
                        .exitCode())
                .isEqualTo(1);
    }

    @Test
    void saysWhatIsWrongAndWhere() throws IOException {
        Path yaml = Files.writeString(
                folder.resolve("wrong.yaml"),
                Files.readString(YAML).replace("- item: \"4.2\"", "- item: 4.2").replace("code: {", "code: &c {"));

        assertThat(run("assess", yaml)).isEqualTo(new Ran(3, "", """
                        The submission has 2 problems:
                          /code (line 5, column 7): code has the anchor &c; expected none: write the value out wherever it is needed
                          /declarations/6/item (line 43, column 5): item is the number 4.2; expected text; put it in quotes, or YAML \
                        takes it for a number
                        Read from FILE as YAML.
                        """.replace("FILE", yaml.toString())));
    }
}
