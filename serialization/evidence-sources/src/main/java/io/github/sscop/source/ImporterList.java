package io.github.sscop.source;

import io.github.sscop.source.bill.ArchiveImporter;
import io.github.sscop.source.bill.BillJoin;
import io.github.sscop.source.bill.CycloneDxImporter;
import io.github.sscop.source.bill.CycloneDxXmlImporter;
import io.github.sscop.source.bill.MavenDependencyListImporter;
import io.github.sscop.source.bill.MavenPomImporter;
import io.github.sscop.source.bill.NpmLockImporter;
import io.github.sscop.source.bill.Spdx3Importer;
import io.github.sscop.source.bill.SpdxImporter;
import io.github.sscop.source.reading.PartJoin;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.scan.GrypeImporter;
import java.util.List;

/** The explicit list of importers, and of what makes records of parts from several files. */
final class ImporterList {

    /** Every one that recognises a file reads it: a bill of materials may hold advisories as well. */
    static final List<SourceImporter> ALL = List.of(
            new ArchiveImporter(),
            new CycloneDxImporter(),
            new CycloneDxXmlImporter(),
            new MavenDependencyListImporter(),
            new MavenPomImporter(),
            new NpmLockImporter(),
            new Spdx3Importer(),
            new SpdxImporter(),
            new GrypeImporter());

    static final List<PartJoin<?>> JOINS = List.of(new BillJoin());

    private ImporterList() {}
}
