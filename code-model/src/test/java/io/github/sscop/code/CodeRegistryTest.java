package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CodeRegistryTest {

    @Test
    void bringsSixCodes() {
        assertThat(CodeRegistry.builtIn().all())
                .extracting(Code::toString)
                .containsExactly(
                        "uk-sscop/2025-05",
                        "uk-software-vendors/2024-05-draft",
                        "uk-ai-cyber/2025-01",
                        "uk-cyber-governance/2025-04",
                        "uk-consumer-iot/2018-10",
                        "uk-app-stores/2023-10");
        assertThat(CodeRegistry.builtIn()).isSameAs(CodeRegistry.builtIn());
    }

    @Test
    void namesKnownCodesWhenAskedForAnother() {
        assertThatThrownBy(() -> CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2030")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code is uk-sscop/2030; expected one of [uk-sscop/2025-05,"
                        + " uk-software-vendors/2024-05-draft, uk-ai-cyber/2025-01, uk-cyber-governance/2025-04,"
                        + " uk-consumer-iot/2018-10, uk-app-stores/2023-10]");
    }

    @Test
    void findsByEdition() {
        assertThat(CodeRegistry.builtIn().find(EditionId.of("uk-ai-cyber/2025-01")))
                .map(Code::title)
                .contains("Code of Practice for the Cyber Security of AI");
        assertThat(CodeRegistry.builtIn().find(EditionId.of("uk-ai-cyber/2025-02")))
                .isEmpty();
    }

    @Test
    void takesInFurtherCode() throws IOException {
        CodeRegistry codes = CodeRegistry.builtIn().with(SmallDocuments.code(SmallDocuments.CODE));

        assertThat(codes.all()).hasSize(7);
        assertThat(codes.find(EditionId.of("small/1"))).isPresent();
        assertThat(CodeRegistry.builtIn().find(EditionId.of("small/1"))).isEmpty();
    }

    @Test
    void replacesCodeOfTheSameEdition() throws IOException {
        Code other = SmallDocuments.code(SmallDocuments.changed(SmallDocuments.CODE, "Small Code", "Smaller Code"));

        CodeRegistry codes = CodeRegistry.builtIn()
                .with(SmallDocuments.code(SmallDocuments.CODE))
                .with(other);

        assertThat(codes.all()).hasSize(7);
        assertThat(codes.get(EditionId.of("small/1"))).isEqualTo(other);
    }

    @Test
    void leavesAReplacedCodeInItsPlace() {
        CodeRegistry builtIn = CodeRegistry.builtIn();

        assertThat(builtIn.with(builtIn.all().get(0)).all()).isEqualTo(builtIn.all());
    }

    @Test
    void findsLatestEditionByDate() throws IOException {
        String newer = SmallDocuments.changed(SmallDocuments.CODE, "\"edition\": \"1\"", "\"edition\": \"0.9\"")
                .replace("2026-02", "2026-02-02");

        CodeRegistry codes =
                CodeRegistry.builtIn().with(SmallDocuments.code(newer)).with(SmallDocuments.code(SmallDocuments.CODE));

        assertThat(codes.latest("small").map(Code::id)).contains(EditionId.of("small/0.9"));
        assertThat(codes.latest("tiny")).isEmpty();
    }

    @Nested
    class OfSuperseded {

        private final Code current = smallCode("Small Code");
        private final Code older = smallCode("Smaller Code");
        private final CodeRegistry codes = CodeRegistry.builtIn().with(current).withSuperseded(older);

        @Test
        void findsByEditionOnlyWhatIsCurrent() {
            assertThat(codes.get(current.id()).digest()).isEqualTo(current.digest());
            assertThat(codes.get(current.id()).supersededBy()).isEmpty();
            assertThat(codes.latest("small")).contains(current);
            assertThat(codes.all()).doesNotContain(older);
        }

        @Test
        void findsByDigestWhatIsSuperseded() {
            assertThat(codes.get(older.id(), older.digest()))
                    .isEqualTo(older)
                    .extracting(Code::title, Code::supersededBy)
                    .containsExactly("Smaller Code", Optional.of(current.digest()));
            assertThat(codes.get(current.id(), current.digest()).supersededBy()).isEmpty();
            assertThat(codes.superseded()).contains(older).doesNotContain(current);
        }

        @Test
        void keepsTheMarkInOtherWords() throws IOException {
            Code reworded = codes.get(older.id(), older.digest())
                    .with(Wording.read(SmallDocuments.bytes(SmallDocuments.WORDING)));

            assertThat(reworded.supersededBy()).contains(current.digest());
        }

        @Test
        void takesWhatReplacesTheCurrentOneForItsSuccessor() {
            Code newest = smallCode("Smallest Code");

            CodeRegistry later = codes.with(newest).withSuperseded(current);

            assertThat(later.superseded())
                    .contains(older, current)
                    .filteredOn(code -> code.id().equals(newest.id()))
                    .allSatisfy(code -> assertThat(code.supersededBy()).contains(newest.digest()));
        }

        @Test
        void isNotSupersededByItself() {
            assertThat(codes.withSuperseded(current).find(current.id(), current.digest()))
                    .get()
                    .extracting(Code::supersededBy)
                    .isEqualTo(Optional.empty());
        }

        @Test
        void saysWhatToDoAboutAnUnknownDigest() {
            Digest unknown = Digest.sha256(new byte[0]);

            assertThatThrownBy(() -> codes.get(current.id(), unknown))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("digest of small/1 is " + unknown + "; expected " + current.digest() + " or "
                            + older.digest()
                            + ": use a version of the library that has that catalog, or add the catalog with"
                            + " CodeRegistry.withSuperseded");
        }

        @Test
        void refusesACatalogWithoutACurrentOne() {
            assertThatThrownBy(() -> CodeRegistry.builtIn().withSuperseded(older))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("code is small/1; expected one of [");
        }

        private static Code smallCode(String title) {
            try {
                return SmallDocuments.code(SmallDocuments.changed(SmallDocuments.CODE, "Small Code", title));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
