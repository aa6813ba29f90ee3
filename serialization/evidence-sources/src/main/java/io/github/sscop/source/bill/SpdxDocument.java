package io.github.sscop.source.bill;

import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is read of SPDX, in any of its versions.
 *
 * @param created when the document was made
 * @param described the ids of what the document is about
 * @param packages the packages by their ids
 * @param allReadable whether none was passed over
 */
record SpdxDocument(
        Optional<String> created, Set<String> described, Map<String, PackageEntry> packages, boolean allReadable) {

    private static final Set<String> UNKNOWN = Set.of("NOASSERTION", "NONE");

    static SourceType type(String id, String title) {
        return new SourceType(
                id,
                title,
                "that all components are in it, unless it is compared with a list that was made without it, or that any of them"
                        + " was checked or tested",
                "collect a lock file, a list of resolved dependencies or the archive of the same version together with the bill");
    }

    /** Returns a text that says something. */
    static Optional<String> known(Optional<String> text) {
        return text.map(String::strip).filter(each -> !UNKNOWN.contains(each));
    }

    /** Returns the purl, if a package has but one; several may be of as many packages, and make one that cannot be read. */
    static Optional<String> single(List<String> purls) {
        List<String> names = purls.stream()
                .map(each -> SubjectBuilder.parsedPurl(each)
                        .map(purl -> purl.packageName()
                                + purl.version().map("@"::concat).orElse(""))
                        .orElse(each))
                .distinct()
                .toList();
        return names.size() > 1
                ? Optional.of("several: " + String.join(" ", names))
                : purls.stream().findFirst();
    }

    /** Returns the bill; where it is about several packages, none is the product. */
    SourceReading reading() {
        List<PackageEntry> entries = new ArrayList<>();
        Optional<PackageEntry> product = Optional.empty();
        for (Map.Entry<String, PackageEntry> each : packages.entrySet()) {
            if (described.equals(Set.of(each.getKey()))) {
                product = Optional.of(each.getValue());
            } else {
                entries.add(each.getValue());
            }
        }
        SourceReading reading = SourceReading.of(Bill.of(
                product.map(each -> each.subject("")).orElseGet(SubjectBuilder::nothing),
                created.flatMap(DayText::of),
                entries,
                false,
                allReadable));
        return described.size() > 1
                ? reading.remark("it is about " + described.size() + " things, so that none of them is the product")
                : reading;
    }
}
