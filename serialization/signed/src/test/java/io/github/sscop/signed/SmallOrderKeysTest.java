package io.github.sscop.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The eight points of small order on the curve of Ed25519, in every encoding, are refused as keys. */
class SmallOrderKeysTest {

    private static final BigInteger P = CurvePointOrder.P;
    private static final BigInteger D = CurvePointOrder.D;
    private static final BigInteger ONE = BigInteger.ONE;

    /** A point, with the group law of RFC 8032, section 5.1.4, in its affine form. */
    private record CurvePoint(BigInteger x, BigInteger y) {

        static final CurvePoint NEUTRAL = new CurvePoint(BigInteger.ZERO, ONE);

        CurvePoint plus(CurvePoint other) {
            BigInteger product = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y);
            BigInteger sumX = x.multiply(other.y).add(other.x.multiply(y));
            BigInteger sumY = y.multiply(other.y).add(x.multiply(other.x));
            return new CurvePoint(
                    sumX.multiply(ONE.add(product).modInverse(P)).mod(P),
                    sumY.multiply(ONE.subtract(product).modInverse(P)).mod(P));
        }

        int order() {
            int order = 1;
            for (CurvePoint sum = this; !sum.equals(NEUTRAL); sum = sum.plus(this)) {
                order++;
            }
            return order;
        }

        boolean isOnCurve() {
            BigInteger xx = x.multiply(x);
            BigInteger yy = y.multiply(y);
            return yy.subtract(xx)
                            .subtract(ONE)
                            .subtract(D.multiply(xx).multiply(yy))
                            .mod(P)
                            .signum()
                    == 0;
        }
    }

    private static BigInteger root(BigInteger square) {
        BigInteger root = square.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!root.multiply(root).mod(P).equals(square.mod(P))) {
            BigInteger rootOfMinusOne = BigInteger.TWO.modPow(P.subtract(ONE).shiftRight(2), P);
            root = root.multiply(rootOfMinusOne).mod(P);
        }
        assertThat(root.multiply(root).mod(P)).isEqualTo(square.mod(P));
        return root;
    }

    /**
     * The multiples of a point of order eight. Twice that point has y = 0, so its own x² and y² have the sum 0, and by the
     * equation of the curve d y⁴ + 2 y² - 1 = 0, or y² = (-1 ± √(1 + d)) / d.
     */
    private static List<CurvePoint> smallPoints() {
        BigInteger rootOfOnePlusD = root(ONE.add(D));
        BigInteger yy = rootOfOnePlusD.subtract(ONE).multiply(D.modInverse(P)).mod(P);
        if (!yy.modPow(P.subtract(ONE).shiftRight(1), P).equals(ONE)) {
            yy = rootOfOnePlusD.negate().subtract(ONE).multiply(D.modInverse(P)).mod(P);
        }
        CurvePoint generator = new CurvePoint(root(yy.negate()), root(yy));
        List<CurvePoint> points = new ArrayList<>(List.of(generator));
        for (int i = 1; i < 8; i++) {
            points.add(points.get(i - 1).plus(generator));
        }
        return points;
    }

    private static byte[] littleEndian(BigInteger y, boolean isOdd) {
        byte[] bytes = new byte[32];
        BigInteger encoded = isOdd ? y.setBit(255) : y;
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = encoded.shiftRight(8 * i).byteValue();
        }
        return bytes;
    }

    /** Every encoding whose y, reduced or not, is that of one of the points, with either bit for x. */
    static Stream<String> encodings() {
        Set<String> encodings = new LinkedHashSet<>();
        for (CurvePoint point : smallPoints()) {
            for (BigInteger y = point.y(); y.bitLength() <= 255; y = y.add(P)) {
                encodings.add(HexFormat.of().formatHex(littleEndian(y, false)));
                encodings.add(HexFormat.of().formatHex(littleEndian(y, true)));
            }
        }
        return encodings.stream();
    }

    private static VerifyingKey key(byte[] encoding) {
        String spki = "302a300506032b6570032100" + HexFormat.of().formatHex(encoding);
        return VerifyingKey.ofPem(Given.pem("PUBLIC KEY", HexFormat.of().parseHex(spki)));
    }

    @Test
    void areEightInFourteenEncodings() {
        assertThat(smallPoints()).allMatch(CurvePoint::isOnCurve).doesNotHaveDuplicates();
        assertThat(smallPoints()).extracting(CurvePoint::order).containsExactly(8, 4, 8, 2, 8, 4, 8, 1);
        assertThat(encodings())
                .hasSize(14)
                .contains("01" + "00".repeat(31), "00".repeat(32), "ec" + "ff".repeat(30) + "7f")
                .contains("01" + "00".repeat(30) + "80", "ee" + "ff".repeat(31), "ed" + "ff".repeat(30) + "7f");
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void areRefused(String encoding) {
        byte[] bytes = HexFormat.of().parseHex(encoding);

        assertThatThrownBy(() -> key(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "The verifying key is a point of small order, which is no signer's key, so that anyone can make"
                                + " signatures by it; expected the public key of a signer");
    }

    /** By the neutral point, the base point as R and one as s sign every message; Java alone takes that for a signature. */
    @ParameterizedTest
    @ValueSource(strings = {"", "Pay a million."})
    void wouldVerifyAnything(String message) throws GeneralSecurityException {
        byte[] spki = HexFormat.of().parseHex("302a300506032b6570032100" + "01" + "00".repeat(31));
        BigInteger baseY = BigInteger.valueOf(4)
                .multiply(BigInteger.valueOf(5).modInverse(P))
                .mod(P);
        byte[] signature = Arrays.copyOf(littleEndian(baseY, false), 64);
        signature[32] = 1;
        Signature java = Signature.getInstance("Ed25519");
        java.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
        java.update(message.getBytes(UTF_8));

        assertThat(java.verify(signature)).isTrue();
        assertThatThrownBy(() -> VerifyingKey.ofPem(Given.pem("PUBLIC KEY", spki)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CurvePointOrder.isSmall(baseY)).isFalse();
    }

    /** Of all the others, none is refused for its order. */
    @Property
    void areAllThereAre(@ForAll @Size(32) byte[] encoding) {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[31 - i] = encoding[i];
        }
        BigInteger y = new BigInteger(1, bigEndian).clearBit(255);
        List<BigInteger> small = smallPoints().stream().map(CurvePoint::y).toList();

        assertThat(CurvePointOrder.isSmall(y)).isEqualTo(small.contains(y.mod(P)));
    }

    @Property(tries = 20)
    void refuseNoKeyOfASigner(@ForAll @Size(32) byte[] secret) {
        String pkcs8 = "302e020100300506032b657004220420" + HexFormat.of().formatHex(secret);

        assertThat(SigningKey.ofPem(Given.pem("PRIVATE KEY", HexFormat.of().parseHex(pkcs8)))
                        .verifyingKey())
                .isNotNull();
    }
}
