package io.github.sscop.code;

import java.util.Optional;

/**
 * Further reading that a code's guidance names.
 *
 * @param title its title, or the name of a framework
 * @param url its address, if one is given
 * @param use what it is good for
 */
public record Reference(String title, Optional<String> url, String use) {

    public Reference {
        Required.text("title", title);
        Required.textIfAny("url", url);
        Required.text("use", use);
    }
}
