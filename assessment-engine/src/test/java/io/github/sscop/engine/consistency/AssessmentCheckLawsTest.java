package io.github.sscop.engine.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.engine.SubmissionGenerator;
import io.github.sscop.engine.TamperedAssessment;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an assessor makes never contradicts itself; with one verdict changed by hand it does. */
class AssessmentCheckLawsTest {

    @Provide
    Arbitrary<SubmissionGenerator> worlds() {
        return SubmissionGenerator.any();
    }

    @Property
    void findsNothingInWhatAnAssessorMakes(@ForAll("worlds") SubmissionGenerator world) {
        assertThat(AssessmentCheck.problems(world.assessment())).isEmpty();
    }

    @Property
    void findsEachVerdictThatWasChanged(@ForAll("worlds") SubmissionGenerator world, @ForAll long which) {
        Assessment assessment = world.assessment();
        List<String> places = new ArrayList<>(List.of("verdict"));
        addPlaces(places, "themes", assessment.themes().size());
        addPlaces(places, "principles", assessment.principles().size());
        addPlaces(places, "claims", assessment.claims().size());
        addPlaces(places, "provisions", assessment.provisions().size());
        String place = places.get((int) Math.floorMod(which, (long) places.size()));
        for (Verdict verdict : Verdict.values()) {
            Assessment changed = TamperedAssessment.at(place, verdict, assessment);

            assertThat(AssessmentCheck.problems(changed).isEmpty())
                    .as(place + " as " + verdict)
                    .isEqualTo(changed.equals(assessment));
        }
    }

    private static void addPlaces(List<String> places, String list, int size) {
        for (int i = 0; i < size; i++) {
            places.add(list + "/" + i + "/verdict");
        }
    }
}
