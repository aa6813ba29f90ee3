package io.github.sscop.form;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.NumberingId;
import io.github.sscop.code.StakeholderGroup;
import java.util.Objects;
import java.util.Optional;

/**
 * What a draft needs and no form holds.
 *
 * @param id the id of the submission
 * @param code the code that the form asks about
 * @param numbering how a table numbers the code's items; if absent, as the catalog does. The Word form has its own numbering
 * @param organisation the name of the vendor; required for tables, and for a Word form in which it is missing
 * @param stakeholderGroup who the vendor is to the software
 */
public record DraftHeader(
        String id,
        EditionId code,
        Optional<NumberingId> numbering,
        Optional<String> organisation,
        StakeholderGroup stakeholderGroup) {

    private static final EditionId SOFTWARE_SECURITY = new EditionId("uk-sscop", "2025-05");

    public DraftHeader {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(numbering, "numbering");
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(stakeholderGroup, "stakeholderGroup");
    }

    /** Creates the header of a draft about the Software Security Code of Practice. */
    public static DraftHeader of(String id, StakeholderGroup group) {
        return new DraftHeader(id, SOFTWARE_SECURITY, Optional.empty(), Optional.empty(), group);
    }

    /** Returns the same header with the name of the vendor. */
    public DraftHeader withOrganisation(String name) {
        return new DraftHeader(id, code, numbering, Optional.of(name), stakeholderGroup);
    }

    /** Returns the same header with another code. */
    public DraftHeader withCode(EditionId other) {
        return new DraftHeader(id, other, numbering, organisation, stakeholderGroup);
    }

    /** Returns the same header with the numbering of a table. */
    public DraftHeader withNumbering(NumberingId other) {
        return new DraftHeader(id, code, Optional.of(other), organisation, stakeholderGroup);
    }
}
