package io.github.sscop.source.bill;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.bill.CycloneDxDocument.CycloneDxComponent;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is read of CycloneDX, in either of its forms.
 *
 * @param specification the version of the specification
 * @param timestamp when the bill was made
 * @param product what it is about
 * @param components the components at the top
 * @param aggregates what its compositions say of how complete they are
 * @param affected the references of what its vulnerabilities affect
 */
record CycloneDxDocument(
        String specification,
        Optional<String> timestamp,
        Optional<CycloneDxComponent> product,
        List<CycloneDxComponent> components,
        List<String> aggregates,
        Set<String> affected) {

    /**
     * A component.
     *
     * @param reference what the rest of the bill calls it; may be empty
     * @param entry its entry; absent if it is unreadable
     * @param linksToBill whether its own components are in another bill
     * @param components the components in it
     */
    record CycloneDxComponent(
            String reference, Optional<PackageEntry> entry, boolean linksToBill, List<CycloneDxComponent> components) {}

    static final String TITLE = "bill of materials in CycloneDX, as ";

    private static final Pattern KNOWN = Pattern.compile("1\\.[2-7]");

    private static final Set<String> WITHOUT_THIRD_PARTIES = Set.of(
            "incomplete",
            "incomplete_first_party_only",
            "incomplete_first_party_proprietary_only",
            "incomplete_first_party_opensource_only",
            "incomplete_third_party_proprietary_only",
            "incomplete_third_party_opensource_only");

    static SourceType type(String id, String form) {
        return new SourceType(
                id,
                TITLE + form,
                "that all components are in it, unless it is compared with a list that was made without it, or that any of them"
                        + " was checked or tested",
                "collect a lock file, a list of resolved dependencies or the archive of the same version together with the bill");
    }

    /** Returns the bill, which is the same whatever the form. */
    SourceReading reading() {
        if (!KNOWN.matcher(specification).matches()) {
            throw ContentRefusal.unknownVersion(
                    "bill in CycloneDX", specification.isEmpty() ? "not given" : specification, "1.2 to 1.7");
        }
        List<CycloneDxComponent> all = new ArrayList<>();
        components.forEach(each -> addWithParts(each, all));
        product.ifPresent(each -> each.components().forEach(part -> addWithParts(part, all)));
        if (listsOnlyAffected(all)) {
            return SourceReading.nothing(
                    "it lists no components but those that its vulnerabilities affect, and is no bill of all");
        }
        List<PackageEntry> entries =
                all.stream().flatMap(each -> each.entry().stream()).toList();
        Optional<PartialDate> date = timestamp.flatMap(DayText::of);
        Bill bill = Bill.of(
                product.flatMap(CycloneDxComponent::entry)
                        .map(each -> each.subject("/metadata/component"))
                        .orElseGet(SubjectBuilder::nothing),
                date,
                entries,
                aggregates.stream().anyMatch(WITHOUT_THIRD_PARTIES::contains),
                entries.size() == all.size());
        SourceReading reading = SourceReading.of(bill);
        return all.stream().anyMatch(CycloneDxComponent::linksToBill)
                ? reading.remark("it refers to further bills, whose components count as not listed here")
                : reading;
    }

    /** The nesting is bounded where the file is parsed. */
    private static void addWithParts(CycloneDxComponent component, List<CycloneDxComponent> all) {
        all.add(component);
        component.components().forEach(each -> addWithParts(each, all));
    }

    private boolean listsOnlyAffected(List<CycloneDxComponent> all) {
        Set<String> references = new HashSet<>();
        all.forEach(each -> references.add(each.reference()));
        return !affected.isEmpty() && !references.isEmpty() && affected.containsAll(references);
    }
}
