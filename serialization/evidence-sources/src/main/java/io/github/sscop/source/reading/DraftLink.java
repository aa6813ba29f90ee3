package io.github.sscop.source.reading;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Stance;
import io.github.sscop.evidence.Strength;
import java.util.Optional;

/**
 * A link of a draft to a claim of the Software Security Code of Practice, in the order of APC 1.0.
 *
 * <p>Where a rule reads the record's facts, the rule alone gives the stance. Elsewhere the stance is indirect, with a sentence that
 * is the same for every file of that type.
 *
 * @param claim the claim
 * @param stance the stance; absent where a rule is to derive it
 * @param sentence why, where there is a stance
 */
public record DraftLink(ItemId claim, Optional<Stance> stance, Optional<String> sentence) {

    /** Creates a link whose stance a rule derives. */
    public static DraftLink byRule(String claim) {
        return new DraftLink(ItemId.of(claim), Optional.empty(), Optional.empty());
    }

    /** Creates a link that supports a claim indirectly. */
    public static DraftLink supports(String claim, String sentence) {
        return new DraftLink(ItemId.of(claim), Optional.of(Stance.SUPPORTS), Optional.of(sentence));
    }

    /** Creates a link that refutes a claim indirectly. */
    public static DraftLink refutes(String claim, String sentence) {
        return new DraftLink(ItemId.of(claim), Optional.of(Stance.REFUTES), Optional.of(sentence));
    }

    /** Returns whether it supports its claim. */
    boolean isSupport() {
        return stance.filter(Stance.SUPPORTS::equals).isPresent();
    }

    /** Returns the link of a record. */
    public Link link() {
        return new Link(claim, stance, stance.map(each -> Strength.INDIRECT), sentence, Optional.empty());
    }
}
