package io.github.sscop.signed;

import io.github.sscop.code.Digest;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The public key of a signer: Ed25519 (RFC 8032).
 *
 * <p>Immutable, and safe for any number of threads. Whose key it is has to be known to the application.
 */
public final class VerifyingKey {

    private static final String NAME = "verifying key";

    private final PublicKey key;
    private final String id;

    /**
     * Creates a key.
     *
     * @throws IllegalArgumentException if it is a point of small order, by which anyone can sign
     */
    VerifyingKey(EdECPublicKey key) {
        if (CurvePointOrder.isSmall(key.getPoint().getY())) {
            throw new IllegalArgumentException("The " + NAME
                    + " is a point of small order, which is no signer's key, so that anyone can make signatures by it; expected"
                    + " the public key of a signer");
        }
        this.key = key;
        String digest = Digest.sha256(key.getEncoded()).value();
        this.id = digest.substring(digest.indexOf(':') + 1);
    }

    /**
     * Reads a key from PEM, as {@code openssl pkey -pubout} writes it: SubjectPublicKeyInfo between lines that say
     * {@code PUBLIC KEY} (RFC 8410, section 4).
     *
     * @throws IllegalArgumentException if there is no such block or another, it is of another algorithm, or it is a point
     *     of small order
     */
    public static VerifyingKey ofPem(String pem) {
        byte[] der = Pem.bytes(NAME, pem, "PUBLIC KEY");
        return new VerifyingKey(
                (EdECPublicKey) Ed25519.key(NAME, factory -> factory.generatePublic(new X509EncodedKeySpec(der))));
    }

    /** Returns the key's id in envelopes: the SHA-256 of its SubjectPublicKeyInfo in DER, as 64 lower-case hexadecimal digits. */
    public String id() {
        return id;
    }

    /** Whether a signature over some bytes is by this key. */
    boolean verifies(byte[] message, byte[] sig) {
        try {
            Signature signature = Signature.getInstance(Ed25519.NAME);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(sig);
        } catch (SignatureException | InvalidKeyException e) {
            return false; // Bytes that are no signature, or a key that is no point on the curve.
        } catch (GeneralSecurityException e) {
            throw Ed25519.missing(e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof VerifyingKey that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "verifying key " + id;
    }
}
