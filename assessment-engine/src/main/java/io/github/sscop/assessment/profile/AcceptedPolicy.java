package io.github.sscop.assessment.profile;

import io.github.sscop.code.Digest;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.ContractValue;
import java.util.Objects;
import java.util.Optional;

/**
 * A policy by which an assessment may answer a question.
 *
 * @param id the id of the policy
 * @param digest the digest of the policy; may be left out for a policy of the library, which then has to be the current one
 */
public record AcceptedPolicy(String id, Optional<Digest> digest) implements ContractValue {

    public AcceptedPolicy {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(digest, "digest");
    }

    /** Returns the digest that is accepted; empty for a policy that has none and is none of the library. */
    public Optional<Digest> acceptedDigest() {
        return digest.or(() -> Policy.builtIn(id).map(Policy::digest));
    }
}
