package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Independence;

/**
 * The independence of an originator or a reviewer: the vendor is the vendor by whatever name.
 *
 * @param claimed as the submission claims it
 * @param vouched as far as a buyer or assessor vouches for it
 */
public record IndependenceClaim(Independence claimed, Independence vouched) {

    /** The claim of what lends no independence. */
    static final IndependenceClaim NONE = new IndependenceClaim(Independence.VENDOR, Independence.VENDOR);

    /** Returns the independence that counts, where the policy may require that it is vouched for. */
    public Independence counted(boolean mustBeVouched) {
        return mustBeVouched ? vouched : claimed;
    }
}
