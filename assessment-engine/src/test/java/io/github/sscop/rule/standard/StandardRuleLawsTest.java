package io.github.sscop.rule.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.Strength;
import io.github.sscop.rule.AsOf;
import io.github.sscop.rule.FactRule;
import io.github.sscop.rule.RuleOutcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of the standard rules: silence supports nothing, and makes no support stronger. */
class StandardRuleLawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
    private static final List<FactValue> NOT_KNOWN =
            List.of(new FactValue.Whole(-1), new FactValue.Text("?"), new FactValue.Text("TBC"));

    /**
     * A rule, and a record that it reads.
     *
     * @param sampled whether the record has a sample
     */
    record Case(FactRule rule, Map<String, FactValue> facts, boolean sampled) {

        RuleOutcome outcome() {
            return rule.outcome(record(), AsOf.day(DAY));
        }

        boolean supports() {
            return outcome().result() == RuleOutcome.Result.SUPPORTS;
        }

        Evidence record() {
            EvidenceBuilder record = Evidence.builder(
                            "E-1", rule.kind().value(), "A record", Method.TOOL_OUTPUT, Originator.vendor("Acme Ltd"))
                    .occurredOn("2026-03-30");
            facts.forEach(record::fact);
            if (sampled) {
                record.sample(new Sample(3, 3, Sample.Selection.ALL));
            }
            return record.build();
        }

        Case with(Map<String, FactValue> others) {
            return new Case(rule, others, sampled);
        }
    }

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<FactRule> rules = Arbitraries.of(StandardRules.all());
        return rules.flatMap(
                rule -> Combinators.combine(StandardFactsGenerator.of(rule.kind()), Arbitraries.of(true, true, false))
                        .as((facts, sampled) -> new Case(rule, facts, sampled)));
    }

    /** What the laws rest on: that every rule that can support does, and with every strength that it has. */
    @Example
    void drawnFactsMakeEveryRuleSupport() {
        Set<String> expected = new TreeSet<>();
        StandardRules.all().forEach(rule -> {
            rule.supports().ifPresent(strength -> expected.add(rule.id() + " " + strength));
            rule.supportsWithoutSample().ifPresent(strength -> expected.add(rule.id() + " " + strength));
        });
        Set<String> drawn = new TreeSet<>();

        cases().sampleStream()
                .limit(200_000)
                .takeWhile(each -> drawn.size() < expected.size())
                .filter(Case::supports)
                .forEach(each -> drawn.add(
                        each.rule().id() + " " + each.outcome().strength().orElseThrow()));

        assertThat(drawn).containsExactlyElementsOf(expected);
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void leavingOutFactsNeitherSupportsNorStrengthens(@ForAll("cases") Case whole) {
        List<Case> fewer = new ArrayList<>();
        withoutEach(whole.facts(), facts -> fewer.add(whole.with(facts)));

        assertThat(fewer).allSatisfy(one -> assertNoStronger(one, whole));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void markingFactsAsNotKnownNeitherSupportsNorStrengthens(@ForAll("cases") Case whole) {
        List<Case> vaguer = new ArrayList<>();
        NOT_KNOWN.forEach(
                mark -> replacingEach(whole.facts(), Optional.of(mark), facts -> vaguer.add(whole.with(facts))));

        assertThat(vaguer).allSatisfy(one -> assertNoStronger(one, whole));
    }

    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void leavingOutTheSampleNeitherSupportsNorStrengthens(@ForAll("cases") Case whole) {
        assertNoStronger(new Case(whole.rule(), whole.facts(), false), whole);
    }

    /** What the rule can derive at most, it does not exceed; and where that is ruled out, it does not support. */
    @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
    void supportsAtMostWhatItSaysBeforehand(@ForAll("cases") Case one) {
        Optional<Strength> most = one.rule().supports(one.record());

        if (one.supports()) {
            assertThat(one.outcome().strength()).isEqualTo(most);
            assertThat(one.rule().excludesSupport(one.outcome(), one.record(), AsOf.day(DAY)))
                    .isFalse();
        } else if (one.outcome().result() == RuleOutcome.Result.REFUTES) {
            assertThat(one.rule().excludesSupport(one.outcome(), one.record(), AsOf.day(DAY)))
                    .isEqualTo(one.rule().supports().isPresent());
        }
    }

    private static void assertNoStronger(Case one, Case whole) {
        if (one.supports()) {
            assertThat(whole.supports())
                    .as("%s, of which %s supports", whole, one.facts())
                    .isTrue();
            if (one.outcome().strength().equals(Optional.of(Strength.DIRECT))) {
                assertThat(whole.outcome().strength()).as("%s", whole).contains(Strength.DIRECT);
            }
        }
    }

    private static void withoutEach(Map<String, FactValue> facts, Consumer<Map<String, FactValue>> taker) {
        replacingEach(facts, Optional.empty(), taker);
    }

    /** Passes on the facts with each of them, and each member of what they hold, left out or replaced; elements stay. */
    private static void replacingEach(
            Map<String, FactValue> facts, Optional<FactValue> by, Consumer<Map<String, FactValue>> taker) {
        facts.forEach((name, value) -> {
            Map<String, FactValue> others = new LinkedHashMap<>(facts);
            others.remove(name);
            by.ifPresent(mark -> others.put(name, mark));
            taker.accept(others);
            insideEach(value, by, changed -> {
                Map<String, FactValue> all = new LinkedHashMap<>(facts);
                all.put(name, changed);
                taker.accept(all);
            });
        });
    }

    private static void insideEach(FactValue value, Optional<FactValue> by, Consumer<FactValue> taker) {
        if (value instanceof FactValue.Structure structure) {
            replacingEach(structure.values(), by, values -> taker.accept(new FactValue.Structure(values)));
        } else if (value instanceof FactValue.Sequence sequence) {
            for (int i = 0; i < sequence.values().size(); i++) {
                int index = i;
                insideEach(sequence.values().get(i), by, changed -> {
                    List<FactValue> values = new ArrayList<>(sequence.values());
                    values.set(index, changed);
                    taker.accept(new FactValue.Sequence(values));
                });
            }
        }
    }
}
