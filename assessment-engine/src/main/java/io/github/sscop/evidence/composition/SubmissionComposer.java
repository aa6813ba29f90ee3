package io.github.sscop.evidence.composition;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The composition of parts into one submission: what is the same for all products of an organisation is written once.
 *
 * <p>The result does not depend on the order of the parts. Nothing is left out: where parts contradict each other, they are
 * refused, and what only some of them have becomes part of the whole. Immutable, and safe for any number of threads.
 */
public final class SubmissionComposer {

    private final CodeRegistry codes;

    private SubmissionComposer(CodeRegistry codes) {
        this.codes = codes;
    }

    /** Returns a composer of submissions about those codes. */
    public static SubmissionComposer of(CodeRegistry codes) {
        return new SubmissionComposer(codes);
    }

    /**
     * Composes parts; a part that is given twice counts once.
     *
     * @throws IllegalArgumentException if there are no parts, or if different parts have one location
     */
    public CompositionResult compose(List<PartSource> parts) {
        List<PartSource> sources = sorted(parts);
        PartProblemCollector problems = new PartProblemCollector(sources);
        for (PartSource source : sources) {
            SubmissionValidator.componentProblems(source.part()).forEach(problems.of(source.location())::add);
        }
        if (!problems.isEmpty()) {
            return CompositionResult.refused(problems.inOrder());
        }
        PartJoin join = new PartJoin(sources, codes, problems);
        SubmissionPart joined = join.joined();
        List<PartProblem> clashes = problems.inOrder();
        ValidationResult whole = SubmissionValidator.of(codes).validate(joined.asSubmission());
        if (join.isReadable()) {
            whole.problems().forEach(problem -> report(problem, join.places(), problems));
        }
        SubmissionPart part = join.isOfOneForm()
                ? new PartJoin(sources, codes, new PartProblemCollector(sources)).joinedInForm()
                : joined;
        return new CompositionResult(clashes, Optional.of(part), problems.inOrder(), Optional.of(whole), join.places());
    }

    private static List<PartSource> sorted(List<PartSource> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("parts is empty; expected at least one");
        }
        List<PartSource> sources = parts.stream()
                .distinct()
                .sorted(Comparator.comparing(PartSource::location))
                .toList();
        for (int i = 1; i < sources.size(); i++) {
            String location = sources.get(i).location();
            if (location.equals(sources.get(i - 1).location())) {
                throw new IllegalArgumentException(
                        "different parts have the location " + location + "; expected a location of its own for each");
            }
        }
        return sources;
    }

    private static void report(Problem problem, PlaceIndex places, PartProblemCollector problems) {
        places.find(problem.pointer())
                .ifPresentOrElse(
                        place -> problems.of(place.location()).report(place.pointer(), problem.code(), problem.text()),
                        () -> problems.reportMissing(problem));
    }
}
