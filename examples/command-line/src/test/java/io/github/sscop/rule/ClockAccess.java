package io.github.sscop.rule;

import java.time.LocalDate;

/** A rule whose outcome depends on the day. */
final class ClockAccess {

    @SuppressWarnings("JavaTimeDefaultTimeZone") // The fault that it is here for.
    LocalDate today() {
        return LocalDate.now();
    }
}
