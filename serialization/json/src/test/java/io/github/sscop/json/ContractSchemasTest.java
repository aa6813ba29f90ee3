package io.github.sscop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas are what the library reads; write them anew with {@code -Dsscop.rewrite=true}. */
class ContractSchemasTest {

    @ParameterizedTest
    @EnumSource
    void schemaIsWhatIsRead(ContractSchema schema) throws IOException {
        for (Path file : schema.files()) {
            if (Boolean.getBoolean("sscop.rewrite")) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, schema.json());
            }
            assertThat(file).hasContent(schema.json());
        }
    }
}
