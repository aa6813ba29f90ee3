package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class ChecksumsImporterTest {

    private static final String VALID = valid("checksums/SHA256SUMS");

    @Test
    void readsAListWithAFileOfTheRelease() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: checksums, COLLECTED",
                        "REGISTER List of the digests of files: 2 | bound by digest " + Ledger.JAR_DIGEST
                                + " | dated 2026-11-20 by the day of the release, since it has no time of its own");
    }

    @Test
    void readsTheFormWithTags() {
        String tagged = "SHA256 (ledger.jar) = " + Ledger.JAR_DIGEST.substring(7) + "\n";

        assertThat(lines(tagged).get(0)).isEqualTo("1: checksums, COLLECTED");
        assertThat(lines(tagged.replace("SHA256", "SHA512")))
                .containsExactly("1: unknown, NOT_RECOGNISED; the file is of no type that is read as evidence");
    }

    @Test
    void leavesOutAnotherRelease() {
        assertThat(lines(VALID.replace(Ledger.JAR_DIGEST.substring(7), "8".repeat(64)))
                        .get(0))
                .startsWith("1: checksums, OTHER_SUBJECT; about another digest");
    }

    @Test
    void refusesAFileWithTwoDigests() {
        assertThat(lines(VALID.replace("*ledger-4.2.0-sources.jar", " ledger-4.2.0.jar")))
                .containsExactly("1: checksums, REFUSED; the same file is listed with two digests; expected one");
    }

    @Test
    void readsNothingInTheDigestOfAnEmptyFile() {
        assertThat(lines("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ledger.jar\n"))
                .containsExactly("1: checksums, NOTHING_SHOWN; the list has no digest but that of an empty file, which"
                        + " identifies nothing");
    }

    @Test
    void doesNotTakeATextWithAnotherLine() {
        assertThat(lines(VALID + "and more\n").get(0)).startsWith("1: unknown, NOT_RECOGNISED; ");
        assertThat(lines(VALID.substring(0, VALID.length() - 30)).get(0)).startsWith("1: unknown, NOT_RECOGNISED; ");
    }
}
