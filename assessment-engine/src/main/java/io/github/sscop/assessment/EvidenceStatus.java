package io.github.sscop.assessment;

/**
 * What becomes of a record that bears on an item: it counts, or the first of these that holds says why it does not.
 *
 * <p>The order matters. The rows after {@link #NO_STANCE} apply only to support: evidence against an item neither
 * expires nor goes stale, and no policy makes it disappear.
 */
public enum EvidenceStatus {
    /** One of its own dates lies after the as-of date. */
    FUTURE,
    /** It is bound to another organisation or product, or, as support, to another version or artefact. */
    OTHER_SUBJECT,
    /** Its review rejects it. */
    REJECTED,
    /** A record that takes its place names it. */
    SUPERSEDED,
    /** Nobody says which way it speaks, and no rule derived it. */
    NO_STANCE,
    /** It points to the submission itself. */
    SELF_REFERENCE,
    /** Its title or argument is a stand-in such as TBC, or its location is an example address. */
    PLACEHOLDER,
    /** It says neither where it is nor what its digest is. */
    UNLOCATED,
    /** It has no date, and one is needed. */
    UNDATED,
    /** The last day on which it may be relied on has passed. */
    EXPIRED,
    /** It is older than the policy allows for its kind. */
    STALE,
    /** The policy names the kinds that it accepts for the item, and this is none of them. */
    UNACCEPTED_KIND,
    /** Neither its originator nor an accepting reviewer is as independent as the policy asks. */
    NOT_INDEPENDENT,
    /** Another record says the same, and counts. */
    DUPLICATE,
    /** None of these holds. */
    COUNTED
}
