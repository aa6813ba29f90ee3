package io.github.sscop.form;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.NumberingId;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionBuilder;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.form.file.FileRefusal;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The builder of a draft, which remembers from where in the form each part comes. */
final class DraftBuilder {

    /** The placeholder for what the form does not say, by which an assessment knows that a record is not filled in. */
    static final String PLACEHOLDER = "TBC";

    private static final Pattern PART = Pattern.compile("/(evidence|declarations)/(\\d+)(?:/links/(\\d+))?(/.*)?");

    private final DraftHeader header;
    private final Code code;
    private final CodeRegistry codes;
    private final ReadLimits limits;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<List<FieldPlaces>> evidencePlaces = new ArrayList<>();
    private final List<Declaration> declarations = new ArrayList<>();
    private final List<FieldPlaces> declarationPlaces = new ArrayList<>();
    private final Set<EvidenceId> ids = new HashSet<>();

    DraftBuilder(DraftHeader header, CodeRegistry codes, ReadLimits limits) {
        this.header = header;
        this.code = codes.get(header.code());
        this.codes = codes;
        this.limits = limits;
    }

    Code code() {
        return code;
    }

    DraftHeader header() {
        return header;
    }

    /** Adds what is wrong at a place. */
    void problem(FormPlace place, ProblemCode problem, String text) {
        problems.add(new Problem(place.pointer(), problem, place.words() + ": " + text));
    }

    /** Adds what a person should look at. */
    void note(FormPlace place, String text) {
        notes.add(place.words() + ": " + text);
    }

    /** Reserves an id that a record is given in the form; false if another one has it. */
    boolean reserve(EvidenceId id) {
        return ids.add(id);
    }

    /** Returns an id that no record has yet. */
    EvidenceId freshId(String item) {
        EvidenceId id = EvidenceId.of("E-" + item);
        for (int i = 2; !ids.add(id); i++) {
            id = EvidenceId.of("E-" + item + "-" + i);
        }
        return id;
    }

    /** Adds a record with the places of its links, the first of which is its own. */
    void add(Evidence record, List<FieldPlaces> places) {
        evidence.add(record);
        evidencePlaces.add(places);
    }

    void add(Declaration declaration, FieldPlaces place) {
        declarations.add(declaration);
        declarationPlaces.add(place);
    }

    /**
     * Creates the draft.
     *
     * @throws InvalidDocumentException with everything that is wrong with the form
     */
    SubmissionDraft build(
            Optional<String> organisation, Optional<NumberingId> numbering, UnaryOperator<SubmissionBuilder> more) {
        if (organisation.isEmpty()) {
            problem(
                    FormPlace.WHOLE,
                    ProblemCode.MISSING,
                    "it has no name of the organisation; expected one in it or beside it");
        }
        if (evidence.size() > limits.evidence()) {
            problem(
                    FormPlace.WHOLE,
                    ProblemCode.LIMIT,
                    "it has " + evidence.size() + " records; expected at most " + limits.evidence());
        }
        Submission draft = draft(organisation.orElse(PLACEHOLDER), numbering, more);
        ValidationResult checked = SubmissionValidator.of(codes).validate(draft);
        checked.problems().forEach(problem -> problems.add(inForm(problem)));
        if (!problems.isEmpty()) {
            throw new InvalidDocumentException(FileRefusal.DOCUMENT, limits.reported(problems));
        }
        return new SubmissionDraft(checked.validated().submission(), notes, List.of());
    }

    private Submission draft(
            String organisation, Optional<NumberingId> numbering, UnaryOperator<SubmissionBuilder> more) {
        SubmissionBuilder draft =
                Submission.builder(header.id(), code, Organisation.of(organisation, header.stakeholderGroup()));
        numbering.ifPresent(draft::numbering);
        evidence.forEach(draft::evidence);
        declarations.forEach(draft::declare);
        return more.apply(draft).build();
    }

    /** Returns a problem of the submission as one of the form. */
    private Problem inForm(Problem problem) {
        Matcher part = PART.matcher(problem.pointer());
        if (!part.matches()) {
            return new Problem(FormPlace.WHOLE.pointer(), problem.code(), problem.pointer() + ": " + problem.text());
        }
        int index = Integer.parseInt(part.group(2));
        FieldPlaces places;
        if (part.group(1).equals("declarations")) {
            places = declarationPlaces.get(index);
        } else {
            List<FieldPlaces> links = evidencePlaces.get(index);
            int link = part.group(3) == null ? 0 : Integer.parseInt(part.group(3));
            places = links.get(Math.min(link, links.size() - 1));
        }
        FormPlace place = places.of(part.group(4) == null ? "" : part.group(4).split("/", 3)[1]);
        return new Problem(place.pointer(), problem.code(), place.words() + ": " + problem.text());
    }
}
