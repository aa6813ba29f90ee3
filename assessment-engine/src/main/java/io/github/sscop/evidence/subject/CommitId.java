package io.github.sscop.evidence.subject;

import io.github.sscop.problem.ContractValue;
import java.util.regex.Pattern;

/**
 * The whole hash of a commit, SHA-1 or SHA-256, in lower-case hexadecimal; an abbreviated one may mean several commits.
 *
 * @param value the hash as text
 */
public record CommitId(String value) implements ContractValue {

    private static final Pattern WHOLE = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");

    public CommitId {
        if (!WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + value + "\" is not the whole hash of a commit; expected 40 or 64 lower-case hex digits");
        }
    }

    /**
     * Returns the hash with a text.
     *
     * @throws IllegalArgumentException if it is not 40 or 64 lower-case hex digits
     */
    public static CommitId of(String value) {
        return new CommitId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
