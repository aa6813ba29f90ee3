package io.github.sscop.source;

import io.github.sscop.source.build.JacocoImporter;
import io.github.sscop.source.build.JunitImporter;
import io.github.sscop.source.build.SarifImporter;
import io.github.sscop.source.build.TestRunJoin;
import io.github.sscop.source.practice.BestPracticesBadgeImporter;
import io.github.sscop.source.practice.DependabotConfigImporter;
import io.github.sscop.source.practice.OspsEvaluationImporter;
import io.github.sscop.source.practice.RenovateConfigImporter;
import io.github.sscop.source.practice.ScorecardImporter;
import io.github.sscop.source.practice.SecurityInsightsImporter;
import io.github.sscop.source.reading.RecordJoin;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.scan.GrypeImporter;
import io.github.sscop.source.signature.ChecksumsImporter;
import io.github.sscop.source.signature.CosignVerifyImporter;
import io.github.sscop.source.signature.DsseImporter;
import io.github.sscop.source.signature.GhAttestationVerifyImporter;
import io.github.sscop.source.signature.GpgStatusImporter;
import io.github.sscop.source.signature.JarsignerImporter;
import io.github.sscop.source.signature.ReleaseSignatureJoin;
import io.github.sscop.source.signature.SigstoreBundleImporter;
import io.github.sscop.source.signature.SigstoreVerificationResultImporter;
import io.github.sscop.source.signature.SlsaProvenanceImporter;
import io.github.sscop.source.signature.SlsaVerifierImporter;
import io.github.sscop.source.signature.SlsaVsaImporter;
import io.github.sscop.source.signature.SvrImporter;
import java.util.List;

/** The explicit list of importers, and of what makes records of parts from several files. */
final class ImporterList {

    /** Every one that recognises a file reads it: a bill of materials may hold advisories as well. */
    static final List<SourceImporter> ALL = List.of(
            new JacocoImporter(),
            new JunitImporter(),
            new SarifImporter(),
            new GrypeImporter(),
            new ChecksumsImporter(),
            new CosignVerifyImporter(),
            new DsseImporter(),
            new GhAttestationVerifyImporter(),
            new GpgStatusImporter(),
            new JarsignerImporter(),
            new SigstoreBundleImporter(),
            new SigstoreVerificationResultImporter(),
            new SlsaProvenanceImporter(),
            new SlsaVerifierImporter(),
            new SlsaVsaImporter(),
            new SvrImporter(),
            new BestPracticesBadgeImporter(),
            new DependabotConfigImporter(),
            new OspsEvaluationImporter(),
            new RenovateConfigImporter(),
            new ScorecardImporter(),
            new SecurityInsightsImporter());

    static final List<RecordJoin<?>> JOINS = List.of(new TestRunJoin(), new ReleaseSignatureJoin());

    private ImporterList() {}
}
