package io.github.sscop.source.bill;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A bill of materials.
 *
 * @param subject the product
 * @param date when the bill was made
 * @param components the components that it lists
 * @param incomplete whether it calls itself incomplete in what is third parties'
 * @param hashed whether each component has a digest
 */
record Bill(Subject subject, Optional<PartialDate> date, List<Component> components, boolean incomplete, boolean hashed)
        implements BillPart {

    Bill {
        components = List.copyOf(components);
    }

    /** Creates a bill of entries, of which some may be unreadable and are listed by none. */
    static Bill of(
            Subject subject,
            Optional<PartialDate> date,
            List<PackageEntry> entries,
            boolean incomplete,
            boolean allReadable) {
        boolean hashed = allReadable
                && !entries.isEmpty()
                && entries.stream().noneMatch(entry -> entry.digests().isEmpty());
        return new Bill(
                subject, date, entries.stream().map(PackageEntry::component).toList(), incomplete, hashed);
    }
}
