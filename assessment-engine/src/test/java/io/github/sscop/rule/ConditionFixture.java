package io.github.sscop.rule;

import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceBuilder;
import io.github.sscop.evidence.FactValue;
import io.github.sscop.evidence.Method;
import io.github.sscop.evidence.Originator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conditions held against facts, for tests: facts are given as texts, numbers, lists and maps of Java. */
public final class ConditionFixture {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private ConditionFixture() {}

    static FactValue value(Object value) {
        if (value instanceof FactValue made) {
            return made;
        } else if (value instanceof String text) {
            return new FactValue.Text(text);
        } else if (value instanceof Boolean truth) {
            return new FactValue.Flag(truth);
        } else if (value instanceof List<?> list) {
            return new FactValue.Sequence(
                    list.stream().map(ConditionFixture::value).toList());
        } else if (value instanceof Map<?, ?> map) {
            Map<String, FactValue> values = new LinkedHashMap<>();
            map.forEach((name, each) -> values.put((String) name, value(each)));
            return new FactValue.Structure(values);
        }
        return new FactValue.Whole(((Number) value).longValue());
    }

    public static Evidence record(Map<String, ?> facts) {
        EvidenceBuilder record =
                Evidence.builder("E-1", "SCAN", "A scan", Method.TOOL_OUTPUT, Originator.vendor("Acme Ltd"));
        facts.forEach((name, fact) -> record.fact(name, value(fact)));
        return record.build();
    }

    /** The truth, with the parts that decide, in a form that can be compared. */
    record Evaluation(Truth answer, List<ConditionResult> parts) {}

    static Evaluation evaluate(Condition condition, Evidence record) {
        AsOf asOf = AsOf.day(TODAY);
        FactScope facts = FactScope.of(record);
        Truth answer = ConditionEvaluator.exhaustive(asOf).of(condition, facts);
        return new Evaluation(answer, ConditionExplainer.parts(condition, answer, facts, asOf));
    }

    static Evaluation evaluate(Condition condition, Map<String, ?> facts) {
        return evaluate(condition, record(facts));
    }

    static Truth answer(Condition condition, Map<String, ?> facts) {
        return evaluate(condition, facts).answer();
    }

    /** The answer and the sentences of the parts that decide. */
    static List<String> said(Condition condition, Evidence record) {
        Evaluation result = evaluate(condition, record);
        List<String> said = new ArrayList<>(List.of(result.answer().name()));
        result.parts().forEach(part -> said.add(part.text()));
        return said;
    }

    static List<String> said(Condition condition, Map<String, ?> facts) {
        return said(condition, record(facts));
    }
}
