/**
 * The policies: which evidence a buyer or an assessor accepts as sufficient for an item.
 *
 * <p>A {@link io.github.sscop.policy.Policy} has {@link io.github.sscop.policy.EvidenceRequirements} for all items, others
 * for single items, and the rules that run on the facts of evidence. The library brings three; a policy is also a JSON
 * document ({@code sscop.policy/1}), which may be based on one of them.
 *
 * <pre>{@code
 * Policy buyer = Policy.buyer();
 * Policy strict = buyer.withRequirements("acme-buyer", buyer.requirements().withMinimum(2));
 * Files.write(Path.of("acme-buyer.json"), strict.toJson());
 * Assessment assessment = Assessor.of(code, strict).assess(submission, LocalDate.of(2026, 3, 31));
 * }</pre>
 */
@NullMarked
package io.github.sscop.policy;

import org.jspecify.annotations.NullMarked;
