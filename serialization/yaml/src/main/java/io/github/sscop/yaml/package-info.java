/**
 * Submissions and policies in YAML, for texts that are written by hand.
 *
 * <p>{@link io.github.sscop.yaml.YamlDocuments} accepts the part of YAML that JSON has as well, and refuses the rest with advice.
 *
 * <pre>{@code
 * Submission submission = YamlDocuments.standard().readSubmission(Files.newInputStream(Path.of("submission.yaml")));
 * }</pre>
 */
@NullMarked
package io.github.sscop.yaml;

import org.jspecify.annotations.NullMarked;
