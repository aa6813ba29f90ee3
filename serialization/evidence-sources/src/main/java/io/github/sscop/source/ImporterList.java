package io.github.sscop.source;

import io.github.sscop.source.advisory.CsafImporter;
import io.github.sscop.source.advisory.CycloneDxVdrImporter;
import io.github.sscop.source.advisory.EndOfLifeImporter;
import io.github.sscop.source.advisory.GhsaImporter;
import io.github.sscop.source.advisory.OpenEoxImporter;
import io.github.sscop.source.advisory.OpenVexImporter;
import io.github.sscop.source.advisory.OsvImporter;
import io.github.sscop.source.advisory.SecurityTxtImporter;
import io.github.sscop.source.advisory.SecurityUpdatesJoin;
import io.github.sscop.source.bill.ArchiveImporter;
import io.github.sscop.source.bill.BillJoin;
import io.github.sscop.source.bill.CycloneDxImporter;
import io.github.sscop.source.bill.CycloneDxXmlImporter;
import io.github.sscop.source.bill.MavenDependencyListImporter;
import io.github.sscop.source.bill.MavenPomImporter;
import io.github.sscop.source.bill.NpmLockImporter;
import io.github.sscop.source.bill.Spdx3Importer;
import io.github.sscop.source.bill.SpdxImporter;
import io.github.sscop.source.build.JacocoImporter;
import io.github.sscop.source.build.JunitImporter;
import io.github.sscop.source.build.SarifImporter;
import io.github.sscop.source.build.TestRunJoin;
import io.github.sscop.source.host.BranchProtectionImporter;
import io.github.sscop.source.host.CodeScanningImporter;
import io.github.sscop.source.host.CollaboratorsImporter;
import io.github.sscop.source.host.DependabotAlertsImporter;
import io.github.sscop.source.host.MembersImporter;
import io.github.sscop.source.host.OrganisationImporter;
import io.github.sscop.source.host.RulesetImporter;
import io.github.sscop.source.host.SecretScanningImporter;
import io.github.sscop.source.practice.BestPracticesBadgeImporter;
import io.github.sscop.source.practice.DependabotConfigImporter;
import io.github.sscop.source.practice.OspsEvaluationImporter;
import io.github.sscop.source.practice.RenovateConfigImporter;
import io.github.sscop.source.practice.ScorecardImporter;
import io.github.sscop.source.practice.SecurityInsightsImporter;
import io.github.sscop.source.reading.RecordJoin;
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
            new DependencyCheckImporter(),
            new DependencyCheckXmlImporter(),
            new DependencyTrackImporter(),
            new GitlabDependencyScanImporter(),
            new GovulncheckImporter(),
            new GrypeImporter(),
            new NpmAuditImporter(),
            new OsvScannerImporter(),
            new SnykImporter(),
            new TrivyImporter(),
            new ArchiveImporter(),
            new CycloneDxImporter(),
            new CycloneDxXmlImporter(),
            new MavenDependencyListImporter(),
            new MavenPomImporter(),
            new NpmLockImporter(),
            new Spdx3Importer(),
            new SpdxImporter(),
            new JacocoImporter(),
            new JunitImporter(),
            new SarifImporter(),
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
            new BranchProtectionImporter(),
            new CodeScanningImporter(),
            new CollaboratorsImporter(),
            new DependabotAlertsImporter(),
            new MembersImporter(),
            new OrganisationImporter(),
            new RulesetImporter(),
            new SecretScanningImporter(),
            new CsafImporter(),
            new CycloneDxVdrImporter(),
            new EndOfLifeImporter(),
            new GhsaImporter(),
            new OpenEoxImporter(),
            new OpenVexImporter(),
            new OsvImporter(),
            new SecurityTxtImporter(),
            new BestPracticesBadgeImporter(),
            new DependabotConfigImporter(),
            new OspsEvaluationImporter(),
            new RenovateConfigImporter(),
            new ScorecardImporter(),
            new SecurityInsightsImporter());

    static final List<RecordJoin<?>> JOINS =
            List.of(new BillJoin(), new TestRunJoin(), new ReleaseSignatureJoin(), new SecurityUpdatesJoin());

    private ImporterList() {}
}
