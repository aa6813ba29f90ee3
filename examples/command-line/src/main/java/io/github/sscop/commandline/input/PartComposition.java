package io.github.sscop.commandline.input;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.commandline.output.FilePlace;
import io.github.sscop.evidence.composition.CompositionResult;
import io.github.sscop.evidence.composition.PartProblem;
import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.composition.SubmissionComposer;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The composition of files that are parts of one submission. */
final class PartComposition {

    private final List<FileContent> files;
    private final CompositionResult result;

    private PartComposition(List<FileContent> files, CompositionResult result) {
        this.files = files;
        this.result = result;
    }

    /**
     * Reads the files and composes them.
     *
     * @throws CompositionException with the problems of all files, at their places
     */
    static PartComposition of(List<FileContent> files) throws IOException {
        List<PartSource> sources = sources(files);
        CompositionResult result = composed(sources);
        if (result.problems().isEmpty()) {
            return new PartComposition(files, result);
        }
        List<UnusableFileException> unusable = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            List<Problem> own = problems(result, Optional.of(sources.get(i).location()));
            if (!own.isEmpty()) {
                unusable.add(new UnusableFileException(
                        files.get(i).file(),
                        new InvalidDocumentException(
                                "part",
                                files.get(i).placed(ReadLimits.standard().reported(own)))));
            }
        }
        throw new CompositionException(files, unusable, problems(result, Optional.empty()));
    }

    /** Returns the composed submission. */
    ValidatedSubmission submission() {
        return result.validated();
    }

    /** Returns the places of parts of the composed submission in the files from which they come. */
    Map<String, FilePlace> places(Set<String> pointers) throws IOException {
        Map<String, FilePlace> places = new HashMap<>();
        for (FileContent content : files) {
            Map<String, String> own = new HashMap<>();
            for (String pointer : pointers) {
                result.place(pointer)
                        .filter(place -> place.location().equals(content.location()))
                        .ifPresent(place -> own.put(pointer, place.pointer()));
            }
            Map<String, FilePlace> found = content.places(Set.copyOf(own.values()));
            own.forEach((pointer, inside) ->
                    Optional.ofNullable(found.get(inside)).ifPresent(place -> places.put(pointer, place)));
        }
        return places;
    }

    private static CompositionResult composed(List<PartSource> sources) throws IOException {
        try {
            return SubmissionComposer.of(CodeRegistry.builtIn()).compose(sources);
        } catch (IllegalArgumentException e) { // One file was read twice, and changed in between.
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<Problem> problems(CompositionResult result, Optional<String> location) {
        return result.problems().stream()
                .filter(problem -> problem.location().equals(location))
                .map(PartProblem::problem)
                .toList();
    }

    /**
     * Reads the parts.
     *
     * @throws CompositionException with the problems of all files that are no parts
     */
    static List<PartSource> sources(List<FileContent> files) throws IOException {
        List<PartSource> sources = new ArrayList<>();
        List<UnusableFileException> unusable = new ArrayList<>();
        for (FileContent content : files) {
            try {
                sources.add(new PartSource(content.location(), content.part()));
            } catch (InvalidDocumentException e) {
                unusable.add(new UnusableFileException(content.file(), e));
            }
        }
        if (!unusable.isEmpty()) {
            throw new CompositionException(files, unusable, List.of());
        }
        return sources;
    }
}
