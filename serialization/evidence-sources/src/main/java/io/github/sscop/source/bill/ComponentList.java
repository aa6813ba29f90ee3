package io.github.sscop.source.bill;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A list of the components of a product that was made without looking at a bill.
 *
 * @param subject the product
 * @param name what the list is, as in "compared with the lock file of npm"
 * @param components the components
 * @param whole whether all components are in it, and not those alone that are declared
 */
record ComponentList(Subject subject, String name, List<Component> components, boolean whole) implements BillPart {

    /** What a reader of every list should know. */
    static final String REMARK =
            "it makes a record only together with a bill of materials of the same product and version";

    ComponentList {
        components = List.copyOf(components);
    }

    /** Returns nothing: what is in a product does not depend on when it was listed. */
    @Override
    public Optional<PartialDate> date() {
        return Optional.empty();
    }
}
