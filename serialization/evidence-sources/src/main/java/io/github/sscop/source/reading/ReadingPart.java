package io.github.sscop.source.reading;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import java.util.Optional;

/**
 * What a file holds that bears on a product: a record, or something of which only several files make a record, such as one run of
 * the tests.
 */
public interface ReadingPart {

    /** Returns what the file says that it is about; nothing is added to it from elsewhere. */
    Subject subject();

    /** Returns when it happened, by the file's own time. */
    Optional<PartialDate> date();
}
