package io.github.sscop.engine.relevance;

import io.github.sscop.code.ItemId;

/**
 * The relevance of a record to one criterion.
 *
 * @param criterion the id of the criterion: an item or a substitute
 * @param relevance the relevance
 */
public record ItemRelevance(ItemId criterion, Relevance relevance) {}
