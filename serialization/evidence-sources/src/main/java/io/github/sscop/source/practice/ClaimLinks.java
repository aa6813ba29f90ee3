package io.github.sscop.source.practice;

import io.github.sscop.source.reading.DraftLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The links to claims that each rest on one check or several. */
final class ClaimLinks {

    private ClaimLinks() {}

    /**
     * Returns the links: against a claim where one of its checks is unmet, and for it only where all are met, so that leaving one
     * out never helps.
     *
     * @param checks the names of the checks, by claim
     * @param outcomes how a check ended
     * @param supports why a claim is supported
     * @param refutes why a claim is refuted
     */
    static List<DraftLink> of(
            Map<String, List<String>> checks,
            Function<String, CheckOutcome> outcomes,
            String supports,
            String refutes) {
        List<DraftLink> links = new ArrayList<>();
        checks.forEach((claim, names) -> {
            List<CheckOutcome> ends = names.stream().map(outcomes).toList();
            if (ends.contains(CheckOutcome.UNMET)) {
                links.add(DraftLink.refutes(claim, refutes));
            } else if (!ends.contains(CheckOutcome.UNKNOWN)) {
                links.add(DraftLink.supports(claim, supports));
            }
        });
        return links;
    }
}
