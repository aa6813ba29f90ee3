package io.github.sscop.evidence;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.problem.ContractValue;
import java.util.Optional;

/** A statement of a submission about an item of one of its codes. */
public sealed interface ItemStatement extends ContractValue
        permits AcceptedRisk, Declaration, Exclusion, Link, Substitution {

    /** The item, or where the sort of statement allows it, a principle or a substitute. */
    ItemId item();

    /** The code whose item it is, if it is not the submission's first code. */
    Optional<EditionId> code();
}
