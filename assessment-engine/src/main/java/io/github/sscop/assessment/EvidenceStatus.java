package io.github.sscop.assessment;

/**
 * The status of a record that is relevant to an item: it counts, or the first of the other statuses that holds keeps it from
 * counting.
 *
 * <p>The order matters. The statuses after {@link #NO_STANCE} apply only to supports: a refutation neither expires nor goes
 * stale, and no policy makes it disappear.
 */
public enum EvidenceStatus {
    /** One of its own dates lies after the as-of date. */
    FUTURE,
    /** It is bound to another organisation or product, or, as support, to another version or artefact. */
    OTHER_SUBJECT,
    /** Its review rejects it. */
    REJECTED,
    /** It is superseded by another record. */
    SUPERSEDED,
    /** Its link has no stance, and no rule derives one. */
    NO_STANCE,
    /** It points to the submission itself. */
    SELF_REFERENCE,
    /** Its title, argument, kind or originator is blank or a placeholder such as TBC, or its location leads nowhere. */
    PLACEHOLDER,
    /** Its facts cannot be true together, or not of this record on this day. */
    CONTRADICTORY,
    /** It has neither location nor digest. */
    UNLOCATED,
    /** It has no date, and the policy requires one. */
    UNDATED,
    /** The last day on which it may be relied on has passed. */
    EXPIRED,
    /** It is older than the policy allows for its kind. */
    STALE,
    /** The policy lists the kinds that it accepts for the item, and this is none of them. */
    UNACCEPTED_KIND,
    /** Neither its originator nor an accepting reviewer is as independent as the policy requires. */
    NOT_INDEPENDENT,
    /** The policy requires that a buyer vouches for the independence of its originator or reviewer, and none does. */
    NOT_VOUCHED,
    /** It is a duplicate of another record, which counts. */
    DUPLICATE,
    /** It counts: none of the other statuses holds. */
    COUNTED
}
