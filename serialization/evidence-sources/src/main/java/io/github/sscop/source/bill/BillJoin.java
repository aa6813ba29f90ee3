package io.github.sscop.source.bill;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Sample.Selection;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.RecordJoin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The step that makes a record of each bill and each list of the same product, and one of a bill alone where there is no such list.
 *
 * <p>Every pair is a record, so that what one list refutes no other list hides.
 */
public final class BillJoin implements RecordJoin<BillPart> {

    private static final String IDENTIFIED = "1.2.1";
    private static final String INTEGRITY = "1.2.2";
    private static final int MOST_NAMES = 100;

    @Override
    public Class<BillPart> partType() {
        return BillPart.class;
    }

    @Override
    public List<JoinedDraft<BillPart>> join(List<BillPart> parts, ReadingContext context) {
        List<JoinedDraft<BillPart>> drafts = new ArrayList<>();
        for (BillPart part : parts) {
            if (part instanceof Bill bill) {
                List<JoinedDraft<BillPart>> pairs = parts.stream()
                        .filter(ComponentList.class::isInstance)
                        .map(ComponentList.class::cast)
                        .filter(list -> BillSubject.isSame(bill.subject(), list.subject()))
                        .flatMap(list -> compared(bill, list).stream())
                        .toList();
                drafts.addAll(pairs.isEmpty() ? List.of(alone(bill)) : pairs);
            }
        }
        return drafts;
    }

    private static JoinedDraft<BillPart> alone(Bill bill) {
        return new JoinedDraft<>(identified(bill, draft(bill, bill.subject(), "")), List.of(bill));
    }

    /** A list that decides nothing makes no record, unless all components should be in it. */
    private static Optional<JoinedDraft<BillPart>> compared(Bill bill, ComponentList list) {
        BillComparison comparison = BillComparison.of(bill, list);
        if (!comparison.decided() && (!list.whole() || comparison.found() == 0)) {
            return Optional.empty();
        }
        String title = ", compared with " + list.name()
                + (comparison.decided()
                        ? ": " + comparison.listed() + " of " + comparison.found() + " are listed"
                        : ", without a result");
        RecordDraft draft = draft(bill, BillSubject.merged(bill.subject(), list.subject()), title);
        boolean reliable = comparison.decided()
                && !(bill.incomplete() && comparison.missing().isEmpty());
        return Optional.of(new JoinedDraft<>(
                reliable ? counted(draft, comparison, list) : identified(bill, draft), List.of(bill, list)));
    }

    private static RecordDraft draft(Bill bill, Subject subject, String title) {
        int count = bill.components().size();
        RecordDraft draft = RecordDraft.of(
                        "SBOM",
                        "Bill of materials of " + count + (count == 1 ? " component" : " components") + title,
                        subject)
                .on(bill.date());
        return bill.hashed()
                ? draft.link(DraftLink.supports(
                        INTEGRITY,
                        "The bill records a digest of every component that it lists, so that each can be checked; it does"
                                + " not show that any was."))
                : draft;
    }

    private static RecordDraft identified(Bill bill, RecordDraft draft) {
        return draft.link(
                bill.incomplete()
                        ? DraftLink.refutes(
                                IDENTIFIED, "The bill calls itself incomplete in components of third parties.")
                        : DraftLink.byRule(IDENTIFIED));
    }

    private static RecordDraft counted(RecordDraft draft, BillComparison comparison, ComponentList list) {
        RecordDraft counted = draft.link(DraftLink.byRule(IDENTIFIED))
                .fact("componentsFound", comparison.found())
                .fact("componentsListed", comparison.listed());
        if (!comparison.missing().isEmpty()) {
            counted = counted.fact(
                    "missing",
                    new FactValue.Sequence(comparison.missing().stream()
                            .limit(MOST_NAMES)
                            .<FactValue>map(FactValue.Text::new)
                            .toList()));
        }
        return list.whole() ? counted.of(new Sample(comparison.found(), comparison.found(), Selection.ALL)) : counted;
    }
}
