package io.github.sscop.engine.determination;

import io.github.sscop.engine.relevance.Relevance;
import io.github.sscop.evidence.Sample;
import io.github.sscop.policy.SampleRequirement;
import io.github.sscop.wording.AssessmentMessages;
import io.github.sscop.wording.ValueWording;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Samples in words: the sample that a policy requires, and those that records have. */
public final class SampleWording {

    private SampleWording() {}

    /** Returns the words for a required sample. */
    public static String required(SampleRequirement requirement) {
        String selections =
                requirement.selections().stream().map(Sample.Selection::name).collect(Collectors.joining(" or "));
        return AssessmentMessages.of(
                requirement.atLeast() > 1 ? "sample.asked.atLeast" : "sample.asked",
                Map.of("selections", selections, "atLeast", String.valueOf(requirement.atLeast())));
    }

    /** Returns the words for the samples of some records. */
    static String found(List<Relevance> supports) {
        return ValueWording.listed(supports.stream().map(SampleWording::found).toList());
    }

    private static String found(Relevance support) {
        String id = support.id().value();
        return support.record()
                .sample()
                .map(sample -> AssessmentMessages.of(
                        support.sampleConsistent() ? "sample.found" : "sample.found.contradicted",
                        Map.of(
                                "record", id,
                                "examined", String.valueOf(sample.examined()),
                                "population", String.valueOf(sample.population()),
                                "selection", sample.selection().name())))
                .orElseGet(() -> AssessmentMessages.of("sample.found.none", Map.of("record", id)));
    }
}
