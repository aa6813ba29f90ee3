package io.github.sscop.source.build;

import io.github.sscop.source.Ledger;

/** The SARIF files of fixtures, written with single quotes. */
final class SarifFiles {

    static final String BOUND = " | bound by repository " + Ledger.REPOSITORY + ", commit " + Ledger.COMMIT
            + " | dated 2026-11-20 by its own time";

    static final String ABSENT = "{'ruleId': 'LG100', 'baselineState': 'absent'}";

    static String run(String results) {
        return """
                {
                  'tool': {'driver': {'name': 'CodeScanner', 'rules': [
                    {'id': 'LG100', 'properties': {'security-severity': '8.8', 'tags': ['security', 'external/cwe/cwe-089']}},
                    {'id': 'LG200', 'properties': {'security-severity': 5.0, 'cwe': 'CWE-798: Use of Hard-coded Credentials'}},
                    {'id': 'LG300'}
                  ]}},
                  'invocations': [{'executionSuccessful': true, 'endTimeUtc': '2026-11-20T09:04:00Z'}],
                  'versionControlProvenance': [{'repositoryUri': '%s', 'revisionId': '%s'}],
                  'results': [%s]
                }
                """.formatted(Ledger.REPOSITORY, Ledger.COMMIT, results);
    }

    static String file(String... runs) {
        return "{\"version\": \"2.1.0\", \"runs\": [" + String.join(",", runs).replace('\'', '"') + "]}";
    }

    private SarifFiles() {}
}
