package io.github.sscop.embedding;

import io.github.sscop.evidence.Submission;
import io.github.sscop.policy.Policy;
import io.github.sscop.yaml.YamlDocuments;
import java.io.IOException;
import java.io.InputStream;

/** The reading of documents that people write by hand. */
public final class ReadYaml {

    private final YamlDocuments yaml = YamlDocuments.standard();

    /** Reads a submission. */
    public Submission submission(InputStream text) throws IOException {
        return yaml.readSubmission(text);
    }

    /** Reads a policy. */
    public Policy policy(InputStream text) throws IOException {
        return yaml.readPolicy(text);
    }
}
