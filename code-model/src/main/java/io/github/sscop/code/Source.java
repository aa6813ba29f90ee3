package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A document that a catalog or a crosswalk rests on.
 *
 * @param id a short name that locators and rows use
 * @param title its title
 * @param publisher who published it; absent where that was not recorded
 * @param version its version, if it has one
 * @param published when it was published
 * @param section the part that was used
 * @param url its address
 * @param digest the digest of the file that was read
 */
public record Source(
        String id,
        String title,
        Optional<String> publisher,
        Optional<String> version,
        Optional<PartialDate> published,
        Optional<String> section,
        Optional<String> url,
        Optional<Digest> digest)
        implements ContractValue {

    public Source {
        Preconditions.id("source id", id);
        Preconditions.text("title", title);
        Preconditions.textIfAny("publisher", publisher);
        Preconditions.textIfAny("version", version);
        Objects.requireNonNull(published, "published");
        Preconditions.textIfAny("section", section);
        Preconditions.textIfAny("url", url);
        Objects.requireNonNull(digest, "digest");
    }
}
