package io.github.sscop.evidence.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageUrlTest {

    @ParameterizedTest
    @CsvSource({
        "pkg:maven/org.acme/ledger@4.2.0?type=jar#src, maven/org.acme/ledger, 4.2.0",
        "PKG:Maven/org.Acme/Ledger, maven/org.Acme/Ledger,",
        "pkg://npm/%40Acme/ledger@1.0.0, npm/@acme/ledger, 1.0.0",
        "pkg:npm/@acme/ledger@1.0.0, npm/@acme/ledger, 1.0.0",
        "pkg:npm/@acme, npm/@acme,",
        "pkg:pypi/Ruamel_Yaml@0.18, pypi/ruamel-yaml, 0.18",
        "pkg:golang/github.com/Acme/ledger@v1.2.3%2Bincompatible#cmd, golang/github.com/acme/ledger, v1.2.3+incompatible",
        "pkg:deb/debian/libstdc++6@12, deb/debian/libstdc++6, 12",
        "pkg:generic/ledger@, generic/ledger,"
    })
    void readsNameAndVersion(String text, String name, String version) {
        PackageUrl purl = PackageUrl.of(text);

        assertThat(purl.packageName()).isEqualTo(name);
        assertThat(purl.version()).isEqualTo(Optional.ofNullable(version));
        assertThat(PackageUrl.of(purl.toString())).isEqualTo(purl);
    }

    @Test
    void refusesALongTextInLinearTime() {
        String slashes = "/".repeat(1_000_000);

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThatIllegalArgumentException().isThrownBy(() -> PackageUrl.of("pkg:a" + slashes));
            assertThatIllegalArgumentException().isThrownBy(() -> PackageUrl.of("pkg:a" + slashes + "#"));
        });
    }

    @Test
    void readsQualifiers() {
        assertThat(PackageUrl.of("pkg:oci/ledger?Arch=amd64&tag=&x&=y&os=linux#p")
                        .qualifiers())
                .isEqualTo(Map.of("arch", "amd64", "os", "linux"));
        assertThat(PackageUrl.of("pkg:oci/ledger").qualifiers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "pkg:", "pkg:maven", "pkg:maven/", "pkg:/maven//", "ledger", "pkg:1a/b", "purl:maven/a/b"})
    void refusesWhatIsNoPackageUrl(String text) {
        refuses(text, "");
    }

    @Test
    void refusesMalformedEscapesAndEmptyNames() {
        refuses("pkg:maven/a%zz/b", ", because it has a malformed escape");
        refuses("pkg:maven/a/%2F", ", because it names no package");
    }

    @Property
    void readsTheNameAndTheVersionThatAnotherLibraryReads(
            @ForAll("types") String type,
            @ForAll @Size(max = 3) List<@From("names") String> namespace,
            @ForAll("names") String name,
            @ForAll @From("names") String version)
            throws MalformedPackageURLException {
        String space = namespace.isEmpty() ? null : String.join("/", namespace);
        PackageURL other = new PackageURL(type, space, name, version, new TreeMap<>(Map.of("arch", "x")), "a/b");

        PackageUrl purl = PackageUrl.of(other.canonicalize());

        assertThat(purl.packageName()).isEqualTo(type + (space == null ? "/" : "/" + space + "/") + name);
        assertThat(purl.version()).contains(version);
        assertThat(purl.qualifiers()).isEqualTo(Map.of("arch", "x"));
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of("nuget", "gem", "generic");
    }

    /** Texts of ASCII, since the other library encodes other letters wrongly. */
    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("aZ9 -._~%@:+?#&=")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.strip().isEmpty()
                        && text.strip().equals(text)
                        && !Set.of(".", "..").contains(text));
    }

    private static void refuses(String text, String because) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PackageUrl.of(text))
                .withMessage("\"" + text + "\" is not a package URL" + because
                        + "; expected one such as pkg:maven/org.acme/ledger@4.2.0");
    }
}
