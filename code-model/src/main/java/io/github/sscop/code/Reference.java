package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.Optional;

/**
 * Further reading that a code's guidance names.
 *
 * @param title its title, or the name of a framework
 * @param url its address, if one is given
 * @param use what it is good for
 */
public record Reference(String title, Optional<String> url, String use) implements ContractValue {

    public Reference {
        Preconditions.text("title", title);
        Preconditions.textIfAny("url", url);
        Preconditions.text("use", use);
    }
}
