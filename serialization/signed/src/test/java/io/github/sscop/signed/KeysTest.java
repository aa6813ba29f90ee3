package io.github.sscop.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sscop.code.Digest;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {

    private static final String PRIVATE =
            Given.pem("PRIVATE KEY", Given.PAIR.getPrivate().getEncoded());
    private static final String PUBLIC =
            Given.pem("PUBLIC KEY", Given.PAIR.getPublic().getEncoded());

    private static void refusesToSign(String pem, String message) {
        assertThatThrownBy(() -> SigningKey.ofPem(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void refusesToVerify(String pem, String message) {
        assertThatThrownBy(() -> VerifyingKey.ofPem(pem))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void knowsThePublicKeyOfAPrivateOne() {
        assertThat(SigningKey.ofPem(PRIVATE).verifyingKey()).isEqualTo(VerifyingKey.ofPem(PUBLIC));
    }

    /** RFC 8032, section 7.1, in the wrapping of RFC 8410. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60,"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb,"
                + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    })
    void knowsThePublicKeysOfTheStandardsExamples(String secret, String known) {
        byte[] pkcs8 = HexFormat.of().parseHex("302e020100300506032b657004220420" + secret);
        byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100" + known);

        VerifyingKey found = SigningKey.ofPem(Given.pem("PRIVATE KEY", pkcs8)).verifyingKey();

        assertThat(found).isEqualTo(VerifyingKey.ofPem(Given.pem("PUBLIC KEY", spki)));
        assertThat("sha256:" + found.id()).isEqualTo(Digest.sha256(spki).value());
    }

    @Test
    void tellsItsIdAndNothingElseInWords() {
        assertThat(Given.KEY).hasToString("signing key " + Given.PUBLIC.id());
        assertThat(Given.PUBLIC).hasToString("verifying key " + Given.PUBLIC.id());
        assertThat(Given.PUBLIC.id()).matches("[0-9a-f]{64}");
    }

    @Test
    void areTheSameIfTheirBytesAre() {
        assertThat(VerifyingKey.ofPem(PUBLIC))
                .isEqualTo(Given.PUBLIC)
                .hasSameHashCodeAs(Given.PUBLIC)
                .isNotEqualTo(Given.OTHER.verifyingKey())
                .isNotEqualTo(PUBLIC);
    }

    @Test
    void passesOverWhatStandsAroundTheKey() {
        assertThat(VerifyingKey.ofPem("Acme's key\r\n" + PUBLIC.replace("\n", "\r\n") + "to be kept"))
                .isEqualTo(Given.PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no key", "-----BEGIN PUBLIC KEY-----\nMCow"})
    void refusesWhatIsNoPem(String text) {
        refusesToSign(
                text, "The signing key has no PEM blocks; expected one that begins with -----BEGIN PRIVATE KEY-----");
        refusesToVerify(
                text, "The verifying key has no PEM blocks; expected one that begins with -----BEGIN PUBLIC KEY-----");
    }

    @Test
    void refusesSeveralKeysInOne() {
        refusesToVerify(
                PUBLIC + PUBLIC,
                "The verifying key has 2 PEM blocks; expected one that begins with -----BEGIN PUBLIC KEY-----");
    }

    @Test
    void refusesTheOtherHalf() {
        refusesToSign(PUBLIC, "The signing key is labelled PUBLIC KEY; expected PRIVATE KEY");
        refusesToVerify(PRIVATE, "The verifying key is labelled PRIVATE KEY; expected PUBLIC KEY");
    }

    @Test
    void refusesAnEncryptedKey() {
        refusesToSign(
                Given.pem("ENCRYPTED PRIVATE KEY", new byte[64]),
                "The signing key is encrypted; expected a PRIVATE KEY without a pass phrase, as openssl pkey -in FILE"
                        + " writes it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed448", "X25519"})
    void refusesAnotherAlgorithm(String algorithm) {
        KeyPair pair = Given.pair(algorithm);

        refusesToSign(
                Given.pem("PRIVATE KEY", pair.getPrivate().getEncoded()),
                "The signing key is of " + algorithm + "; expected Ed25519");
        refusesToVerify(
                Given.pem("PUBLIC KEY", pair.getPublic().getEncoded()),
                "The verifying key is of " + algorithm + "; expected Ed25519");
    }

    @Test
    void refusesBytesThatAreNoKey() {
        PublicKey key = Given.PAIR.getPublic();

        refusesToVerify(
                Given.pem("PUBLIC KEY", new byte[] {1, 2, 3}),
                "The verifying key is of an algorithm that is not known here, or is broken; expected Ed25519");
        refusesToVerify(
                Given.pem("PUBLIC KEY", key.getEncoded()).replaceFirst("M", "é"),
                "The verifying key is not base64 between its first and its last line");
    }
}
