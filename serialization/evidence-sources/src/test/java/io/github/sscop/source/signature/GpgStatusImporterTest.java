package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class GpgStatusImporterTest {

    private static final String VALID = valid("gpg-status/verify.txt");

    @Test
    void readsAGoodSignatureThatCountsForNoFile() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: gpg-status, COLLECTED; the signature is good, of a file that the lines do not name",
                        "SIGNED_RELEASE Check of a signature by gpg: good (bound to nothing) | bound to nothing: the file does"
                                + " not say what it is about | dated 2026-11-20 by the day of the release, since it has no"
                                + " time of its own");
        assertThat(Ledger.told(Ledger.collected(SignatureFixture.RELEASED.vouched(), VALID)))
                .doesNotContain("supports");
    }

    @Test
    void keepsNoNameOfAPerson() {
        assertThat(Ledger.collected(SignatureFixture.RELEASED, VALID).toString())
                .doesNotContain("Acme Release");
    }

    @Test
    void readsABadSignatureAsARefutation() {
        assertThat(lines("[GNUPG:] NEWSIG\n[GNUPG:] BADSIG CCDDEEFF00112233 Acme Release\n")
                        .get(1))
                .startsWith("SIGNED_RELEASE Check of a signature by gpg: not valid (bound to nothing)")
                .endsWith("refutes [3.1.1]");
        assertThat(lines(VALID + "[GNUPG:] BADSIG CCDDEEFF00112233 Acme\n").get(1))
                .endsWith("refutes [3.1.1]");
    }

    @Test
    void readsARevokedKeyAsARefutation() {
        assertThat(lines(VALID.replace("GOODSIG", "REVKEYSIG")))
                .first()
                .asString()
                .isEqualTo("1: gpg-status, COLLECTED; a signature is by a key that its owner has revoked");
        assertThat(lines(VALID.replace("GOODSIG", "REVKEYSIG")).get(1)).endsWith("refutes [3.1.1]");
    }

    @Test
    void readsNothingInASignatureThatWasNotChecked() {
        assertThat(lines("[GNUPG:] NEWSIG\n[GNUPG:] ERRSIG CCDD 22 10 00 1795165500 9 -\n[GNUPG:] NO_PUBKEY CCDD\n"))
                .containsExactly("1: gpg-status, NOTHING_SHOWN; a signature could not be checked, as where the key is"
                        + " missing; the lines do not show that every signature is good");
        assertThat(lines(VALID.replace("GOODSIG", "EXPKEYSIG")))
                .containsExactly(
                        "1: gpg-status, NOTHING_SHOWN; a signature is by a key that has expired; the lines do not"
                                + " show that every signature is good");
    }

    @Test
    void readsNothingInATruncatedOutput() {
        assertThat(lines(VALID.substring(0, VALID.indexOf("[GNUPG:] VALIDSIG"))))
                .containsExactly("1: gpg-status, NOTHING_SHOWN; the lines do not show that every signature is good");
    }

    @Test
    void doesNotTakeOtherLinesOfGpg() {
        assertThat(lines("[GNUPG:] BEGIN_ENCRYPTION 2 9\n[GNUPG:] END_ENCRYPTION\n"))
                .containsExactly("1: unknown, NOT_RECOGNISED; the file is of no type that is read as evidence");
    }
}
