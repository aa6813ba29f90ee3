package io.github.sscop.evidence.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.Digest;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductTest {

    private static final Product UNNAMED = Product.of("TBC", "4.2.0");

    private static Product.Artefact image(Optional<String> purl, Optional<Digest> digest) {
        return new Product.Artefact("image", Optional.empty(), purl.map(PackageUrl::of), digest);
    }

    @Test
    void isIdentifiedByAPurlOrADigest() {
        assertThat(UNNAMED.identifiedBy("pkg:npm/ledger").isIdentified()).isTrue();
        assertThat(UNNAMED.deliveredAs(image(Optional.of("pkg:oci/ledger"), Optional.empty()))
                        .isIdentified())
                .isTrue();
        assertThat(UNNAMED.deliveredAs(image(Optional.empty(), Optional.of(Digest.sha256(new byte[] {1}))))
                        .isIdentified())
                .isTrue();
        assertThat(UNNAMED.identifiedBy("cpe:2.3:a:acme:ledger:4.2.0:*:*:*:*:*:*:*")
                        .isIdentified())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pkg:generic/tbc",
                "pkg:generic/TBC@1.0",
                "pkg:generic/tbc/ledger",
                "pkg:generic/acme/unknown",
                "pkg:generic/n%2Fa",
                "pkg:generic/-",
                "pkg:generic/t%E2%80%8Bbc"
            })
    void isNotIdentifiedByAPlaceholder(String purl) {
        assertThat(UNNAMED.identifiedBy(purl).isIdentified()).isFalse();
        assertThat(UNNAMED.identifiedBy(purl).packageUrls()).isEmpty();
        assertThat(UNNAMED.deliveredAs(image(Optional.of(purl), Optional.empty()))
                        .isIdentified())
                .isFalse();
    }
}
