package io.github.sscop.source;

import io.github.sscop.source.practice.BestPracticesBadgeImporter;
import io.github.sscop.source.practice.DependabotConfigImporter;
import io.github.sscop.source.practice.OspsEvaluationImporter;
import io.github.sscop.source.practice.RenovateConfigImporter;
import io.github.sscop.source.practice.ScorecardImporter;
import io.github.sscop.source.practice.SecurityInsightsImporter;
import io.github.sscop.source.reading.PartJoin;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.scan.GrypeImporter;
import java.util.List;

/** The explicit list of importers, and of what makes records of parts from several files. */
final class ImporterList {

    /** Every one that recognises a file reads it: a bill of materials may hold advisories as well. */
    static final List<SourceImporter> ALL = List.of(
            new BestPracticesBadgeImporter(),
            new DependabotConfigImporter(),
            new OspsEvaluationImporter(),
            new RenovateConfigImporter(),
            new ScorecardImporter(),
            new SecurityInsightsImporter(),
            new GrypeImporter());

    static final List<PartJoin<?>> JOINS = List.of();

    private ImporterList() {}
}
