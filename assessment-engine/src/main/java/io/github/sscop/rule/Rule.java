package io.github.sscop.rule;

import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceKind;
import java.util.List;

/**
 * A rule that derives from the typed facts of a kind of evidence whether a record supports or refutes items.
 *
 * <p>This is the one interface to implement for a rule in Java; rules without code are {@link FactRule}s. A rule is
 * evaluated for every record of its kind, whether or not the record links to the items. It should depend on nothing but the
 * record and the as-of date.
 *
 * <pre>{@code
 * record DraftReport() implements Rule {
 *     public String id() { return "draft-report"; }
 *     public List<ItemId> items() { return List.of(ItemId.of("1.3.1")); }
 *     public EvidenceKind kind() { return EvidenceKind.of("TEST_REPORT"); }
 *     public String should() { return "The test report is final."; }
 *     public String because() { return "A draft may still change."; }
 *     public RuleOutcome outcome(Evidence record, AsOf asOf) {
 *         return record.title().contains("draft") ? RuleOutcome.inconclusive() : RuleOutcome.notRelevant();
 *     }
 * }
 * }</pre>
 */
public interface Rule {

    /** Returns the rule's id, unique among the rules that an assessment runs. */
    String id();

    /** Returns the items of the code that the rule is about; at least one. */
    List<ItemId> items();

    /** Returns the kind of evidence that the rule reads. */
    EvidenceKind kind();

    /** Returns what should hold, in a sentence; it is the argument of a link that gives none. */
    String should();

    /** Returns why that matters to the items, in a sentence. */
    String because();

    /**
     * Computes whether a record supports or refutes the items.
     *
     * <p>A rule that throws is reported, and is inconclusive for the record. So is one whose result changes on more than a
     * thousand future days, since it runs again on each.
     *
     * @param record a record of the rule's kind
     * @param asOf the as-of date, which can only be compared with other dates
     */
    RuleOutcome outcome(Evidence record, AsOf asOf);
}
