package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.build.RunProperties.RunId;
import io.github.sscop.source.reading.ReadingPart;
import java.util.Optional;

/**
 * The part of one run of the tests that one file holds.
 *
 * @param subject the repository and the commit that were tested
 * @param date when it ran
 * @param run which run
 * @param automated whether a system for continuous integration ran it; if not, it is not known
 * @param suites the names of the suites in the file
 * @param started the times at which they began, as they are written; empty if not all have one
 * @param tests how many tests ran
 * @param failed how many of them failed
 */
record TestRun(
        Subject subject,
        Optional<PartialDate> date,
        Optional<RunId> run,
        boolean automated,
        String suites,
        String started,
        long tests,
        long failed)
        implements ReadingPart {}
