package io.github.sscop.source.practice;

import io.github.sscop.source.content.DataNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place of Security Insights that names the address of a document.
 *
 * @param path its fields, one below the other; those with brackets hold a list
 * @param kind what kind of evidence the document is
 * @param title what it is
 * @param claims the claims on which it may bear
 */
record DocumentAddress(String path, String kind, String title, List<String> claims) {

    private static final String POLICY = "VULNERABILITY_DISCLOSURE_POLICY";

    /** The places of versions 1 and 2; no place of the one is in the other. */
    static final List<DocumentAddress> ALL = List.of(
            of(
                    "project.vulnerability-reporting.policy",
                    POLICY,
                    "Policy on the disclosure of vulnerabilities",
                    "3.2.1",
                    "3.2.2"),
            of("project.vulnerability-reporting.security-policy", POLICY, "Security policy", "3.2.1", "3.2.2"),
            of("repository.documentation.security-policy", POLICY, "Security policy", "3.2.1", "3.2.2"),
            of("vulnerability-reporting.security-policy", POLICY, "Security policy", "3.2.1", "3.2.2"),
            of("project.documentation.support-policy", "SUPPORT_LIFETIME_TABLE", "Policy on support", "4.1.1"),
            of("project.documentation.release-process", "UPDATE_POLICY", "Process for releases", "4.1.2"),
            of("project-lifecycle.release-cycle", "UPDATE_POLICY", "Cycle of releases", "4.1.2"),
            of(
                    "project.documentation.signature-verification",
                    "USER_DOCUMENTATION",
                    "Guide to the check of signatures",
                    "3.1.1"),
            of("project.documentation.detailed-guide", "USER_DOCUMENTATION", "Detailed guide", "4.1.3"),
            of("project.documentation.quickstart-guide", "USER_DOCUMENTATION", "Guide to the first steps", "4.1.3"),
            of("documentation[]", "USER_DOCUMENTATION", "Documentation", "4.1.3"),
            of("project.documentation.design", "DESIGN_RECORD", "Documentation of the design", "1.1.6"),
            of("repository.documentation.contributing-guide", "PROCEDURE", "Guide for contributions", "1.1.1"),
            of("contribution-policy.contributing-policy", "PROCEDURE", "Guide for contributions", "1.1.1"),
            of("repository.documentation.review-policy", "POLICY_DOCUMENT", "Policy on reviews", "1.1.4"),
            of("repository.documentation.governance", "POLICY_DOCUMENT", "Governance", "2.1.1"),
            of(
                    "repository.documentation.dependency-management-policy",
                    "POLICY_DOCUMENT",
                    "Policy on dependencies",
                    "1.2.5"),
            of("dependencies.dependencies-lifecycle.policy-url", "POLICY_DOCUMENT", "Policy on dependencies", "1.2.5"),
            of(
                    "dependencies.env-dependencies-policy.policy-url",
                    "POLICY_DOCUMENT",
                    "Policy on tools of the build",
                    "1.1.3"),
            of("dependencies.dependencies-lists[]", "DEPENDENCY_MANIFEST", "List of dependencies", "1.2.1"),
            of("dependencies.sbom[].sbom-file", "SBOM", "Software bill of materials", "1.2.1"),
            of("dependencies.sbom[].sbom-url", "SBOM", "Software bill of materials", "1.2.1"),
            of("security-artifacts.threat-model.evidence-url[]", "THREAT_MODEL", "Threat model", "1.4.1"),
            of(
                    "security-artifacts.self-assessment.evidence-url[]",
                    "RISK_ASSESSMENT",
                    "Assessment by the project",
                    "1.4.1"),
            of(
                    "repository.security.assessments.self.evidence",
                    "RISK_ASSESSMENT",
                    "Assessment by the project",
                    "1.4.1"),
            of(
                    "repository.security.assessments.third-party[].evidence",
                    "AUDIT_REPORT",
                    "Assessment by a third party",
                    "1.3.3"),
            of("security-assessments[].auditor-report", "AUDIT_REPORT", "Assessment by a third party", "1.3.3"));

    /** An address of the web without a placeholder, or the sign that e-mails and accounts of persons have. */
    private static final Pattern WEB = Pattern.compile("https?://[!-~&&[^@{}<>\"]]{1,2000}");

    private static final Pattern DOT = Pattern.compile("\\.");
    private static final String LIST = "[]";

    private static DocumentAddress of(String path, String kind, String title, String... claims) {
        return new DocumentAddress(path, kind, title, List.of(claims));
    }

    /** Returns the addresses that stand there in a file. */
    Stream<String> addresses(DataNode data) {
        Stream<DataNode> nodes = Stream.of(data);
        for (String field : DOT.splitAsStream(path).toList()) {
            boolean list = field.endsWith(LIST);
            String name = list ? field.substring(0, field.length() - LIST.length()) : field;
            nodes = nodes.map(node -> node.at(name)).flatMap(node -> list ? node.elements().stream() : Stream.of(node));
        }
        return nodes.flatMap(node -> node.text().stream()).filter(DocumentAddress::isWeb);
    }

    /** Returns whether a text is an address of the web. */
    static boolean isWeb(String text) {
        return WEB.matcher(text).matches();
    }
}
