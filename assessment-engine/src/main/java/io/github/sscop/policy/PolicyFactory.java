package io.github.sscop.policy;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Independence;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.rule.FactRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The factory of a policy from its document and from the policy on which that is based. */
final class PolicyFactory {

    /** The requirements assumed while there are problems, so that the other parts can still be checked. */
    private static final EvidenceRequirements PLACEHOLDER = new EvidenceRequirements(
            1,
            false,
            false,
            false,
            Optional.empty(),
            Map.of(),
            List.of(),
            Map.of(),
            SampleRequirement.NONE,
            Independence.VENDOR,
            false,
            false);

    private final PolicyDocument document;
    private final Optional<Policy> base;
    private final List<Problem> problems;

    private PolicyFactory(PolicyDocument document, List<Problem> problemsBefore, List<Policy> bases) {
        this.document = document;
        this.problems = new ArrayList<>(problemsBefore);
        this.base = document.basedOn().flatMap(id -> find(id, bases));
    }

    /**
     * Reads a policy.
     *
     * @param bases the policies on which it may be based
     */
    static Policy read(JsonText text, List<Policy> bases) {
        return read(text, bases, Optional.empty());
    }

    /**
     * Reads a policy.
     *
     * @param bases the policies on which it may be based
     * @param codes the codes of which it may name only items that they have, if these are to be checked
     */
    static Policy read(JsonText text, List<Policy> bases, Optional<CodeRegistry> codes) {
        DocumentType.ReadResult<PolicyDocument> readResult = PolicyDocument.TYPE.receive(text);
        if (readResult.value().isEmpty()) {
            throw readResult.refusal(readResult.problems());
        }
        PolicyFactory factory = new PolicyFactory(readResult.value().get(), readResult.problems(), bases);
        Optional<Policy> policy = factory.policy();
        codes.ifPresent(factory::requireItems);
        if (policy.isEmpty() || !factory.problems.isEmpty()) {
            throw readResult.refusal(factory.problems);
        }
        return policy.get();
    }

    private Optional<Policy> find(String id, List<Policy> bases) {
        Optional<Policy> found =
                bases.stream().filter(policy -> policy.id().equals(id)).findFirst();
        if (found.isEmpty()) {
            report(
                    "/basedOn",
                    ProblemCode.UNKNOWN_VALUE,
                    "basedOn is " + id + "; expected "
                            + bases.stream().map(Policy::id).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private Optional<Policy> policy() {
        boolean standalone = document.basedOn().isEmpty() && !isReported("/basedOn");
        text("/id", document.id());
        text("/title", document.title());
        if (standalone) {
            required("/demands", document.demands());
            required("/acceptsExclusions", document.acceptsExclusions());
            required("/acceptsSubstitutions", document.acceptsSubstitutions());
            document.demands().ifPresent(this::requireAll);
        }
        PolicyDocument.RequirementOverrides overrides =
                document.demands().orElse(PolicyDocument.RequirementOverrides.NOTHING);
        EvidenceRequirements demands = attempt(
                        "/demands",
                        () -> overrides.appliedTo(base.map(Policy::requirements).orElse(PLACEHOLDER)))
                .orElse(PLACEHOLDER);
        Map<EditionId, Map<ItemId, EvidenceRequirements>> ofItem = demandsOfItem(demands);
        Map<String, FactValue> settings =
                new TreeMap<>(base.map(Policy::settings).orElse(Map.of()));
        settings.putAll(document.settings());
        Map<EditionId, List<FactRule>> rules = rules();
        if (Stream.of("/id", "/basedOn", "/rules", "/settings").noneMatch(this::isReported)) {
            List<Problem> more = PolicyValidator.problems(document.id(), ofItem, settings, rules).stream()
                    .map(problem -> new Problem(documentPointer(problem.pointer()), problem.code(), problem.text()))
                    .filter(problem -> !isReported(problem.pointer()))
                    .toList();
            problems.addAll(more);
        }
        return problems.isEmpty()
                ? attempt(
                        "",
                        () -> new Policy(
                                document.id(),
                                document.title(),
                                demands,
                                ofItem,
                                document.acceptsExclusions()
                                        .or(() -> base.map(Policy::acceptsExclusions))
                                        .orElseThrow(),
                                document.acceptsSubstitutions()
                                        .or(() -> base.map(Policy::acceptsSubstitutions))
                                        .orElseThrow(),
                                settings,
                                rules))
                : Optional.empty();
    }

    /** Converts a pointer into the policy to one into its document, which lacks the rules of the policy it is based on. */
    private String documentPointer(String pointer) {
        for (Map.Entry<EditionId, List<FactRule>> rules :
                base.map(Policy::rules).orElse(Map.of()).entrySet()) {
            String list = PolicyValidator.pointer(rules.getKey()) + "/";
            if (pointer.startsWith(list)) {
                String[] rest = pointer.substring(list.length()).split("/", 2);
                int index = Integer.parseInt(rest[0]) - rules.getValue().size();
                return index < 0 ? "/settings" : list + index + (rest.length == 1 ? "" : "/" + rest[1]);
            }
        }
        return pointer;
    }

    private void text(String pointer, String value) {
        if (!isReported(pointer) && value.isBlank()) {
            report(pointer, ProblemCode.BLANK, pointer.substring(1) + " is blank; expected text");
        }
    }

    private void requireAll(PolicyDocument.RequirementOverrides overrides) {
        required("/demands/minimum", overrides.minimum());
        required("/demands/argued", overrides.argued());
        required("/demands/located", overrides.located());
        required("/demands/dated", overrides.dated());
        required("/demands/kinds", overrides.kinds());
        required("/demands/sample", overrides.sample());
        required("/demands/independence", overrides.independence());
    }

    private void required(String pointer, Optional<?> part) {
        if (part.isEmpty() && !isReported(pointer)) {
            report(
                    pointer,
                    ProblemCode.MISSING,
                    pointer.substring(pointer.lastIndexOf('/') + 1)
                            + " is missing; expected it, because the policy is based on no other");
        }
    }

    private Map<EditionId, Map<ItemId, EvidenceRequirements>> demandsOfItem(EvidenceRequirements demands) {
        Map<EditionId, Map<ItemId, EvidenceRequirements>> all = new LinkedHashMap<>();
        base.ifPresent(policy ->
                policy.itemRequirements().forEach((code, ofItem) -> all.put(code, new LinkedHashMap<>(ofItem))));
        document.demandsOfItem().forEach((code, ofItem) -> {
            Map<ItemId, EvidenceRequirements> ofCode = all.computeIfAbsent(code, c -> new LinkedHashMap<>());
            ofItem.forEach((item, overrides) -> {
                EvidenceRequirements others = ofCode.getOrDefault(item, demands);
                String pointer = "/demandsOfItem/" + PolicyValidator.escaped(code.toString()) + "/"
                        + PolicyValidator.escaped(item.toString());
                attempt(pointer, () -> overrides.appliedTo(others))
                        .ifPresent(requirements -> ofCode.put(item, requirements));
            });
        });
        return all;
    }

    /** Requires that the document names only items that its codes have, as far as the codes are known. */
    private void requireItems(CodeRegistry codes) {
        document.demandsOfItem()
                .forEach((id, ofItem) -> codes.find(id).ifPresent(code -> {
                    String ofCode = "/demandsOfItem/" + PolicyValidator.escaped(id.toString()) + "/";
                    ofItem.keySet()
                            .forEach(item -> requireItem(
                                    ofCode + PolicyValidator.escaped(item.toString()),
                                    "the policy demands something of",
                                    item,
                                    code));
                }));
        document.rules()
                .forEach((id, ofCode) -> codes.find(id).ifPresent(code -> {
                    for (int i = 0; i < ofCode.size(); i++) {
                        requireItems(PolicyValidator.pointer(id) + "/" + i, ofCode.get(i), code);
                    }
                }));
    }

    private void requireItems(String pointer, FactRule rule, Code code) {
        if (isReported(pointer)) {
            return; // A rule that could not be read is null.
        }
        for (int i = 0; i < rule.items().size(); i++) {
            requireItem(
                    pointer + "/items/" + i,
                    "rule " + rule.id() + " is about",
                    rule.items().get(i),
                    code);
        }
    }

    private void requireItem(String pointer, String what, ItemId item, Code code) {
        if (!isReported(pointer) && code.item(item).isEmpty()) {
            report(pointer, ProblemCode.UNKNOWN_ITEM, what + " " + item + "; expected an item of " + code);
        }
    }

    private Map<EditionId, List<FactRule>> rules() {
        Map<EditionId, List<FactRule>> all = new LinkedHashMap<>();
        Set<EditionId> codes =
                new LinkedHashSet<>(base.map(Policy::rules).orElse(Map.of()).keySet());
        codes.addAll(document.rules().keySet());
        for (EditionId code : codes) {
            List<FactRule> ofCode =
                    new ArrayList<>(base.map(Policy::rules).orElse(Map.of()).getOrDefault(code, List.of()));
            ofCode.addAll(document.rules().getOrDefault(code, List.of()));
            all.put(code, ofCode);
        }
        return all;
    }

    private <T> Optional<T> attempt(String pointer, Supplier<T> supplier) {
        if (!pointer.isEmpty() && isReported(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(supplier.get());
        } catch (IllegalArgumentException e) {
            report(pointer, ProblemCode.INVALID, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    /** Returns whether a problem is reported at a pointer, or below it. */
    private boolean isReported(String pointer) {
        return problems.stream()
                .map(Problem::pointer)
                .anyMatch(found -> found.equals(pointer) || found.startsWith(pointer + "/"));
    }

    private void report(String pointer, ProblemCode code, String text) {
        problems.add(new Problem(pointer, code, text));
    }
}
