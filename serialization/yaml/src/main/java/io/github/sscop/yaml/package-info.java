/**
 * Submissions and policies in YAML, which people write by hand.
 *
 * <p>{@link io.github.sscop.yaml.YamlDocuments} takes what JSON can say, and refuses the rest with advice.
 */
@NullMarked
package io.github.sscop.yaml;

import org.jspecify.annotations.NullMarked;

