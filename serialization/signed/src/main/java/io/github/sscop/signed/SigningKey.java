package io.github.sscop.signed;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The private key of a signer: Ed25519 (RFC 8032).
 *
 * <p>Immutable, and safe for any number of threads. Its {@code toString} has the key id only.
 */
public final class SigningKey {

    private static final String NAME = "signing key";

    private final PrivateKey key;
    private final VerifyingKey verifyingKey;

    private SigningKey(PrivateKey key, VerifyingKey verifyingKey) {
        this.key = key;
        this.verifyingKey = verifyingKey;
    }

    /**
     * Reads a key from PEM, as {@code openssl genpkey -algorithm ed25519} writes it: PKCS#8 between lines that say
     * {@code PRIVATE KEY} (RFC 8410, section 7).
     *
     * @throws IllegalArgumentException if there is no such block or another, it is encrypted, or it is of another algorithm
     */
    public static SigningKey ofPem(String pem) {
        byte[] der = Pem.bytes(NAME, pem, "PRIVATE KEY");
        PrivateKey key = Ed25519.key(NAME, factory -> factory.generatePrivate(new PKCS8EncodedKeySpec(der)));
        try {
            return new SigningKey(key, new VerifyingKey(PublicKeyDeriver.of((EdECPrivateKey) key)));
        } catch (GeneralSecurityException e) {
            throw Ed25519.missing(e);
        }
    }

    /** Returns the public key that belongs to it. */
    public VerifyingKey verifyingKey() {
        return verifyingKey;
    }

    /** Signs bytes; the same bytes have the same signature each time. */
    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(Ed25519.NAME);
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw Ed25519.missing(e);
        }
    }

    @Override
    public String toString() {
        return "signing key " + verifyingKey.id();
    }
}
