package io.github.sscop.source;

import io.github.sscop.source.host.BranchProtectionImporter;
import io.github.sscop.source.host.CodeScanningImporter;
import io.github.sscop.source.host.CollaboratorsImporter;
import io.github.sscop.source.host.DependabotAlertsImporter;
import io.github.sscop.source.host.MembersImporter;
import io.github.sscop.source.host.OrganisationImporter;
import io.github.sscop.source.host.RulesetImporter;
import io.github.sscop.source.host.SecretScanningImporter;
import io.github.sscop.source.reading.PartJoin;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.scan.GrypeImporter;
import java.util.List;

/** The explicit list of importers, and of what makes records of parts from several files. */
final class ImporterList {

    /** Every one that recognises a file reads it: a bill of materials may hold advisories as well. */
    static final List<SourceImporter> ALL = List.of(
            new BranchProtectionImporter(),
            new CodeScanningImporter(),
            new CollaboratorsImporter(),
            new DependabotAlertsImporter(),
            new MembersImporter(),
            new OrganisationImporter(),
            new RulesetImporter(),
            new SecretScanningImporter(),
            new GrypeImporter());

    static final List<PartJoin<?>> JOINS = List.of();

    private ImporterList() {}
}
