package io.github.sscop.commandline.check.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://acme.example/a?b=c#d, https://acme.example/a?b=c",
        "HTTPS://ACME.example:443, https://acme.example/",
        "http://acme.example:8080?x, http://acme.example:8080/?x",
        "http://acme.example:, http://acme.example/",
        "https://b\u00fccher.example/\u00e9, https://xn--bcher-kva.example/%C3%A9",
        "http://[::1]:80/x, http://[::1]/x",
        "http://2130706433/, http://2130706433/"
    })
    void parses(String text, String parsed) throws AddressException {
        assertThat(WebAddress.of(text)).hasToString(parsed);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://acme.example/, is no address of the web",
        "file:///etc/passwd, is no address of the web",
        "https:acme.example, is no address of the web",
        "https://user@acme.example/, has a user name before its host",
        "https://user:word@acme.example/, has a user name before its host",
        "https://acme.example@10.0.0.1/, has a user name before its host",
        "https:///x, has no host that can be read",
        "https://[::1, has no host that can be read",
        "https://[::1]x/, has no host that can be read",
        "https://[fe80::1%25eth0]/, has no host that can be read",
        "https://a:b/, has no host that can be read",
        "https://a_b.example/, 'has the host \"a_b.example\", which is no name of a host'",
        "https://a..b/, 'has the host \"a..b\", which is no name of a host'",
        "https://acme.example:0/, has the port 0; expected 1 to 65535",
        "https://acme.example:65536/, has the port 65536; expected 1 to 65535",
        "https://acme.example\\@x/, has a space",
        "'https://acme.example/a b', has a space",
        "'https://acme.example/a\r\nHost: x', has a space"
    })
    void refuses(String text, String message) {
        assertThatThrownBy(() -> WebAddress.of(text))
                .isInstanceOf(AddressException.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining("expected");
    }

    @ParameterizedTest
    @CsvSource({
        "/c, https://acme.example/c",
        "c?d, https://acme.example/a/c?d",
        "//other.example/x, https://other.example/x",
        "https://other.example, https://other.example/"
    })
    void followsARedirect(String location, String next) throws AddressException {
        assertThat(WebAddress.of("https://acme.example/a/b").redirected(location))
                .hasToString(next);
    }

    @ParameterizedTest
    @CsvSource({
        "http://acme.example/, is redirected from https to http://acme.example/; expected https to the end",
        "ftp://acme.example/, 'is redirected to \"ftp://acme.example/\", which may not be asked for'",
        "https://a:b@acme.example/, 'is redirected to \"https://a:b@acme.example/\", which may not be asked for'",
        "':::', 'is redirected to \":::\", which may not be asked for'"
    })
    void refusesARedirect(String location, String message) throws AddressException {
        WebAddress address = WebAddress.of("https://acme.example/a/b");

        assertThatThrownBy(() -> address.redirected(location)).hasMessage(message);
    }
}
