package io.github.sscop.signed;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/**
 * The derivation of the public key of a private one.
 *
 * <p>The public key of Ed25519 follows from the 32 bytes of the private one (RFC 8032, section 5.1.5), but Java derives it only
 * for keys that it generates. So Java generates this one: its generator gets those bytes in place of random ones.
 */
final class PublicKeyDeriver {

    private PublicKeyDeriver() {}

    static EdECPublicKey of(EdECPrivateKey key) throws GeneralSecurityException {
        byte[] secret = bytes(key);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new FixedBytes(secret));
        KeyPair pair = generator.generateKeyPair();
        if (!(pair.getPrivate() instanceof EdECPrivateKey made) || !MessageDigest.isEqual(secret, bytes(made))) {
            throw new IllegalStateException("The Ed25519 of " + generator.getProvider()
                    + " does not derive the public key of a private one; expected the provider that comes with Java");
        }
        return (EdECPublicKey) pair.getPublic();
    }

    private static byte[] bytes(EdECPrivateKey key) {
        return key.getBytes()
                .orElseThrow(
                        () -> new IllegalArgumentException("The signing key does not give its bytes; expected them"));
    }

    /** A source of known bytes in place of random ones. */
    private static final class FixedBytes extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] known;

        FixedBytes(byte[] known) {
            this.known = known.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != known.length) {
                throw new IllegalStateException(
                        "The generator asks for " + bytes.length + " bytes; expected " + known.length);
            }
            System.arraycopy(known, 0, bytes, 0, known.length);
            Arrays.fill(known, (byte) 0);
        }
    }
}
