package io.github.sscop.source;

import io.github.sscop.source.reading.PartJoin;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.scan.DependencyCheckImporter;
import io.github.sscop.source.scan.DependencyCheckXmlImporter;
import io.github.sscop.source.scan.DependencyTrackImporter;
import io.github.sscop.source.scan.GitlabDependencyScanImporter;
import io.github.sscop.source.scan.GovulncheckImporter;
import io.github.sscop.source.scan.GrypeImporter;
import io.github.sscop.source.scan.NpmAuditImporter;
import io.github.sscop.source.scan.OsvScannerImporter;
import io.github.sscop.source.scan.SnykImporter;
import io.github.sscop.source.scan.TrivyImporter;
import java.util.List;

/** The explicit list of importers, and of what makes records of parts from several files. */
final class ImporterList {

    /** Every one that recognises a file reads it: a bill of materials may hold advisories as well. */
    static final List<SourceImporter> ALL = List.of(
            new DependencyCheckImporter(),
            new DependencyCheckXmlImporter(),
            new DependencyTrackImporter(),
            new GitlabDependencyScanImporter(),
            new GovulncheckImporter(),
            new GrypeImporter(),
            new NpmAuditImporter(),
            new OsvScannerImporter(),
            new SnykImporter(),
            new TrivyImporter());

    static final List<PartJoin<?>> JOINS = List.of();

    private ImporterList() {}
}
