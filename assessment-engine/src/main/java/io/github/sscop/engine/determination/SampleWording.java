package io.github.sscop.engine.determination;

import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.engine.criteria.Criterion;
import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.evidence.Sample;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Samples in words: which a policy asks for, and which there are. */
public final class SampleWording {

    private SampleWording() {}

    /** Why direct supports are not enough that lack the sample that the policy asks for. */
    static Reason tooSmall(Criterion criterion, List<Relevance> supports) {
        return new Reason(
                ReasonCode.SAMPLE_TOO_SMALL,
                Map.of("asked", planned(criterion.requirements().sample()), "found", found(supports)),
                supports.stream().map(Relevance::id).toList());
    }

    public static String planned(SampleRequirement demand) {
        String selections =
                demand.selections().stream().map(Sample.Selection::name).collect(Collectors.joining(" or "));
        return AssessmentMessages.of(
                demand.atLeast() > 1 ? "sample.asked.atLeast" : "sample.asked",
                Map.of("selections", selections, "atLeast", String.valueOf(demand.atLeast())));
    }

    private static String found(List<Relevance> supports) {
        return ValueWording.listed(supports.stream().map(SampleWording::found).toList());
    }

    private static String found(Relevance support) {
        String id = support.id().value();
        return support.record()
                .sample()
                .map(sample -> AssessmentMessages.of(
                        support.sampleStands() ? "sample.found" : "sample.found.contradicted",
                        Map.of(
                                "record", id,
                                "examined", String.valueOf(sample.examined()),
                                "population", String.valueOf(sample.population()),
                                "selection", sample.selection().name())))
                .orElseGet(() -> AssessmentMessages.of("sample.found.none", Map.of("record", id)));
    }
}
