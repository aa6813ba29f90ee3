package io.github.sscop.policy;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.Digest;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.problem.ContractValue;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.rule.FactRule;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * A policy: which evidence a buyer or an assessor accepts as sufficient ({@code sscop.policy/1}).
 *
 * <pre>{@code
 * Policy buyer = Policy.buyer();
 * Policy strict = buyer.withRequirements("acme-buyer", buyer.requirements().withMinimum(2));
 * strict.requirementsFor(EditionId.of("uk-sscop/2025-05"), ItemId.of("2.1.4")).minimum(); // 2
 * }</pre>
 *
 * @param id the policy's id, such as {@code good-faith}
 * @param title the purpose of the policy, in a sentence
 * @param requirements the requirements on evidence for every item
 * @param itemRequirements the requirements that replace them for single items, by code and item
 * @param acceptsExclusions whether a vendor may leave items out
 * @param acceptsSubstitutions whether a vendor may replace the wording of a claim
 * @param settings the values that its rules use by name, such as how old an access review may be
 * @param rules the rules on the facts of records, by the code whose items they are about
 */
public record Policy(
        String id,
        String title,
        EvidenceRequirements requirements,
        Map<EditionId, Map<ItemId, EvidenceRequirements>> itemRequirements,
        boolean acceptsExclusions,
        boolean acceptsSubstitutions,
        Map<String, FactValue> settings,
        Map<EditionId, List<FactRule>> rules)
        implements ContractValue {

    /**
     * Creates a policy.
     *
     * @throws IllegalArgumentException if a text is blank, two rules have the same id, a code is named without rules or
     *     requirements, the settings are not those that the rules use, or the policy exceeds the limits of its document
     */
    public Policy {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("id is \"" + id + "\" and title is \"" + title + "\"; expected text");
        }
        Objects.requireNonNull(requirements, "requirements");
        itemRequirements = byCode(itemRequirements, ofItem -> Collections.unmodifiableMap(new LinkedHashMap<>(ofItem)));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        rules = byCode(rules, List::copyOf);
        List<Problem> problems = PolicyValidator.problems(id, itemRequirements, settings, rules);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).text());
        }
        PolicyDocument.standalone(
                        id,
                        title,
                        requirements,
                        itemRequirements,
                        acceptsExclusions,
                        acceptsSubstitutions,
                        settings,
                        rules)
                .checkReadable();
    }

    private static <T> Map<EditionId, T> byCode(Map<EditionId, T> given, UnaryOperator<T> copied) {
        Map<EditionId, T> byCode = new LinkedHashMap<>();
        given.forEach((code, value) -> byCode.put(code, copied.apply(value)));
        return Collections.unmodifiableMap(byCode);
    }

    /**
     * Returns the default policy: what a vendor can claim in good faith (APC 1.0, about this document).
     *
     * <p>It requires one direct, argued record with its location, dated within two years if it is dated; vendors' own records,
     * exclusions and substitutions are accepted.
     */
    public static Policy goodFaith() {
        return BuiltInPolicies.GoodFaith.POLICY;
    }

    /**
     * Returns the policy for a buyer who wants recent evidence.
     *
     * <p>It requires what {@link #goodFaith()} requires, and dates, at most a year old and less for kinds that age faster, and
     * samples for claims about a population; it accepts no exclusions.
     */
    public static Policy buyer() {
        return BuiltInPolicies.Buyer.POLICY;
    }

    /** Returns the policy for a buyer who wants evidence made or accepted by a party other than the vendor. */
    public static Policy independent() {
        return BuiltInPolicies.Independent.POLICY;
    }

    /** Returns the policies of the library, the default first; each requires what the one before requires, and more. */
    public static List<Policy> builtIn() {
        return List.of(goodFaith(), buyer(), independent());
    }

    /** Returns the policy of the library with an id; empty if there is none. */
    public static Optional<Policy> builtIn(String id) {
        return BuiltInPolicies.find(id);
    }

    /**
     * Returns the policy of the library with an id and a digest, whether it is current or superseded; empty if there is none.
     * Superseded ones are kept to repeat what was assessed by them.
     */
    public static Optional<Policy> builtIn(String id, Digest digest) {
        return BuiltInPolicies.find(id, digest);
    }

    /** Returns the policies of the library that later texts of the same id have superseded, in the order in which they were current. */
    public static List<Policy> superseded() {
        return List.copyOf(BuiltInPolicies.Superseded.POLICIES.values());
    }

    /**
     * Reads a policy, which may be based on one of the library.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Policy read(InputStream json) throws IOException {
        return read(json, ReadLimits.standard());
    }

    /**
     * Reads a policy within limits; it may be based on one of the library.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Policy read(InputStream json, ReadLimits limits) throws IOException {
        return PolicyFactory.read(JsonText.of(json, limits), builtIn());
    }

    /**
     * Reads a policy within limits, for assessors of these codes: what it says about one of them is about items that the code
     * has.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be read
     */
    public static Policy read(InputStream json, ReadLimits limits, CodeRegistry codes) throws IOException {
        return PolicyFactory.read(JsonText.of(json, limits), builtIn(), Optional.of(codes));
    }

    /** Returns the whole policy as an indented document that is based on no other. */
    public byte[] toJson() {
        return PolicyDocument.TYPE.pretty(PolicyDocument.of(this));
    }

    /** Returns the whole policy as a document that is based on no other, in canonical form (RFC 8785). */
    public byte[] canonical() {
        return PolicyDocument.TYPE.canonical(PolicyDocument.of(this));
    }

    /** Returns the digest of the whole policy as a document in canonical form. */
    public Digest digest() {
        return Digest.sha256(canonical());
    }

    /** Returns the requirements on evidence for an item of a code. */
    public EvidenceRequirements requirementsFor(EditionId code, ItemId item) {
        return itemRequirements.getOrDefault(code, Map.of()).getOrDefault(item, requirements);
    }

    /** Returns the rules about a code, with the values of the settings in their places. */
    public List<FactRule> rulesFor(EditionId code) {
        return rules.getOrDefault(code, List.of()).stream()
                .map(rule -> rule.withSettings(settings))
                .toList();
    }

    /** Returns a policy with another id and other requirements for every item. */
    public Policy withRequirements(String newId, EvidenceRequirements value) {
        return new Policy(
                newId,
                derivedTitle(),
                value,
                itemRequirements,
                acceptsExclusions,
                acceptsSubstitutions,
                settings,
                rules);
    }

    /** Returns a policy with another id and other requirements for one item of a code. */
    public Policy withRequirements(String newId, EditionId code, ItemId item, EvidenceRequirements value) {
        Map<EditionId, Map<ItemId, EvidenceRequirements>> ofItem = new LinkedHashMap<>(itemRequirements);
        Map<ItemId, EvidenceRequirements> ofCode = new LinkedHashMap<>(itemRequirements.getOrDefault(code, Map.of()));
        ofCode.put(item, value);
        ofItem.put(code, ofCode);
        return new Policy(
                newId, derivedTitle(), requirements, ofItem, acceptsExclusions, acceptsSubstitutions, settings, rules);
    }

    /** Returns a policy with another id that accepts, or refuses, exclusions and substitutions. */
    public Policy withAcceptance(String newId, boolean exclusions, boolean substitutions) {
        return new Policy(
                newId, derivedTitle(), requirements, itemRequirements, exclusions, substitutions, settings, rules);
    }

    /** Returns a policy with another id and more rules about a code. */
    public Policy withRules(String newId, EditionId code, FactRule... more) {
        Map<EditionId, List<FactRule>> all = new LinkedHashMap<>(rules);
        List<FactRule> ofCode = new ArrayList<>(rules.getOrDefault(code, List.of()));
        ofCode.addAll(List.of(more));
        all.put(code, ofCode);
        return new Policy(
                newId,
                derivedTitle(),
                requirements,
                itemRequirements,
                acceptsExclusions,
                acceptsSubstitutions,
                settings,
                all);
    }

    /** Returns a policy with another id and another value of a setting. */
    public Policy withSetting(String newId, String name, FactValue value) {
        Map<String, FactValue> changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new Policy(
                newId,
                derivedTitle(),
                requirements,
                itemRequirements,
                acceptsExclusions,
                acceptsSubstitutions,
                changed,
                rules);
    }

    private String derivedTitle() {
        return "Made from " + id + ".";
    }
}
