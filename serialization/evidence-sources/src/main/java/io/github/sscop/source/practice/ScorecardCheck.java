package io.github.sscop.source.practice;

import io.github.sscop.source.reading.DraftLink;
import java.util.List;
import java.util.Optional;

/**
 * A check of Scorecard that bears on a claim, with what a high and a low score of it mean there.
 *
 * @param name its name
 * @param claim the claim
 * @param high why a high score supports the claim; absent where it shows too little for that
 * @param low why a low score speaks against the claim; absent where it shows too little for that
 */
record ScorecardCheck(String name, String claim, Optional<String> high, Optional<String> low) {

    /** A score of at most this is low. */
    static final int LOW = 2;

    /** A score of at least this is high. */
    static final int HIGH = 9;

    /**
     * All of them. Maintained, SAST and Fuzzing are not among them: a quiet repository says nothing of the tools, and Scorecard
     * knows only some of the tools that test.
     */
    static final List<ScorecardCheck> ALL = List.of(
            of(
                    "Code-Review",
                    "1.1.4",
                    "Scorecard found that nearly all recent changes were reviewed before they were merged.",
                    ""),
            of(
                    "Pinned-Dependencies",
                    "1.2.2",
                    "Scorecard found that what the build fetches is pinned by hash.",
                    "Scorecard found that what the build fetches is mostly not pinned by hash."),
            of(
                    "Dependency-Update-Tool",
                    "1.2.5",
                    "Scorecard found a tool for updates of dependencies set up in the repository.",
                    "Scorecard found no tool for updates of dependencies set up in the repository."),
            of(
                    "CI-Tests",
                    "1.3.2",
                    "Scorecard found that nearly all recent changes were tested automatically before they were merged.",
                    "Scorecard found that hardly any recent change was tested automatically before it was merged."),
            of(
                    "Token-Permissions",
                    "2.1.4",
                    "Scorecard found that the tokens of the workflows have no more permissions than they need.",
                    "Scorecard found that the tokens of the workflows have more permissions than they need."),
            of(
                    "Branch-Protection",
                    "2.2.2",
                    "Scorecard found that the branches of the releases are protected.",
                    "Scorecard found that the branches of the releases are hardly protected, or not at all."),
            of(
                    "Signed-Releases",
                    "3.1.1",
                    "Scorecard found signatures or provenance beside the latest releases.",
                    "Scorecard found hardly any signature or provenance beside the latest releases."),
            of(
                    "Security-Policy",
                    "3.2.1",
                    "Scorecard found a security policy with a way to report vulnerabilities.",
                    "Scorecard found no security policy with a way to report vulnerabilities."),
            of(
                    "Security-Policy",
                    "3.2.2",
                    "",
                    "Scorecard found no security policy with a way to report vulnerabilities."),
            of(
                    "Vulnerabilities",
                    "3.3.1",
                    "",
                    "Scorecard found many known vulnerabilities that are open, which the vendor may not know of."));

    private static ScorecardCheck of(String name, String claim, String high, String low) {
        return new ScorecardCheck(name, claim, given(high), given(low));
    }

    private static Optional<String> given(String sentence) {
        return Optional.of(sentence).filter(text -> !text.isEmpty());
    }

    /** Returns the link that a score makes; none for one in between, and for -1, by which a check came to no result. */
    Optional<DraftLink> link(long score) {
        if (score >= HIGH) {
            return high.map(sentence -> DraftLink.supports(claim, sentence));
        }
        return score >= 0 && score <= LOW ? low.map(sentence -> DraftLink.refutes(claim, sentence)) : Optional.empty();
    }
}
