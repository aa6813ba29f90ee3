package io.github.sscop.json;

import io.github.sscop.assessment.Verdict;
import java.util.Optional;

/** The verdict on a code that makes a check fail, or that none does. */
public enum FailureTrigger {
    /** Fails where the code is met. */
    MET,
    /** Fails where the code is not met. */
    NOT_MET,
    /** Fails where the code is undetermined. */
    UNDETERMINED,
    /** Fails where the code is not applicable. */
    NOT_APPLICABLE,
    /** Fails on no verdict; it stands alone. */
    NONE;

    /** Returns the verdict; empty for {@link #NONE}. */
    public Optional<Verdict> verdict() {
        return this == NONE ? Optional.empty() : Optional.of(Verdict.valueOf(name()));
    }
}
