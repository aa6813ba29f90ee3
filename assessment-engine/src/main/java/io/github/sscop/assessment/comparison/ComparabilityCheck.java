package io.github.sscop.assessment.comparison;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.Code;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Element;
import io.github.sscop.code.ItemId;
import io.github.sscop.evidence.subject.IdentityMatch;
import io.github.sscop.wording.AssessmentMessages;
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
        check.compareOrganisations(before.subject(), after.subject());
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

    /** One that is in doubt is compared: what differs is among the changes of the subject. */
    private void compareOrganisations(AssessedSubject before, AssessedSubject after) {
        if (before.organisationMatch(after) == IdentityMatch.OTHER) {
            boolean differs = !before.organisation().equals(after.organisation());
            add(
                    IncomparabilityReason.IncomparabilityCode.OTHER_ORGANISATION,
                    text(
                            differs
                                    ? before.organisation()
                                    : before.organisationIdentifiers().stream().findFirst()),
                    text(
                            differs
                                    ? after.organisation()
                                    : after.organisationIdentifiers().stream().findFirst()));
        }
    }

    private void compareProducts(AssessedSubject before, AssessedSubject after) {
        if (before.productMatch(after) == IdentityMatch.OTHER) {
            boolean byPurl = before.purl().isPresent() && after.purl().isPresent();
            add(
                    IncomparabilityReason.IncomparabilityCode.OTHER_PRODUCT,
                    text(byPurl ? before.purl() : before.product()),
                    text(byPurl ? after.purl() : after.product()));
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElseGet(() -> AssessmentMessages.of("subject.none", Map.of()));
    }

    private void add(IncomparabilityReason.IncomparabilityCode code, String before, String after) {
        reasons.add(new IncomparabilityReason(code, Map.of("before", before, "after", after)));
    }
}
