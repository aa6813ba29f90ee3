package io.github.sscop.code.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The index of kept documents, and the reading of those that are superseded. */
class KeptDocumentTest {

    private static List<KeptDocument> index(String text) throws IOException {
        return KeptDocument.index(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void readsALineForEachDocument() throws IOException {
        assertThat(index("# A comment.\na/1 sha256:01\n\na/1 sha256:02\n"))
                .containsExactly(new KeptDocument("a/1", "sha256:01"), new KeptDocument("a/1", "sha256:02"));
    }

    @Test
    void refusesALineThatIsNone() {
        assertThatThrownBy(() -> index("a/1\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A line of the index of kept documents is \"a/1\"; expected an id and a digest");
    }

    @Test
    void refusesADocumentThatIsListedTwice() {
        assertThatThrownBy(() -> index("a/1 sha256:01\na/1 sha256:01\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The index of kept documents has \"a/1 sha256:01\" twice; expected once");
    }

    @Test
    void readsOnlyWhatIsNotCurrent() throws IOException {
        Map<String, String> files = Map.of("kept/01", "sha256:01", "kept/02", "sha256:02");

        assertThat(KeptDocument.read(
                        index("a sha256:01\na sha256:02\na sha256:03\n"),
                        Set.of("sha256:03"),
                        files::get,
                        text -> text))
                .containsExactly("sha256:01", "sha256:02");
    }

    @Test
    void refusesAFileThatIsNotTheListedDocument() {
        assertThatThrownBy(() ->
                        KeptDocument.read(index("a sha256:01\n"), Set.of(), name -> "changed", text -> "sha256:99"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The digest of the kept document a is sha256:99; expected sha256:01");
    }
}
