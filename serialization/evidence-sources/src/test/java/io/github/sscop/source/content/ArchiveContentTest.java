package io.github.sscop.source.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.problem.InvalidDocumentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveContentTest {

    private static final ContentLimits SMALL = new ContentLimits(4 << 20, 4 << 20, 10, 100, 3, 6 << 20);

    private static byte[] packed(byte[] content, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ArchiveContent archive(byte[] bytes) {
        return ArchiveContent.of(SourceContent.of(bytes, SMALL));
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertRefused(byte[] bytes, String message) {
        assertThatThrownBy(() -> {
                    ArchiveContent archive = archive(bytes);
                    archive.names().forEach(archive::bytes);
                })
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void readsEntriesAndArchivesInThem() throws IOException {
        byte[] inner = packed("hello".getBytes(StandardCharsets.UTF_8), "a.txt");
        ArchiveContent archive = archive(packed(inner, "inner.jar"));

        assertThat(archive.names()).containsExactly("inner.jar");
        assertThat(archive.nested(archive.bytes("inner.jar")).text("a.txt")).isEqualTo("hello");
        assertThat(archive(packed(new byte[0], "empty")).bytes("empty")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../a", "a/../../b", "/etc/a", "a\\b", ".."})
    void refusesNamesThatLeadOutOfTheArchive(String name) throws IOException {
        assertRefused(packed(new byte[1], name), "leads out of it; expected names below it");
    }

    @Test
    void refusesANameThatIsThereTwice() throws IOException {
        assertRefused(replaced(packed(new byte[1], "a1", "a2"), "a2", "a1"), "two entries called a1; expected one");
    }

    @Test
    void refusesTooManyEntriesInAllArchivesTogether() throws IOException {
        assertRefused(packed(new byte[1], "a", "b", "c", "d"), "more than 3 entries; expected fewer");
        ArchiveContent archive = archive(packed(packed(new byte[1], "a", "b"), "x", "y"));

        assertThatThrownBy(() -> archive.nested(archive.bytes("x"))).hasMessageContaining("more than 3 entries");
    }

    @Test
    void refusesEntriesThatGrowTooLarge() throws IOException {
        assertRefused(packed(new byte[2 << 20], "zeros"), "is packed into less than one part in 500 of its size");
        assertRefused(packed(new byte[5 << 20], "zeros"), "is larger than 4194304 or 6291456 bytes; expected less");
        byte[] noise = new byte[1 << 19];
        new Random(1).nextBytes(noise);
        ArchiveContent archive = archive(packed(noise, "a"));
        for (int i = 0; i < 12; i++) {
            archive.bytes("a");
        }

        assertThatThrownBy(() -> archive.bytes("a")).hasMessageContaining("larger than");
    }

    @Test
    void refusesAnEntryThatIsNotWhatTheDirectorySays() throws IOException {
        byte[] bytes = packed("hello hello hello".getBytes(StandardCharsets.UTF_8), "a.txt");
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        byte[] smaller = bytes.clone();
        smaller[directory + 24] = 3;
        byte[] larger = bytes.clone();
        larger[directory + 24] = 99;
        byte[] encrypted = bytes.clone();
        encrypted[directory + 8] |= 1;
        byte[] moved = bytes.clone();
        moved[directory + 42] = 1;
        byte[] far = bytes.clone();
        far[directory + 45] = (byte) 0xff;

        assertRefused(smaller, "is not what the directory says");
        assertRefused(larger, "is not what the directory says");
        assertRefused(encrypted, "is encrypted, or packed in a way that is not known here");
        assertRefused(moved, "has no header where the directory says");
        assertRefused(far, "reaches beyond the archive");
    }

    @Test
    void refusesWhateverIsCutOrChangedOrReadsTheSame() throws IOException {
        byte[] bytes = packed("hello".getBytes(StandardCharsets.UTF_8), "a.txt", "b.txt");
        for (int i = 2; i < bytes.length; i++) {
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> archive(cut)).isInstanceOf(InvalidDocumentException.class);
            byte[] changed = bytes.clone();
            changed[i] ^= (byte) 0xff;
            try {
                ArchiveContent archive = archive(changed);
                archive.names().forEach(archive::bytes);
            } catch (InvalidDocumentException e) {
                assertThat(e.problems()).isNotEmpty();
            }
        }
    }

    @Test
    void refusesTextThatBeginsAsAnArchive() {
        assertRefused("PK is a text".getBytes(StandardCharsets.UTF_8), "begins as an archive and is none");
    }
}
