package io.github.sscop.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTest {

    static List<String> refused() {
        return List.of(
                "",
                "sha256:",
                "0".repeat(64),
                "sha256:" + "0".repeat(63),
                "sha256:" + "0".repeat(65),
                "sha256:" + "0".repeat(96),
                "sha384:" + "0".repeat(64),
                "sha512:" + "0".repeat(96),
                "sha256:" + "A".repeat(64),
                "sha256:" + "g".repeat(64),
                "SHA256:" + "0".repeat(64),
                "sha1:" + "0".repeat(40),
                "md5:" + "0".repeat(32),
                "sha256: " + "0".repeat(64),
                "sha256:" + "0".repeat(64) + "\n");
    }

    @Test
    void hashesBytes() {
        assertThat(Digest.sha256("abc".getBytes(UTF_8)))
                .hasToString("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "sha384", "sha512"})
    void takesDigestAsLongAsItsAlgorithmAsks(String algorithm) {
        int digits = Integer.parseInt(algorithm.substring(3)) / 4;

        assertThat(Digest.of(algorithm + ":" + "a".repeat(digits))).hasToString(algorithm + ":" + "a".repeat(digits));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoDigest(String text) {
        assertThatThrownBy(() -> Digest.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not a digest; expected sha256:, sha384: or sha512:"
                        + " and 64, 96 or 128 lower-case hex digits");
    }
}
