package io.github.sscop.signed;

import java.math.BigInteger;

/**
 * The order of points on the curve of Ed25519 (RFC 8032, section 5.1).
 *
 * <p>Eight points have an order of at most eight. As public keys they belong to no private key, and anyone can make signatures
 * that hold by them.
 */
final class CurvePointOrder {

    /** The field's prime, 2^255 - 19. */
    static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));

    /** The curve's constant, -121665/121666. */
    static final BigInteger D = quotient(BigInteger.valueOf(-121665), BigInteger.valueOf(121666));

    /** The cofactor 8 is 2 three times. */
    private static final int DOUBLINGS = 3;

    private CurvePointOrder() {}

    /**
     * Returns whether eight times a point is the neutral point, whichever of the two points with its y is meant, and whether y
     * is reduced or not.
     */
    static boolean isSmall(BigInteger y) {
        BigInteger doubled = y.mod(P);
        for (int i = 0; i < DOUBLINGS; i++) {
            doubled = doubled(doubled);
        }
        return doubled.equals(BigInteger.ONE);
    }

    /** Returns the y of twice a point. It follows from the y of the point, since the addition law needs x squared alone. */
    private static BigInteger doubled(BigInteger y) {
        BigInteger ySquared = y.multiply(y).mod(P);
        BigInteger xSquared = xSquared(ySquared);
        BigInteger product = D.multiply(xSquared).multiply(ySquared).mod(P);
        return quotient(ySquared.add(xSquared), BigInteger.ONE.subtract(product));
    }

    /** Returns x squared, which follows from the equation of the curve, -x² + y² = 1 + d x² y². */
    private static BigInteger xSquared(BigInteger ySquared) {
        return quotient(ySquared.subtract(BigInteger.ONE), D.multiply(ySquared).add(BigInteger.ONE));
    }

    /** Returns a quotient in the field; zero if the divisor is zero, as it can be only beside the curve. */
    private static BigInteger quotient(BigInteger dividend, BigInteger divisor) {
        return dividend.multiply(divisor.mod(P).modPow(P.subtract(BigInteger.TWO), P))
                .mod(P);
    }
}
