package io.github.sscop.source.signature;

import static io.github.sscop.source.signature.SignatureFixture.lines;
import static io.github.sscop.source.signature.SignatureFixture.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.source.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlsaProvenanceImporterTest {

    private static final String VALID = valid("slsa-provenance/provenance.json");

    @Test
    void readsWhatTheBuilderStates() {
        assertThat(lines(VALID))
                .containsExactly(
                        "1: slsa-provenance, COLLECTED",
                        "PIPELINE_RUNS SLSA provenance of a build | bound by digest " + Ledger.JAR_DIGEST
                                + ", repository " + Ledger.REPOSITORY + ", commit " + Ledger.COMMIT
                                + " | dated 2026-11-20 by its own time");
        assertThat(claims(VALID)).containsExactly("1.1.4", "1.2.2", "2.2.1");
    }

    private static List<String> claims(String content) {
        return Ledger.record(Ledger.collected(SignatureFixture.RELEASED, content)).links().stream()
                .map(link -> link.item().toString())
                .toList();
    }

    @Test
    void readsTheOlderVersion() {
        String old = """
                {"_type": "https://in-toto.io/Statement/v0.1",
                 "subject": [{"name": "ledger.jar", "digest": {"sha256": "%s"}}],
                 "predicateType": "https://slsa.dev/provenance/v0.2",
                 "predicate": {"builder": {"id": "https://builder.test"},
                  "invocation": {"configSource": {"uri": "git+https://github.com/acme/ledger@refs/tags/v4.2.0",
                    "digest": {"sha1": "%s"}}},
                  "metadata": {"buildInvocationId": "7-1", "buildStartedOn": "2026-11-19T22:00:00Z"},
                  "materials": [{"uri": "git+https://github.com/acme/ledger@refs/tags/v4.2.0", "digest": {"sha1": "%s"}}]}}
                """.formatted(Ledger.JAR_DIGEST.substring(7), Ledger.COMMIT, Ledger.COMMIT);

        assertThat(lines(old).get(1)).endsWith("commit " + Ledger.COMMIT + " | dated 2026-11-19 by its own time");
        assertThat(claims(old)).containsExactly("1.1.4", "2.2.1");
        assertThat(
                        lines(
                                old.replace(
                                        "[{\"uri\": \"git+https://github.com/acme/ledger@refs/tags/v4.2.0\", \"digest\": {\"sha1\": \"0",
                                        "[{\"uri\": \"git+https://github.com/acme/ledger@refs/tags/v4.2.0\", \"digest\": {\"sha1\": \"f")))
                .containsExactly(
                        "1: slsa-provenance, REFUSED; the source was built at 2 commits by the same statement; expected"
                                + " one");
    }

    @Test
    void claimsLessWhereLessIsStated() {
        assertThat(claims(VALID.replace("\"gitCommit\"", "\"other\""))).containsExactly("1.2.2", "2.2.1");
        assertThat(claims(VALID.replace("\"invocationId\"", "\"other\""))).containsExactly("1.1.4", "1.2.2");
        assertThat(lines(VALID.replace("\"gitCommit\"", "\"other\"")
                        .replace("invocationId", "other")
                        .replace("resolvedDependencies", "none")))
                .containsExactly(
                        "1: slsa-provenance, NOTHING_SHOWN; the provenance names neither a commit, nor dependencies"
                                + " with digests, nor a run");
    }

    @Test
    void readsTheStatementInAnEnvelope() {
        assertThat(lines(valid("dsse/provenance.intoto.jsonl")).get(1)).isEqualTo("1: slsa-provenance, COLLECTED");
    }

    @Test
    void leavesOutAnotherProduct() {
        String other = VALID.replace("acme/ledger", "other/thing")
                .replace(Ledger.JAR_DIGEST.substring(7), "8".repeat(64))
                .replace(Ledger.IMAGE_DIGEST.substring(7), "9".repeat(64));

        assertThat(lines(other).get(0)).startsWith("1: slsa-provenance, OTHER_SUBJECT; about another repository");
    }

    @Test
    void identifiesNothingByTheDigestOfAnEmptyFile() {
        String empty = VALID.replace(
                        Ledger.JAR_DIGEST.substring(7),
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
                .replace(Ledger.IMAGE_DIGEST.substring(7), "");

        assertThat(lines(empty).get(1)).contains("| bound by repository ").doesNotContain("e3b0c4");
    }

    @Test
    void refusesAnUnknownVersionAndTimesThatContradictEachOther() {
        assertThat(lines(VALID.replace("provenance/v1", "provenance/v2")))
                .containsExactly(
                        "1: slsa-provenance, REFUSED; the version of this SLSA provenance is v2, whose fields are not"
                                + " known here; expected v0.2 or v1");
        assertThat(lines(VALID.replace("Statement/v1", "Statement/v3")))
                .containsExactly(
                        "1: slsa-provenance, REFUSED; the version of this statement of in-toto is v3, whose fields are"
                                + " not known here; expected v0.1 or v1");
        assertThat(lines(VALID.replace("2026-11-20T09:05", "2026-11-10T09:05")))
                .containsExactly("1: slsa-provenance, REFUSED; /predicate: the build finished before it started");
        assertThat(lines(VALID.replace("\"builder\"", "\"other\"")))
                .containsExactly("1: slsa-provenance, REFUSED; /predicate: the provenance names no builder");
    }
}
