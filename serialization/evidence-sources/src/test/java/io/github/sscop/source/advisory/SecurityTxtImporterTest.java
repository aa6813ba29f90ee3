package io.github.sscop.source.advisory;

import static io.github.sscop.source.advisory.AdvisoryFixture.told;
import static io.github.sscop.source.advisory.AdvisoryFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import org.junit.jupiter.api.Test;

class SecurityTxtImporterTest {

    private static final CollectionContext VOUCHED =
            Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20")).vouched();

    private static final String FILE = valid("security-txt/security.txt");

    private static final String FACTS = "expires=Text[value=2027-06-30], contact=Sequence[values=["
            + "Text[value=https://acme.example/security/report], Text[value=by e-mail]]],"
            + " encryption=Sequence[values=[Text[value=https://acme.example/security/key.asc]]]";

    private static String signed(String text) {
        return "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n" + text.replace("# How", "- -- How")
                + "-----BEGIN PGP SIGNATURE-----\n\niQJiBAEBCgBM\n=zDK4\n-----END PGP SIGNATURE-----\n";
    }

    @Test
    void readsTheFieldsForTheRules() {
        assertThat(told(VOUCHED, FILE)).isEqualTo("""
                        1: security-txt, COLLECTED
                        SECURITY_TXT File security.txt of acme.example | bound by your word alone: the file does not say what it is about \
                        | dated 2026-11-20 by the day of the release, since it has no time of its own
                        3.2.1, 3.2.2 {%s}""".formatted(FACTS));
    }

    @Test
    void readsWhatASignatureCovers() {
        assertThat(told(VOUCHED, signed("Hash: SHA512\n\n" + FILE).replace("Policy:", "- Policy:")))
                .startsWith("1: security-txt, COLLECTED; the file is signed, and the signature was not verified\n")
                .endsWith("{" + FACTS + "}");
    }

    @Test
    void refusesTextOutsideTheSignatureAndHalfOfOne() {
        assertThat(told(VOUCHED, "Expires: 2030-01-01T00:00:00Z\n" + signed(FILE)))
                .isEqualTo(
                        "1: security-txt, REFUSED; the file is signed, and there is text outside what is signed; expected none");
        assertThat(told(VOUCHED, signed(FILE).replace("-----END PGP SIGNATURE-----", "")))
                .isEqualTo(
                        "1: security-txt, REFUSED; the file is signed, and the signature is not all here; expected the whole file");
    }

    @Test
    void showsNothingAsLongAsItIsBoundToNothing() {
        assertThat(told(Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20")), FILE))
                .contains("File security.txt of acme.example (bound to nothing)")
                .endsWith("\n3.2.1, 3.2.2 {}");
    }

    @Test
    void isUndatedWithoutTheDayOfTheLook() {
        assertThat(told(FILE))
                .startsWith("1: security-txt, UNDATED; it has no time of its own, and none can be made up for it");
    }

    @Test
    void refutesWhereItHadExpired() {
        assertThat(told(VOUCHED, FILE.replace("2027-06-30", "2026-11-19"))).contains("| refutes [3.2.1]");
    }

    @Test
    void refusesAnExpiryThatIsMissingOrThereTwiceOrAPlaceholder() {
        assertThat(told(VOUCHED, FILE.replace("Expires: 2027-06-30T00:00:00Z\n", "")))
                .isEqualTo(
                        "1: security-txt, REFUSED; the field Expires is missing; expected it once (RFC 9116, section 2.5.5)");
        assertThat(told(VOUCHED, FILE + "expires: 2026-01-01T00:00:00Z\n"))
                .isEqualTo(
                        "1: security-txt, REFUSED; the field Expires is there 2 times; expected it once (RFC 9116, section 2.5.5)");
        assertThat(told(VOUCHED, FILE.replace("2027-06-30T00:00:00Z", "DATE_EXP")))
                .isEqualTo(
                        "1: security-txt, REFUSED; the field Expires is no date with a time; expected the file as it is published,"
                                + " and no template");
    }

    @Test
    void takesNoKeyThatIsNoneAndNoAddressThatIsNotEncrypted() {
        assertThat(told(VOUCHED, FILE.replace("https://acme.example/security/key.asc", "TBC")))
                .doesNotContain("encryption", "3.2.2");
        assertThat(told(VOUCHED, FILE.replace("https://acme.example/security/key", "http://acme.example/security/key")))
                .doesNotContain("encryption", "3.2.2");
    }

    @Test
    void recordsNoAddressesOfPersons() {
        assertThat(told(
                        VOUCHED,
                        FILE.replace("security/key.asc", "jo@acme.example.asc")
                                .replace("mailto:security@acme.example", "tel:+44-1632-960000")))
                .contains("Text[value=by telephone]", "encryption=Sequence[values=[Text[value=https://acme.example]]]")
                .doesNotContain("@", "960000");
    }

    @Test
    void namesTheFirstOfSeveralHosts() {
        assertThat(told(VOUCHED, FILE + "Canonical: https://www.acme.example/.well-known/security.txt\n"))
                .contains("File security.txt of acme.example and 1 more |");
    }

    @Test
    void recognisesOnlyFieldsAndComments() {
        assertThat(told(VOUCHED, "A guide.\n" + FILE)).startsWith("1: unknown");
        assertThat(told(VOUCHED, "contact: https://acme.example/\n")).startsWith("1: unknown");
        assertThat(told(VOUCHED, "contact:\n  - https://acme.example/\npolicy: https://acme.example/\n"))
                .startsWith("1: unknown");
    }
}
