package io.github.sscop.rule;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import java.util.List;

/**
 * What the typed facts of a kind of evidence say about items: the one interface to implement for a rule of one's own.
 *
 * <p>A rule is asked about every record of its kind, whether or not the record links to the items. It should depend on
 * nothing but the record and the as-of date. Rules without code of their own are {@link FactRule}s.
 */
public interface Rule {

    /** The rule's id, unique among the rules that an assessment runs. */
    String id();

    /** The items of the code that the rule is about; at least one. */
    List<ItemId> items();

    /** The kind of evidence that it reads. */
    EvidenceKind kind();

    /** What should hold, in a sentence; it serves as argument where a record gives none. */
    String should();

    /** Why that matters to the items, in a sentence. */
    String because();

    /**
     * What a record says about the items.
     *
     * <p>A rule that throws is reported, and counts as inconclusive for the record. So is one that asks about more than a
     * thousand days to come, since it runs again on each.
     *
     * @param record a record of the rule's kind
     * @param asOf the date on which the evidence is looked at; to be asked for nothing but its place before or after dates
     */
    RuleOutcome outcome(Evidence record, AsOf asOf);
}
