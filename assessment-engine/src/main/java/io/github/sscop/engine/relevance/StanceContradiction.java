package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Link;
import java.util.List;

/**
 * A link and rules that contradict each other.
 *
 * @param link the link
 * @param against what the rules say that say the opposite
 */
public record StanceContradiction(Link link, List<RuleRun> against) {}
