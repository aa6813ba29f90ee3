package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.wording.ValueWording;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The check whether two assessments can be compared: for the same product, with ids that mean the same in both. */
final class ComparabilityCheck {

    private final List<IncomparabilityReason> reasons = new ArrayList<>();

    private ComparabilityCheck() {}

    /** Returns the reasons why two assessments cannot be compared; none if they can. */
    static List<IncomparabilityReason> of(Assessment before, Assessment after) {
        ComparabilityCheck check = new ComparabilityCheck();
        check.compareCodes(before.code(), after.code());
        check.compare(
                IncomparabilityReason.IncomparabilityCode.OTHER_ORGANISATION,
                before.subject().organisation(),
                after.subject().organisation());
        check.compareProducts(before.subject(), after.subject());
        return check.reasons;
    }

    private void compareCodes(Code before, Code after) {
        EditionId editionBefore = before.id();
        EditionId editionAfter = after.id();
        if (!editionBefore.id().equals(editionAfter.id())) {
            add(
                    IncomparabilityReason.IncomparabilityCode.OTHER_CODE,
                    editionBefore.toString(),
                    editionAfter.toString());
        } else if (!editionBefore.equals(editionAfter)) {
            add(
                    IncomparabilityReason.IncomparabilityCode.OTHER_EDITION,
                    editionBefore.toString(),
                    editionAfter.toString());
        } else if (!ids(before).equals(ids(after))) {
            reasons.add(new IncomparabilityReason(
                    IncomparabilityReason.IncomparabilityCode.OTHER_ITEMS,
                    Map.of(
                            "code",
                            editionAfter.toString(),
                            "elements",
                            ValueWording.listed(onlyInOne(ids(before), ids(after))))));
        }
    }

    /** Returns the ids of the themes, principles and items. */
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

    /** A purl identifies a product in any version, so that one with another name is the same, and one with another purl is not. */
    private void compareProducts(Subject before, Subject after) {
        if (before.purl().isEmpty() || after.purl().isEmpty()) {
            compare(IncomparabilityReason.IncomparabilityCode.OTHER_PRODUCT, before.product(), after.product());
        } else if (!before.purl().get().packageName().equals(after.purl().get().packageName())) {
            add(
                    IncomparabilityReason.IncomparabilityCode.OTHER_PRODUCT,
                    before.purl().get().toString(),
                    after.purl().get().toString());
        }
    }

    /** Compares a part of the subjects, unless one of them leaves it out. */
    private void compare(
            IncomparabilityReason.IncomparabilityCode code, Optional<String> before, Optional<String> after) {
        if (before.isPresent() && after.isPresent() && !before.equals(after)) {
            add(code, before.get(), after.get());
        }
    }

    private void add(IncomparabilityReason.IncomparabilityCode code, String before, String after) {
        reasons.add(new IncomparabilityReason(code, Map.of("before", before, "after", after)));
    }
}
