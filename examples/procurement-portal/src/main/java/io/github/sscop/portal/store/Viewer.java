package io.github.sscop.portal.store;

import java.util.Objects;
import java.util.Optional;

/**
 * The account for which rows are read. Every query that reads rows of suppliers asks for one, and reads no row that it may not see.
 *
 * @param name the name of the account
 * @param role what it is for
 * @param supplier the only supplier whose rows it sees; present for the role of a supplier, and for no other
 */
public record Viewer(String name, Role role, Optional<Long> supplier) {

    /** The condition on a column {@code supplier_id}, with the parameters {@link #seesAll} and {@link #own}. */
    static final String VISIBLE = " (:seesAll or supplier_id = :own) ";

    /** The condition on the columns of what may be internal to the buyer, with the same parameters. */
    static final String VISIBLE_ASSESSMENT = " (:seesAll or (supplier_id = :own and not is_internal)) ";

    /** The condition on the columns of what is searched, with the same parameters. */
    static final String VISIBLE_IN_SEARCH =
            " (audience = 'BOTH' or (audience = 'BUYER') = :seesAll) and (:seesAll or supplier_id = :own) ";

    /**
     * Creates a viewer.
     *
     * @throws IllegalArgumentException if a supplier's account has no supplier, or another has one
     */
    public Viewer {
        Objects.requireNonNull(name, "name");
        if ((role == Role.SUPPLIER) != supplier.isPresent()) {
            throw new IllegalArgumentException("account " + name + " of role " + role + " has supplier " + supplier
                    + "; expected one for suppliers alone");
        }
    }

    boolean seesAll() {
        return role != Role.SUPPLIER;
    }

    /** Returns the supplier whose rows it sees, or the id that no supplier has. */
    long own() {
        return supplier.orElse(-1L);
    }

    /** Returns whether it is of a role. */
    public boolean is(Role other) {
        return role == other;
    }
}
