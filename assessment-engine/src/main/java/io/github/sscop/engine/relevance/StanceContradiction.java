package io.github.sscop.engine.relevance;

import io.github.sscop.evidence.Link;
import java.util.List;

/**
 * A contradiction between the stance of a link and the stance that rules derive.
 *
 * @param link the link
 * @param contradicting the runs of the rules that derive the opposite stance
 */
public record StanceContradiction(Link link, List<RuleRun> contradicting) {}
