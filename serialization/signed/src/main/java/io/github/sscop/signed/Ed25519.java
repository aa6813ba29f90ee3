package io.github.sscop.signed;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.InvalidKeySpecException;
import java.util.List;
import java.util.Optional;

/** The algorithm of both kinds of key (RFC 8032). */
final class Ed25519 {

    static final String NAME = "Ed25519";

    /** The length of every signature (RFC 8032, section 5.1.6). */
    static final int SIGNATURE_BYTES = 64;

    private static final List<String> OTHERS = List.of("RSA", "EC", "Ed448", "X25519", "X448", "DSA", "DH");

    private Ed25519() {}

    /** The creation of a key from its bytes. */
    interface KeyMaker<K> {
        K from(KeyFactory factory) throws InvalidKeySpecException;
    }

    /**
     * Creates a key from its bytes.
     *
     * @param name the name of the key in messages
     * @throws IllegalArgumentException if it is a key of another algorithm, or none
     */
    static <K> K key(String name, KeyMaker<K> maker) {
        try {
            return maker.from(KeyFactory.getInstance(NAME));
        } catch (InvalidKeySpecException e) {
            String found = OTHERS.stream()
                    .filter(other -> made(other, maker).isPresent())
                    .findFirst()
                    .orElse("an algorithm that is not known here, or is broken");
            throw new IllegalArgumentException("The " + name + " is of " + found + "; expected " + NAME, e);
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private static <K> Optional<K> made(String algorithm, KeyMaker<K> maker) {
        try {
            return Optional.of(maker.from(KeyFactory.getInstance(algorithm)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    static IllegalStateException missing(GeneralSecurityException e) {
        return new IllegalStateException("This Java has no " + NAME + "; expected the module jdk.crypto.ec in it", e);
    }
}
