package io.github.sscop.benchmark;

import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One thing that vendors bring to show a claim.
 *
 * @param claim the claim
 * @param alsoTouches other claims about which standard rules read its facts
 * @param kind the kind of the records
 * @param method how they are obtained
 * @param title what they are called
 * @param argument why they show the claim
 * @param facts what their facts are
 */
record ExampleRecord(
        String claim,
        List<String> alsoTouches,
        String kind,
        Method method,
        String title,
        String argument,
        FactsOf facts) {

    /** Makes the facts of a record. */
    interface FactsOf {

        /**
         * The facts.
         *
         * @param good whether they speak for the claim
         * @param day when the record was made
         */
        Map<String, FactValue> make(SeededRandom draw, boolean good, LocalDate day);
    }

    private static final FactsOf NONE = (draw, good, day) -> Map.of();

    private static final List<ExampleRecord> READ_BY_RULES = List.of(
            tool(
                    "1.1.2",
                    "TRAINING_RECORDS",
                    "Training register",
                    "All developers took the courses.",
                    ExampleRecord::training),
            tool("1.2.1", "SBOM", "Bill of materials", "Reconciled against the class path.", ExampleRecord::components),
            tool("1.3.3", "STATIC_ANALYSIS_REPORT", "Static analysis", "Findings are closed.", ExampleRecord::findings),
            new ExampleRecord(
                    "1.3.3",
                    List.of("1.3.1", "1.4.1"),
                    "PENETRATION_TEST",
                    Method.AUDIT,
                    "Penetration test",
                    "What it found is closed.",
                    ExampleRecord::penetration),
            new ExampleRecord(
                    "1.4.1",
                    List.of("1.3.1", "1.3.3"),
                    "PENETRATION_TEST",
                    Method.AUDIT,
                    "Test of the design",
                    "It tried what the model foresees.",
                    ExampleRecord::penetration),
            tool("2.1.5", "SECOND_FACTOR_REPORT", "Sign-in report", "Every account has a key.", ExampleRecord::factors),
            tool("2.1.6", "ACCESS_REVIEW", "Access review", "Reviewed every quarter.", ExampleRecord::review),
            new ExampleRecord(
                    "2.2.3",
                    List.of("2.2.4"),
                    "LOG_STORE_SETTINGS",
                    Method.TOOL_OUTPUT,
                    "Log store settings",
                    "Kept as long as was agreed.",
                    ExampleRecord::logStore),
            tool(
                    "3.1.1",
                    "SIGNED_RELEASE",
                    "Release signatures",
                    "All artefacts are signed.",
                    ExampleRecord::signatures),
            tool(
                    "3.2.1",
                    "VULNERABILITY_DISCLOSURE_POLICY",
                    "Disclosure policy",
                    "It is public, with a process.",
                    ExampleRecord::disclosure),
            tool("3.3.1", "VULNERABILITY_SCAN", "Advisory match", "Advisories are matched daily.", ExampleRecord::scan),
            tool("3.4.2", "SECURITY_ADVISORY", "Advisory", "Those affected were informed.", ExampleRecord::advisory),
            tool("4.1.1", "SUPPORT_LIFETIME_TABLE", "Support dates", "Each has a date.", ExampleRecord::supportDates),
            tool(
                    "4.2.1",
                    "END_OF_SUPPORT_NOTICE",
                    "End of support",
                    "Announced a year ahead.",
                    ExampleRecord::endOfSupport),
            tool("4.3.2", "INCIDENT_NOTICE", "Incident notice", "Sent within the plan.", ExampleRecord::incident));

    private static final List<ExampleRecord> READ_BY_PEOPLE = List.of(
            paper("1.1.1", "DEVELOPMENT_FRAMEWORK", "Development framework", "Every team works by it."),
            paper("1.1.3", "TOOL_REGISTER", "Register of tools", "No tool is behind by more than a release."),
            paper("1.1.4", "CONFIGURATION_ITEM_LIST", "Configuration items", "Each names its repository."),
            paper("1.1.5", "REQUIREMENTS_REGISTER", "Requirements", "Security requirements are marked."),
            paper("1.1.6", "DESIGN_RECORD", "Design decisions", "Each refers to a need of users."),
            paper("1.2.2", "COMPONENT_INTEGRITY_REPORT", "Component check", "Checked against the lock file."),
            paper("1.2.3", "COMPONENT_INTAKE_RECORDS", "Intake records", "Each was tested before its first use."),
            paper("1.2.4", "COMPONENT_REVIEW", "Component review", "Unsupported ones are replaced."),
            paper("1.2.5", "UPDATE_RECORDS", "Component updates", "Updates are taken up in time."),
            paper("1.3.1", "TEST_PLAN", "Test plan", "It covers what can be misused."),
            paper("1.3.2", "TEST_AUTOMATION", "Test automation", "No merge goes round it."),
            paper("1.4.1", "THREAT_MODEL", "Threat model", "It comes before the design."),
            paper("1.4.2", "DEFAULT_SETTINGS", "Default settings", "Secure from the first start."),
            paper("1.4.3", "PASSWORD_CHECK", "Password check", "There are no preset ones."),
            paper("1.4.4", "SIGN_IN_DESIGN", "Sign-in design", "Administrators need a second factor."),
            paper("1.4.5", "INTERFACE_REVIEW", "Interface review", "What is not needed is off."),
            paper("2.1.1", "ACCESS_POLICY", "Access policy", "By role, and written down."),
            paper("2.1.2", "ACCESS_LIST", "Access list", "Everybody on it needs it."),
            paper("2.1.3", "LEAVER_RECORDS", "Leavers", "Access ends on the day."),
            paper("2.1.4", "CREDENTIAL_STORE", "Credential store", "Secrets are in the vault."),
            paper("2.2.1", "CHANGE_PROCEDURE", "Change procedure", "Two people approve a change."),
            paper("2.2.2", "CHANGE_LOG", "Changes to the build", "Each has an author."),
            paper("2.2.4", "LOG_ACCESS_REVIEW", "Log access", "Few can read it, none can write."),
            paper("3.1.2", "DELIVERY_CHANNEL", "Delivery channel", "Over TLS, from our portal."),
            paper("3.2.2", "REPORT_CHANNEL", "Report channel", "Reports are encrypted."),
            paper("3.3.2", "VULNERABILITY_MANAGEMENT_PLAN", "Vulnerability plan", "Exercised every year."),
            paper("3.4.1", "REPORTING_PROCEDURE", "Reporting procedure", "Security hears first."),
            paper("3.5.1", "UPDATE_POLICY", "Update policy", "Times by severity."),
            paper("3.5.2", "UPDATE_GUIDE", "Update guide", "Customers know how."),
            paper("4.1.2", "HARDENING_GUIDE", "Hardening guide", "It is public."),
            paper("4.1.3", "RELEASE_NOTES", "Release notes", "Each names what it fixes."),
            paper("4.3.1", "INCIDENT_PLAN", "Incident plan", "Published, and exercised."));

    private static ExampleRecord tool(String claim, String kind, String title, String argument, FactsOf facts) {
        return new ExampleRecord(claim, List.of(), kind, Method.TOOL_OUTPUT, title, argument, facts);
    }

    private static ExampleRecord paper(String claim, String kind, String title, String argument) {
        return new ExampleRecord(claim, List.of(), kind, Method.DOCUMENT_INSPECTION, title, argument, NONE);
    }

    /** All of them: at least one for each claim, those first that rules read. */
    static List<ExampleRecord> all() {
        return Stream.concat(READ_BY_RULES.stream(), READ_BY_PEOPLE.stream()).toList();
    }

    private static Map<String, FactValue> training(SeededRandom draw, boolean good, LocalDate day) {
        return facts(
                "coveragePercent", good ? draw.between(90, 100) : draw.between(20, 89),
                "coversFramework", true,
                "coversTools", true);
    }

    private static Map<String, FactValue> components(SeededRandom draw, boolean good, LocalDate day) {
        int found = draw.between(40, 900);
        return facts("componentsFound", found, "componentsListed", good ? found : found - draw.between(1, 9));
    }

    private static Map<String, FactValue> findings(SeededRandom draw, boolean good, LocalDate day) {
        return facts(
                "findings",
                List.of(
                        finding("FIXED", draw.oneOf(List.of("HIGH", "MEDIUM")), day.minusDays(draw.between(9, 60))),
                        finding(good ? "FALSE_POSITIVE" : "OPEN", good ? "LOW" : "HIGH", day.minusDays(120))));
    }

    private static FactValue finding(String status, String severity, LocalDate foundOn) {
        return new FactValue.Structure(facts("status", status, "severity", severity, "foundOn", foundOn.toString()));
    }

    private static Map<String, FactValue> penetration(SeededRandom draw, boolean good, LocalDate day) {
        return facts(
                "testedOn", day.minusDays(good ? draw.between(1, 30) : 120).toString(),
                "high", draw.between(0, 3),
                "low", draw.between(1, 6),
                "open", good ? 0 : 2,
                "openSevere", good ? 0 : 1);
    }

    private static Map<String, FactValue> factors(SeededRandom draw, boolean good, LocalDate day) {
        int accounts = draw.between(5, 120);
        return facts("accounts", accounts, "withSecondFactor", good ? accounts : accounts - 1);
    }

    private static Map<String, FactValue> review(SeededRandom draw, boolean good, LocalDate day) {
        int accounts = draw.between(5, 120);
        return facts(
                "accounts",
                accounts,
                "accountsReviewed",
                good ? accounts : accounts - 2,
                "reviewedOn",
                day.minusDays(1).toString(),
                "previousReviewOn",
                day.minusDays(92).toString());
    }

    private static Map<String, FactValue> logStore(SeededRandom draw, boolean good, LocalDate day) {
        return facts(
                "agreedRetentionDays",
                365,
                "retentionDays",
                good ? draw.between(365, 730) : 90,
                "searchable",
                true,
                "encrypted",
                true,
                "accessRestricted",
                good,
                "writeOnce",
                draw.in1000(500),
                "tamperEvident",
                true);
    }

    private static Map<String, FactValue> signatures(SeededRandom draw, boolean good, LocalDate day) {
        int artefacts = draw.between(1, 24);
        return facts("artefacts", artefacts, "signed", artefacts, "verified", good ? artefacts : artefacts - 1);
    }

    private static Map<String, FactValue> disclosure(SeededRandom draw, boolean good, LocalDate day) {
        return facts("publiclyReachable", good, "processDescribed", true);
    }

    private static Map<String, FactValue> scan(SeededRandom draw, boolean good, LocalDate day) {
        return facts(
                "scannedOn", day.toString(),
                "databaseUpdatedOn",
                        day.minusDays(good ? draw.between(0, 7) : 40).toString(),
                "feeds", draw.between(1, 4));
    }

    private static Map<String, FactValue> advisory(SeededRandom draw, boolean good, LocalDate day) {
        int affected = draw.between(1, 400);
        return facts("customersAffected", affected, "customersTold", good ? affected : affected - 1);
    }

    private static Map<String, FactValue> supportDates(SeededRandom draw, boolean good, LocalDate day) {
        int components = draw.between(2, 30);
        return facts("components", components, "withDate", good ? components : components - 1);
    }

    private static Map<String, FactValue> endOfSupport(SeededRandom draw, boolean good, LocalDate day) {
        LocalDate announced = day.minusDays(draw.between(0, 20));
        LocalDate ends = good ? announced.plusDays(draw.between(366, 900)) : announced.plusDays(200);
        return facts("announcedOn", announced.toString(), "supportEndsOn", ends.toString());
    }

    private static Map<String, FactValue> incident(SeededRandom draw, boolean good, LocalDate day) {
        return facts(
                "hoursToFirstNotice",
                good ? draw.between(1, 24) : draw.between(30, 70),
                "plannedHours",
                24,
                "detectedOn",
                day.minusDays(1).toString(),
                "firstNoticeOn",
                day.toString());
    }

    /** Names and values by turns; sorted, as the canonical form has them. */
    private static Map<String, FactValue> facts(Object... namesAndValues) {
        Map<String, FactValue> facts = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return facts;
    }

    private static FactValue value(Object value) {
        if (value instanceof Integer number) {
            return new FactValue.Whole(number);
        } else if (value instanceof Boolean truth) {
            return new FactValue.Flag(truth);
        } else if (value instanceof List<?> list) {
            return new FactValue.Sequence(
                    list.stream().map(FactValue.class::cast).toList());
        }
        return new FactValue.Text((String) value);
    }
}
