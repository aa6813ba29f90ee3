package io.github.sscop.evidence.consistency;

import static io.github.sscop.evidence.consistency.ProblemCollector.each;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.Numbering;
import io.github.sscop.evidence.ItemStatement;
import io.github.sscop.evidence.Submission;
import io.github.sscop.problem.ProblemCode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes that a submission names, as far as they are known. */
public final class ReferencedCodes {

    private final Submission submission;
    private final CodeRegistry known;
    private final ProblemCollector problems;
    private final Map<EditionId, Code> followed = new LinkedHashMap<>();
    private final Optional<Code> first;

    /** Creates the codes of a submission, and reports those that are not known. */
    public ReferencedCodes(Submission submission, CodeRegistry known, ProblemCollector problems) {
        this.submission = submission;
        this.known = known;
        this.problems = problems;
        if (submission.code() != null) {
            follow(Pointer.of("code"), submission.code());
        }
        each(Pointer.of("furtherCodes"), submission.furtherCodes(), this::follow);
        this.first = Optional.ofNullable(followed.get(submission.code()));
    }

    private void follow(Pointer at, EditionId id) {
        if (followed.containsKey(id)) {
            problems.report(at, ProblemCode.DUPLICATE, "code " + id + " is named twice; expected once");
            return;
        }
        known.find(id)
                .ifPresentOrElse(
                        code -> followed.put(id, code),
                        () -> problems.report(
                                at,
                                ProblemCode.UNKNOWN_CODE,
                                "code is " + id + "; expected one of "
                                        + known.all().stream()
                                                .map(Code::toString)
                                                .collect(Collectors.joining(", "))));
    }

    /** Returns the known codes that the submission names. */
    public Collection<Code> all() {
        return followed.values();
    }

    /** Returns the submission's first code, if it is known. */
    public Optional<Code> first() {
        return first;
    }

    /** The code whose item ids are ambiguous without a numbering, if one of them is. */
    public Optional<Code> numbered() {
        return followed.values().stream()
                .filter(code -> !code.numberings().isEmpty())
                .findFirst();
    }

    /** The numbering in which the submission's ids are written, if it is known. */
    public Optional<Numbering> numbering() {
        return numbered().flatMap(code -> submission.numbering().flatMap(code::numbering));
    }

    /** The code that distinguishes stakeholder groups, if one of them does; else the first. */
    public Optional<Code> scoped() {
        return followed.values().stream()
                .filter(code -> !code.applicability().isEmpty())
                .findFirst()
                .or(this::first);
    }

    /** The code that something is about, if it is known. */
    public Optional<Code> of(Pointer at, ItemStatement statement) {
        if (statement.code().isEmpty()) {
            return first;
        }
        EditionId id = statement.code().get();
        if (!id.equals(submission.code()) && !submission.furtherCodes().contains(id)) {
            problems.report(
                    at.to("code"),
                    ProblemCode.UNKNOWN_CODE,
                    "code is " + id + "; expected the submission's code or one of its furtherCodes");
        }
        return Optional.ofNullable(followed.get(id));
    }
}
