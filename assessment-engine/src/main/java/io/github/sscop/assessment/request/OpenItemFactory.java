package io.github.sscop.assessment.request;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Stance;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.RuleOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The factory of open items, which shows nothing of records that the supplier may not see. */
final class OpenItemFactory {

    private final Assessment assessment;
    private final SuppliedRecords supplied;

    OpenItemFactory(Assessment assessment, SuppliedRecords supplied) {
        this.assessment = assessment;
        this.supplied = supplied;
    }

    /** Creates the open item of a row. */
    OpenItem of(ItemAssessment row, Question question) {
        Reason decisive = decisive(row);
        Optional<Reason> substituted = substituted(row);
        return new OpenItem(
                row.id(),
                substitute(row),
                question.principle(),
                substituted.map(reason -> reason.arguments().get("statement")).orElse(question.statement()),
                assessment.code().item(row.id()).filter(Item::rollsUp).isEmpty(),
                row.verdict(),
                decisive.code(),
                text(row, decisive),
                row.notCounted().stream()
                        .filter(each -> supplied.isShown(each.evidence()))
                        .map(each -> new RecordShortfall(
                                each.evidence(),
                                title(each.evidence()),
                                each.state(),
                                each.otherStates(),
                                supplied.text(each)))
                        .toList(),
                (int) row.relevantEvidence().stream()
                        .filter(id -> !supplied.isShown(id))
                        .count());
    }

    /** Returns the id of the supplier's own words by which an item was assessed. */
    static Optional<ItemId> substitute(ItemAssessment row) {
        return substituted(row).map(reason -> ItemId.of(reason.arguments().get("substitute")));
    }

    private static Optional<Reason> substituted(ItemAssessment row) {
        return row.reasons().stream()
                .filter(reason -> reason.code() == ReasonCode.SUBSTITUTED)
                .findFirst();
    }

    static Reason decisive(ItemAssessment row) {
        return row.reasons().stream()
                .filter(reason -> reason.code() != ReasonCode.SUBSTITUTED)
                .findFirst()
                .orElse(row.reasons().get(0));
    }

    private Optional<String> title(EvidenceId id) {
        return supplied.record(id).map(Evidence::title);
    }

    private String text(ItemAssessment row, Reason decisive) {
        List<EvidenceId> shown =
                decisive.evidence().stream().filter(supplied::isShown).toList();
        boolean allHidden = shown.isEmpty() && !decisive.evidence().isEmpty();
        return switch (decisive.code()) {
            case REFUTED, INDIRECTLY_REFUTED -> refuted(row.id(), decisive, shown);
            case ONLY_NOT_COUNTED, ONLY_INDIRECT, NO_ARGUMENT, SAMPLE_TOO_SMALL, TOO_FEW, ONLY_UNCONFIRMED ->
                open(allHidden ? "NO_EVIDENCE" : decisive.code().name(), shown);
            case WITHHELD, NOT_ASKED, NO_EVIDENCE -> open(decisive.code().name(), shown);
            default -> open("other", shown);
        };
    }

    private String refuted(ItemId item, Reason decisive, List<EvidenceId> shown) {
        if (shown.isEmpty()) {
            return open(decisive.code() + ".hidden", shown);
        }
        String text = Stream.concat(
                        Stream.of(open(decisive.code().name(), shown)),
                        shown.stream().flatMap(id -> causes(item, id)))
                .distinct()
                .collect(Collectors.joining(" "));
        return shown.size() == decisive.evidence().size()
                ? text
                : RequestWording.of("open.hiddenToo", Map.of("text", text));
    }

    /** Returns what in a record counts against an item: what rules found in its facts, else what its links say. */
    private Stream<String> causes(ItemId item, EvidenceId id) {
        List<String> found = assessment.rules().stream()
                .filter(result -> result.evidence().equals(id) && result.items().contains(item))
                .filter(result -> result.result() == RuleOutcome.Result.REFUTES)
                .flatMap(result -> result.parts().stream())
                .map(ConditionResult::text)
                .toList();
        return found.isEmpty()
                ? supplied.record(id).stream()
                        .flatMap(record -> record.links().stream())
                        .filter(link -> link.item().equals(item)
                                && link.stance().filter(Stance.REFUTES::equals).isPresent())
                        .flatMap(link -> link.argument().stream())
                        .map(argument -> RequestWording.of("open.argument", Map.of("argument", argument.strip())))
                : found.stream();
    }

    private String open(String key, List<EvidenceId> shown) {
        return RequestWording.of("open." + key, Map.of("records", RequestWording.records(shown, supplied)));
    }
}
