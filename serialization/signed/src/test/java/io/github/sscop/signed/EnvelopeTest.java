package io.github.sscop.signed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

    /** The example of DSSE v1, protocol.md. */
    @Test
    void encodesTypeAndPayloadWithTheirLengths() {
        assertThat(new String(Envelope.signed("http://example.com/HelloWorld", "hello world".getBytes(UTF_8)), UTF_8))
                .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    @Test
    void countsBytesAndNotCharacters() {
        assertThat(new String(Envelope.signed("é", "£€".getBytes(UTF_8)), UTF_8))
                .isEqualTo("DSSEv1 2 é 5 £€");
        assertThat(new String(Envelope.signed("", new byte[0]), UTF_8)).isEqualTo("DSSEv1 0  0 ");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "+/8=,fbff", "-_8=,fbff", "AAAA,000000"})
    void decodesBothAlphabets(String base64, String hex) {
        assertThat(Envelope.decoded(base64)).hasValue(HexFormat.of().parseHex(hex));
    }

    /** Unpadded, with white space, of both alphabets, with bits that say nothing, or no base64 at all. */
    @ParameterizedTest
    @ValueSource(strings = {"+/8", "+/8=\n", " +/8=", "+_8=", "+/9=", "+/8==", "é", "="})
    void decodesNothingElse(String text) {
        assertThat(Envelope.decoded(text)).isEmpty();
    }
}
