package io.github.sscop.code;

import io.github.sscop.code.document.Preconditions;
import io.github.sscop.problem.ContractValue;

/**
 * The id of one edition of one code, such as {@code uk-sscop/2025-05}.
 *
 * @param id the code, whatever its edition: {@code uk-sscop}
 * @param edition the edition: {@code 2025-05}
 */
public record EditionId(String id, String edition) implements ContractValue {

    public EditionId {
        Preconditions.id("code id", id);
        Preconditions.id("edition", edition);
        if (id.contains("/")) {
            throw new IllegalArgumentException("code id is \"" + id + "\"; expected no /");
        }
    }

    /**
     * Parses an id such as {@code uk-sscop/2025-05}.
     *
     * @throws IllegalArgumentException if the text is not an id, a slash and an edition
     */
    public static EditionId of(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException(
                    "edition is \"" + text + "\"; expected a code id and an edition, such as uk-sscop/2025-05");
        }
        return new EditionId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return id + "/" + edition;
    }
}
