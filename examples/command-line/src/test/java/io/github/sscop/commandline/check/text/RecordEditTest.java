package io.github.sscop.commandline.check.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How records are added to documents in the layouts that people and programs write. */
class RecordEditTest {

    private static final Evidence RECORD = Evidence.builder(
                    "N-1", "SBOM", "Bill: of #materials", Method.TOOL_OUTPUT, Originator.vendor("Acme Ltd"))
            .recordedOn("2026-11-20")
            .build();

    private static final String YAML = """
            - id: N-1
              kind: SBOM
              title: "Bill: of #materials"
              method: TOOL_OUTPUT
              recordedOn: "2026-11-20"
              originator:
                name: Acme Ltd
                independence: VENDOR
            """;

    @TempDir
    private Path folder;

    private String edited(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return RecordEdit.of(DocumentText.read(file), name.endsWith("yaml"), List.of(RECORD))
                .after();
    }

    @Test
    void addsToABlockOfYaml() throws IOException {
        String head = """
                contract: sscop.part/1 # A part
                evidence:
                - id: E-1   # first
                  title: >
                    Two
                    lines
                  # about E-1
                # between
                """;

        assertThat(edited("part.yaml", head + "product: {name: Ledger}\n"))
                .isEqualTo(head.replace("# between\n", "") + YAML + "# between\nproduct: {name: Ledger}\n");
    }

    @Test
    void addsWithTheIndentationOfTheBlock() throws IOException {
        String head = "contract: sscop.part/1\nevidence:\n    -   id: E-1\n";

        assertThat(edited("part.yaml", head)).isEqualTo(head + YAML.indent(4));
    }

    @Test
    void addsToAnEmptyListOfYaml() throws IOException {
        assertThat(edited("part.yaml", "contract: sscop.part/1\nevidence: []   # none yet\nproduct: {name: Ledger}\n"))
                .isEqualTo("contract: sscop.part/1\nevidence:   # none yet\n" + YAML.indent(2)
                        + "product: {name: Ledger}\n");
    }

    @Test
    void addsAListToYaml() throws IOException {
        assertThat(edited("part.yaml", "contract: sscop.part/1\nproduct:\n  name: Ledger\n# The end\n"))
                .isEqualTo("contract: sscop.part/1\nproduct:\n  name: Ledger\nevidence:\n" + YAML.indent(2)
                        + "# The end\n");
    }

    @Test
    void keepsTheLineBreaksOfWindows() throws IOException {
        assertThat(edited("part.yaml", "contract: sscop.part/1\r\nevidence:\r\n- id: E-1\r\n"))
                .isEqualTo(("contract: sscop.part/1\nevidence:\n- id: E-1\n" + YAML).replace("\n", "\r\n"));
    }

    @Test
    void addsToAListOfJson() throws IOException {
        String json = """
                {
                    "contract": "sscop.part/1",
                    "evidence": [
                        {"id": "E-1"}
                    ]
                }
                """;

        assertThat(edited("part.json", json))
                .startsWith(json.substring(0, json.indexOf("\n    ]")) + ",\n        {\n          \"id\": \"N-1\",\n")
                .endsWith("\n        }\n    ]\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"contract\": \"sscop.part/1\"}",
                "{\"contract\": \"sscop.part/1\", \"evidence\": []}",
                "{\"contract\":\"sscop.part/1\",\"evidence\":[{\"id\":\"E-1\"}],\"notAsked\":[]}",
                "\ufeff{\"contract\":\"sscop.part/1\",\"evidence\":[{\"id\":\"E-1\"},\n{\"id\":\"E-2\"}]}"
            })
    void addsToJsonOfAnyLayout(String json) throws IOException {
        String edited = edited("part.json", json);

        assertThat(edited).startsWith(json.substring(0, 15)).contains("\"N-1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{contract: sscop.part/1, evidence: [{id: E-1}]}\n",
                "contract: sscop.part/1\nevidence: [{id: E-1}, {id: E-2}] # two\nproduct: {name: x}\n",
                "contract: sscop.part/1\nevidence:\n  - {id: E-1}\n  - {id: E-2,\n     title: x}\n",
                "contract: sscop.part/1\nevidence:\n  -\n    id: E-1\n",
                "---\ncontract: sscop.part/1\nevidence:\n  - id: E-1\n    facts: {}\n",
                "contract: sscop.part/1\nevidence:\n- id: E-1",
                "# Only a head\ncontract: sscop.part/1"
            })
    void addsToYamlOfAnyLayout(String yaml) throws IOException {
        assertThat(edited("part.yaml", yaml)).contains("N-1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "contract: sscop.part/1\nevidence: [ # keep me\n  ]\n",
                "contract: sscop.part/1\nevidence: [{id: E-1} # about it\n  ]\n"
            })
    void refusesToMoveAComment(String yaml) {
        assertThatThrownBy(() -> edited("part.yaml", yaml))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("where a comment stands ");
    }

    @Test
    void refusesALayoutThatItCannotKeep() throws IOException {
        Path file = Files.writeString(
                folder.resolve("part.yaml"), "contract: sscop.part/1\nevidence:\n- # of 2026\n  id: E-1\n");

        assertThatThrownBy(() -> RecordEdit.of(DocumentText.read(file), true, List.of(RECORD)))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(file
                        + ": records cannot be written into this layout, where the records are in a layout of their"
                        + " own; nothing was written. Write evidence: [] on a line, or add the records by hand, as --dry-run"
                        + " prints them.");
    }
}
