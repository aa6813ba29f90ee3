package io.github.sscop.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms of one address, and addresses of no place. */
class LocationTest {

    private static String comparable(String text) {
        return Location.of(text).orElseThrow().comparable();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/a/b",
                "http://acme.example/a/b/",
                "HTTPS://ACME.example:443/a/b",
                "http://acme.example:80/a/./x/../b",
                "https://user:pass@acme.example./a/b?",
                "https://acme.example/%61/b#part",
                "//acme.example/a/b",
                "acme.example/a/b",
                "https:acme.example/a/b",
                "https:\\\\acme.example\\a\\b",
                "<https://acme.example/a/b>",
                "\u00a0https://acme.example/a/b\u202f",
                "https://acme.exa\tmple/a/b",
                "https://acme.ex\u200bample/a/b",
                "https://%61cme.exampl%65/a/b",
                "https://acme.example/a//b"
            })
    void areFormsOfOneAddress(String text) {
        assertThat(Location.of(text)).contains(new Location("acme.example/a/b", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.example/a/B",
                "https://acme.example:8443/a/b",
                "https://acme.example/a/b?c",
                "ftp://acme.example/a/b",
                "https://acme.example/a%2Fb",
                "https://www.acme.example/a/b"
            })
    void areOtherAddresses(String text) {
        assertThat(comparable(text)).isNotEqualTo("acme.example/a/b");
    }

    @Test
    void keepsWhatTellsPathsApart() {
        assertThat(comparable("docs/./a/../b.md#l1")).isEqualTo("docs/b.md");
        assertThat(comparable("../b.md")).isEqualTo("../b.md");
        assertThat(comparable("/../b.md")).isEqualTo("/b.md");
        assertThat(comparable("C:\\x\\y")).isEqualTo("C:/x/y");
        assertThat(comparable("file:/x"))
                .isEqualTo(comparable("file://localhost/x"))
                .isEqualTo("file:///x");
        assertThat(comparable("urn:isbn:123")).isEqualTo("urn:isbn:123");
        assertThat(comparable("a%zzb")).isEqualTo("a%zzb");
        assertThat(comparable("a%2fb%7e")).isEqualTo("a%2Fb~");
        assertThat(comparable("a%7")).isEqualTo("a%7");
        assertThat(comparable("a/%7A%5a%30%39%2D")).isEqualTo("a/zZ09-");
        assertThat(comparable("x/y?a=%7e&b")).isEqualTo("x/y?a=~&b");
        assertThat(comparable("https://\u00e9.example/%C3%A9")).isEqualTo("\u00e9.example/%C3%A9");
        assertThat(comparable("https://%C3%A9.example/")).isEqualTo("\u00e9.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///",
                "mailto:",
                "mailto:a@example.org",
                "about:blank",
                "data:text/plain,x",
                "javascript:void(0)",
                "https://example.com/x",
                "https://www.Example.net:8080/",
                "https://TBC/",
                "https://tbc:8080/a",
                "https://n/a",
                "file:///tbc",
                "#annex",
                "?page=2",
                "example.org"
            })
    void leadNowhere(String text) {
        assertThat(Location.of(text))
                .hasValueSatisfying(
                        location -> assertThat(location.leadsNowhere()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TBC", "-", " ", "n/a", "[insert link]", "TBC#1", "/"})
    void areNone(String text) {
        assertThat(Location.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://notexample.com/", "https://example.co.uk/", "docs/example.md", "git@host.test:a/b.git"})
    void leadSomewhere(String text) {
        assertThat(Location.of(text))
                .hasValueSatisfying(
                        location -> assertThat(location.leadsNowhere()).isFalse());
    }
}
