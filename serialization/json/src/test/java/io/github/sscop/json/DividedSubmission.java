package io.github.sscop.json;

import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Exclusion;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.Substitution;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.composition.SubmissionPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A submission, and parts into which it was divided: each field and each element of its lists is in one part or in several.
 *
 * @param whole the submission, with its lists in the order of compositions
 * @param parts the parts
 */
record DividedSubmission(Submission whole, List<PartSource> parts) {

    private static final int MOST_PARTS = 4;

    static Arbitrary<DividedSubmission> any() {
        return Combinators.combine(GeneratedSubmissions.any(), Arbitraries.longs())
                .as((submission, seed) -> divided(ordered(submission), new SplittableRandom(seed)));
    }

    /** Returns the submission in the order of compositions, as if it was not composed itself. */
    static Submission ordered(Submission submission) {
        return submission.toBuilder()
                .onlyNotAsked(new TreeSet<>(submission.notAsked()))
                .onlyDeclarations(sorted(submission.declarations(), Comparator.comparing(Declaration::item)))
                .onlyEvidence(sorted(submission.evidence(), Comparator.comparing(Evidence::id)))
                .onlySubstitutions(sorted(submission.substitutions(), Comparator.comparing(Substitution::item)))
                .onlyExclusions(sorted(submission.exclusions(), Comparator.comparing(Exclusion::item)))
                .onlyAcceptedRisks(sorted(submission.acceptedRisks(), Comparator.comparing(AcceptedRisk::item)))
                .onlyIncludes(List.of())
                .onlyWithheld(sorted(submission.withheld(), Comparator.comparing(WithheldRecord::id)))
                .build();
    }

    private static <T> List<T> sorted(List<T> values, Comparator<T> order) {
        return values.stream().sorted(order).toList();
    }

    private static DividedSubmission divided(Submission whole, SplittableRandom random) {
        int count = random.nextInt(1, MOST_PARTS + 1);
        Placement placement = new Placement(random, count);
        List<Optional<String>> ids = placement.of(Optional.of(whole.id()));
        var codes = placement.of(Optional.of(whole.code()));
        var furtherCodes = placement.ofValue(whole.furtherCodes());
        var numberings = placement.of(whole.numbering());
        var organisations = placement.of(Optional.of(whole.organisation()));
        var products = placement.of(whole.product());
        var preparedOn = placement.of(whole.preparedOn());
        var preparedBy = placement.of(whole.preparedBy());
        var locations = placement.of(whole.location());
        var declarations = placement.ofElements(whole.declarations());
        var evidence = placement.ofElements(whole.evidence());
        var substitutions = placement.ofElements(whole.substitutions());
        var exclusions = placement.ofElements(whole.exclusions());
        var acceptedRisks = placement.ofElements(whole.acceptedRisks());
        var withheld = placement.ofElements(whole.withheld());
        List<PartSource> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(new PartSource(
                    "part-" + i,
                    new SubmissionPart(
                            ids.get(i),
                            codes.get(i),
                            furtherCodes.get(i),
                            numberings.get(i),
                            numberings.get(i).isPresent() ? whole.notAsked() : List.of(),
                            organisations.get(i),
                            products.get(i),
                            preparedOn.get(i),
                            preparedBy.get(i),
                            locations.get(i),
                            declarations.get(i),
                            evidence.get(i),
                            substitutions.get(i),
                            exclusions.get(i),
                            acceptedRisks.get(i),
                            List.of(),
                            withheld.get(i))));
        }
        return new DividedSubmission(whole, parts);
    }

    /** Which parts have what. */
    private record Placement(SplittableRandom random, int count) {

        /** Returns whether each part has a value; at least one has it. */
        private List<Boolean> places() {
            int one = random.nextInt(count);
            List<Boolean> places = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                places.add(i == one || random.nextInt(3) == 0);
            }
            return places;
        }

        <T> List<Optional<T>> of(Optional<T> value) {
            return places().stream()
                    .map(isHere -> isHere ? value : Optional.<T>empty())
                    .toList();
        }

        <T> List<List<T>> ofValue(List<T> value) {
            return places().stream()
                    .map(isHere -> isHere ? value : List.<T>of())
                    .toList();
        }

        /** Returns the elements of each part, in any order. */
        <T> List<List<T>> ofElements(List<T> values) {
            List<List<T>> lists = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                lists.add(new ArrayList<>());
            }
            for (T value : values) {
                List<Boolean> places = places();
                for (int i = 0; i < count; i++) {
                    if (places.get(i)) {
                        lists.get(i).add(random.nextInt(lists.get(i).size() + 1), value);
                    }
                }
            }
            return lists;
        }
    }
}
