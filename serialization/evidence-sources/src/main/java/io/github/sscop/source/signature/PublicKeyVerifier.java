package io.github.sscop.source.signature;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The verifier of signatures by public keys: Ed25519, ECDSA on P-256 and P-384, and RSA of 2048 bits or more. */
final class PublicKeyVerifier {

    private static final int P_256 = 256;
    private static final int P_384 = 384;
    private static final int LEAST_RSA = 2048;
    private static final int SALT = 32;

    private static final PSSParameterSpec PSS =
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, SALT, PSSParameterSpec.TRAILER_FIELD_BC);

    private PublicKeyVerifier() {}

    /** Returns whether a signature of some bytes is valid by a key; false for a sort of key that is not known. */
    static boolean isValid(PublicKey key, byte[] signed, byte[] signature) {
        if (key instanceof EdECPublicKey) {
            return isValid("Ed25519", key, signed, signature);
        } else if (key instanceof ECPublicKey curve) {
            int bits = curve.getParams().getOrder().bitLength();
            return (bits == P_256 && isValid("SHA256withECDSA", key, signed, signature))
                    || (bits == P_384 && isValid("SHA384withECDSA", key, signed, signature));
        } else if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() >= LEAST_RSA
                    && (isValid("SHA256withRSA", key, signed, signature)
                            || isValid("RSASSA-PSS", key, signed, signature));
        }
        return false;
    }

    private static boolean isValid(String algorithm, PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                verifier.setParameter(PSS);
            }
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false; // A signature of another form is none by this key.
        }
    }
}
