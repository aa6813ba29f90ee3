/**
 * A module with which an application's mapper of Jackson 3 reads and writes the documents of the contract.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new SscopModule()).build();
 * Submission submission = mapper.readValue(json, Submission.class);
 * String row = mapper.writeValueAsString(assessment.claims().get(0));
 * }</pre>
 */
@NullMarked
package io.github.sscop.jackson;

import org.jspecify.annotations.NullMarked;
