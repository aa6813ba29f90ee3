package io.github.sscop.policy;

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
 * What a buyer or an assessor takes as enough ({@code sscop.policy/1}).
 *
 * @param id the policy's id, such as {@code good-faith}
 * @param title what it is, in a sentence
 * @param requirements what it demands for every item
 * @param itemRequirements what it demands for items that it treats otherwise, by their code
 * @param acceptsExclusions whether a vendor may leave items out
 * @param acceptsSubstitutions whether a vendor may put a claim in other words
 * @param settings the values that its rules name, such as how old an access review may be
 * @param rules what it derives from the facts of records, by the code whose items the rules are about
 */
public record Policy(
        String id,
        String title,
        EvidenceRequirements requirements,
        Map<EditionId, Map<ItemId, EvidenceRequirements>> itemRequirements,
        boolean acceptsExclusions,
        boolean acceptsSubstitutions,
        Map<String, FactValue> settings,
        Map<EditionId, List<FactRule>> rules) implements ContractValue {

    /**
     * Makes a policy.
     *
     * @throws IllegalArgumentException if a text is blank, two rules have the same id, a code is named without rules or
     *     demands, the rules name other settings than there are, or a document could not hold it
     */
    public Policy {
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException("id is \"" + id + "\" and title is \"" + title + "\"; expected text");
        }
        Objects.requireNonNull(requirements, "demands");
        itemRequirements = byCode(itemRequirements, ofItem -> Collections.unmodifiableMap(new LinkedHashMap<>(ofItem)));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
        rules = byCode(rules, List::copyOf);
        List<Problem> problems = PolicyValidator.problems(id, itemRequirements, settings, rules);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.get(0).text());
        }
        PolicyDocument.whole(
                        id, title, requirements, itemRequirements, acceptsExclusions, acceptsSubstitutions, settings, rules)
                .checkReadable();
    }

    private static <T> Map<EditionId, T> byCode(Map<EditionId, T> given, UnaryOperator<T> copied) {
        Map<EditionId, T> byCode = new LinkedHashMap<>();
        given.forEach((code, value) -> byCode.put(code, copied.apply(value)));
        return Collections.unmodifiableMap(byCode);
    }

    /**
     * The default policy: what a vendor can say in good faith (APC 1.0, about this document).
     *
     * <p>One direct, argued record that says where to look, dated within two years if it is dated; vendors' own records,
     * exclusions and substitutions are accepted.
     */
    public static Policy goodFaith() {
        return BuiltInPolicies.GoodFaith.POLICY;
    }

    /**
     * What a buyer may ask.
     *
     * <p>As in good faith, but dated, a year old at most and less for kinds that age faster, with samples for claims about
     * all of a population, and without exclusions.
     */
    public static Policy buyer() {
        return BuiltInPolicies.Buyer.POLICY;
    }

    /** What a buyer may ask who wants somebody other than the vendor to have seen the evidence. */
    public static Policy independent() {
        return BuiltInPolicies.Independent.POLICY;
    }

    /** The policies that the library brings, the default first; each asks for what the one before asks, and more. */
    public static List<Policy> builtIn() {
        return List.of(goodFaith(), buyer(), independent());
    }

    /** The policy of that id, if the library brings one. */
    public static Optional<Policy> builtIn(String id) {
        return BuiltInPolicies.find(id);
    }

    /**
     * Reads a policy, which may be based on one that the library brings.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be had
     */
    public static Policy read(InputStream json) throws IOException {
        return read(json, ReadLimits.standard());
    }

    /**
     * Reads a policy as far as limits allow; it may be based on one that the library brings.
     *
     * @throws InvalidDocumentException naming everything that is wrong with the file
     * @throws IOException if the bytes cannot be had
     */
    public static Policy read(InputStream json, ReadLimits limits) throws IOException {
        return PolicyFactory.read(JsonText.of(json, limits), builtIn());
    }

    /** The whole policy as a document that is based on no other, indented. */
    public byte[] toJson() {
        return PolicyDocument.TYPE.pretty(PolicyDocument.of(this));
    }

    /** The whole policy as a document that is based on no other, in canonical form (RFC 8785). */
    public byte[] canonical() {
        return PolicyDocument.TYPE.canonical(PolicyDocument.of(this));
    }

    /** The digest of the whole policy as a document in canonical form. */
    public Digest digest() {
        return Digest.sha256(canonical());
    }

    /** What it demands for an item of a code. */
    public EvidenceRequirements requirementsFor(EditionId code, ItemId item) {
        return itemRequirements.getOrDefault(code, Map.of()).getOrDefault(item, requirements);
    }

    /** The rules about a code, with the settings in their places. */
    public List<FactRule> rulesFor(EditionId code) {
        return rules.getOrDefault(code, List.of()).stream()
                .map(rule -> rule.withSettings(settings))
                .toList();
    }

    /** A policy of another name that demands something else for every item. */
    public Policy withRequirements(String newId, EvidenceRequirements value) {
        return new Policy(
                newId, madeFrom(), value, itemRequirements, acceptsExclusions, acceptsSubstitutions, settings, rules);
    }

    /** A policy of another name that demands something else for one item of a code. */
    public Policy withRequirements(String newId, EditionId code, ItemId item, EvidenceRequirements value) {
        Map<EditionId, Map<ItemId, EvidenceRequirements>> ofItem = new LinkedHashMap<>(itemRequirements);
        Map<ItemId, EvidenceRequirements> ofCode = new LinkedHashMap<>(itemRequirements.getOrDefault(code, Map.of()));
        ofCode.put(item, value);
        ofItem.put(code, ofCode);
        return new Policy(newId, madeFrom(), requirements, ofItem, acceptsExclusions, acceptsSubstitutions, settings, rules);
    }

    /** A policy of another name that accepts exclusions and substitutions, or does not. */
    public Policy withAcceptance(String newId, boolean exclusions, boolean substitutions) {
        return new Policy(newId, madeFrom(), requirements, itemRequirements, exclusions, substitutions, settings, rules);
    }

    /** A policy of another name with more rules about a code. */
    public Policy checking(String newId, EditionId code, FactRule... more) {
        Map<EditionId, List<FactRule>> all = new LinkedHashMap<>(rules);
        List<FactRule> ofCode = new ArrayList<>(rules.getOrDefault(code, List.of()));
        ofCode.addAll(List.of(more));
        all.put(code, ofCode);
        return new Policy(
                newId, madeFrom(), requirements, itemRequirements, acceptsExclusions, acceptsSubstitutions, settings, all);
    }

    /** A policy of another name in which a setting has another value. */
    public Policy setting(String newId, String name, FactValue value) {
        Map<String, FactValue> changed = new TreeMap<>(settings);
        changed.put(name, value);
        return new Policy(
                newId, madeFrom(), requirements, itemRequirements, acceptsExclusions, acceptsSubstitutions, changed, rules);
    }

    private String madeFrom() {
        return "Made from " + id + ".";
    }
}
