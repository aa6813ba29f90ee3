package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JarsignerImporterTest {

    @Test
    void readsAVerifiedArchiveThatIsNotNamed() {
        assertThat(lines(valid("jarsigner/verify.txt")))
                .containsExactly(
                        "1: jarsigner, COLLECTED; the output does not name the archive",
                        "SIGNED_RELEASE Check of a signed archive by jarsigner: verified (bound to nothing) | bound to nothing:"
                                + " the file does not say what it is about | dated 2026-11-20 by the day of the release, since"
                                + " it has no time of its own");
    }

    @Test
    void saysWhatTheToolWarnsOf() {
        assertThat(lines(
                                "jar verified, with signer errors.\n\nError: \nThis jar contains entries whose signer certificate has"
                                        + " expired. \n\nWarning: \nThis jar contains unsigned entries which have not been"
                                        + " integrity-checked. \nThis jar contains signatures that do not include a timestamp.\n")
                        .get(0))
                .isEqualTo(
                        "1: jarsigner, COLLECTED; the signer is in doubt; some entries carry no signature; a certificate has"
                                + " expired; the time of the signature is not confirmed; the output does not name the archive");
    }

    @Test
    void doesNotTakeAnArchiveWithoutASignatureOfItsOwnForUnsigned() {
        assertThat(lines("jar is unsigned.\n"))
                .containsExactly(
                        "1: jarsigner, NOTHING_SHOWN; an archive carries no signature of its own, which leaves open"
                                + " whether there is one beside it");
    }

    @Test
    void readsAChangedEntryAsARefutation() {
        assertThat(lines("jarsigner: java.lang.SecurityException: SHA-256 digest error for org/acme/A.class\n")
                        .get(1))
                .startsWith("SIGNED_RELEASE Check of a signed archive by jarsigner: not valid (bound to nothing)")
                .endsWith("refutes [3.1.1]");
    }

    @Test
    void readsNothingInACheckThatDidNotRun() {
        assertThat(lines("jarsigner: unable to open jar file: ledger.jar\n"))
                .containsExactly("1: jarsigner, NOTHING_SHOWN; the check did not run: the output ends with an error");
    }

    @Test
    void doesNotRecogniseAnotherLanguage() {
        assertThat(lines("JAR-Datei verifiziert.\n"))
                .containsExactly("1: unknown, NOT_RECOGNISED; the file is of no type that is read as evidence");
    }
}
