package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of docs/catalog-format.md are documents that the readers and the schemas take. */
class CatalogFormatPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    private static List<String> examples() throws IOException {
        String page = Files.readString(Path.of("../docs/catalog-format.md"));
        return EXAMPLE.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String example(SchemasTest.Kind kind) throws IOException {
        String contract = "\"sscop." + kind.name().toLowerCase(Locale.ROOT) + "/1\"";
        return examples().stream()
                .filter(example -> example.contains(contract))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void hasOneExampleOfEachKind() throws IOException {
        assertThat(examples()).hasSize(SchemasTest.Kind.values().length);
    }

    @ParameterizedTest
    @EnumSource(SchemasTest.Kind.class)
    void showsValidDocuments(SchemasTest.Kind kind) throws IOException {
        String example = example(kind);

        assertThat(kind.errors(example)).isEmpty();
        assertThatCode(() -> kind.reader().read(SmallDocuments.bytes(example))).doesNotThrowAnyException();
    }

    @Test
    void showsOverlayThatFitsTheCode() throws IOException {
        Code code = SmallDocuments.code(example(SchemasTest.Kind.CODE));
        Wording words = Wording.read(SmallDocuments.bytes(example(SchemasTest.Kind.WORDING)));

        assertThat(code.with(words).find(ItemId.of("1.1")))
                .map(Element::statement)
                .contains("Trwsiwch yr hyn sy'n ddifrifol yn ddi-oed.");
    }
}
