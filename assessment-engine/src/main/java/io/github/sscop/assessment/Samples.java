package io.github.sscop.assessment;

import io.github.sscop.evidence.Sample;
import io.github.sscop.rule.SampleDemand;
import io.github.sscop.wording.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Samples in words: which a policy asks for, and which there are. */
final class Samples {

    private Samples() {}

    /** Why direct supports are not enough that lack the sample that the policy asks for. */
    static Reason tooSmall(Target target, List<Bearing> supports) {
        return new Reason(
                ReasonCode.SAMPLE_TOO_SMALL,
                Map.of("asked", asked(target.demands().sample()), "found", found(supports)),
                supports.stream().map(Bearing::id).toList());
    }

    static String asked(SampleDemand demand) {
        String selections =
                demand.selections().stream().map(Sample.Selection::name).collect(Collectors.joining(" or "));
        return Sentences.of(
                demand.atLeast() > 1 ? "sample.asked.atLeast" : "sample.asked",
                Map.of("selections", selections, "atLeast", String.valueOf(demand.atLeast())));
    }

    private static String found(List<Bearing> supports) {
        return Words.listed(supports.stream().map(Samples::found).toList());
    }

    private static String found(Bearing support) {
        String id = support.id().value();
        return support.record()
                .sample()
                .map(sample -> Sentences.of(
                        support.sampleStands() ? "sample.found" : "sample.found.contradicted",
                        Map.of(
                                "record", id,
                                "examined", String.valueOf(sample.examined()),
                                "population", String.valueOf(sample.population()),
                                "selection", sample.selection().name())))
                .orElseGet(() -> Sentences.of("sample.found.none", Map.of("record", id)));
    }
}
