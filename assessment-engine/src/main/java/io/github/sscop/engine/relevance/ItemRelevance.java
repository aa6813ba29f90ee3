package io.github.sscop.engine.relevance;

import io.github.sscop.code.ItemId;

/**
 * A way in which a record bears, and on what.
 *
 * @param criterion the item or substitute
 * @param relevance the way
 */
public record ItemRelevance(ItemId criterion, Relevance relevance) {}
