package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether two assessments can be compared: whether the same id means the same in both, for the same product. */
final class ComparabilityCheck {

    private final List<IncomparabilityReason> reasons = new ArrayList<>();

    private ComparabilityCheck() {}

    /** Why two assessments cannot be compared; none if they can. */
    static List<IncomparabilityReason> of(Assessment before, Assessment after) {
        ComparabilityCheck comparability = new ComparabilityCheck();
        comparability.code(before.code(), after.code());
        comparability.differs(
                IncomparabilityReason.IncomparabilityCode.OTHER_ORGANISATION,
                before.subject().organisation(),
                after.subject().organisation());
        comparability.differs(
                IncomparabilityReason.IncomparabilityCode.OTHER_PRODUCT,
                before.subject().product(),
                after.subject().product());
        return comparability.reasons;
    }

    private void code(Code before, Code after) {
        EditionId was = before.id();
        EditionId is = after.id();
        if (!was.id().equals(is.id())) {
            add(IncomparabilityReason.IncomparabilityCode.OTHER_CODE, was.toString(), is.toString());
        } else if (!was.equals(is)) {
            add(IncomparabilityReason.IncomparabilityCode.OTHER_EDITION, was.toString(), is.toString());
        } else if (!ids(before).equals(ids(after))) {
            reasons.add(new IncomparabilityReason(
                    IncomparabilityReason.IncomparabilityCode.OTHER_ITEMS,
                    Map.of("code", is.toString(), "elements", ValueWording.listed(onlyInOne(ids(before), ids(after))))));
        }
    }

    /** The themes, principles and items. */
    private static Set<ItemId> ids(Code code) {
        Set<ItemId> ids = new LinkedHashSet<>();
        Stream.concat(code.themes().stream(), code.principles().stream())
                .map(Element::id)
                .forEach(ids::add);
        code.items().forEach(item -> ids.add(item.id()));
        return ids;
    }

    private static List<ItemId> onlyInOne(Set<ItemId> some, Set<ItemId> others) {
        return Stream.concat(some.stream(), others.stream())
                .filter(id -> !some.contains(id) || !others.contains(id))
                .toList();
    }

    /** A part that either leaves out is not compared. */
    private void differs(IncomparabilityReason.IncomparabilityCode code, Optional<String> before, Optional<String> after) {
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            add(code, before.get(), after.get());
        }
    }

    private void add(IncomparabilityReason.IncomparabilityCode code, String before, String after) {
        reasons.add(new IncomparabilityReason(code, Map.of("before", before, "after", after)));
    }
}
