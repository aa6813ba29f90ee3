package io.github.sscop.report;

import io.github.sscop.assessment.AssessedSubject;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.report.page.Line;

/**
 * The headings that name the subject of an assessment.
 *
 * <p>Names come from a document and may be of any length. In a heading they are shortened, so that they cannot push the
 * verdict off the first screen; {@link #inFull} is for further down the page.
 */
final class SubjectHeading {

    private SubjectHeading() {}

    /** Returns the product and its version, or else the organisation. */
    static Line subject(AssessedSubject subject) {
        return subject.product()
                .map(product -> Line.name(product
                        + subject.version().map(version -> " " + version).orElse("")))
                .orElseGet(() -> Line.name(subject.organisation().orElse("An organisation")));
    }

    /** Returns the organisation, where the subject is its product. */
    static Line organisation(AssessedSubject subject) {
        return subject.product().isPresent()
                ? subject.organisation().map(Line::name).orElse(Line.EMPTY)
                : Line.EMPTY;
    }

    /** Returns the Senior Responsible Owner. */
    static Line owner(SeniorResponsibleOwner owner) {
        Line line = Line.name(owner.name()).and(", ").andName(owner.role());
        return owner.appointedOn().map(on -> line.and(", appointed " + on)).orElse(line);
    }

    /** Returns all names at their full length. */
    static Line inFull(Assessment assessment) {
        Line line = inFull(assessment.subject());
        if (assessment.seniorResponsibleOwner().isPresent()) {
            SeniorResponsibleOwner owner = assessment.seniorResponsibleOwner().get();
            line = line.and("; accountable: ").andQuoted(owner.name()).and(", ").andQuoted(owner.role());
        }
        return line;
    }

    /** Returns the names of a subject at their full length. */
    static Line inFull(AssessedSubject subject) {
        Line line = Line.EMPTY;
        if (subject.product().isPresent()) {
            line = line.andQuoted(subject.product().get());
            line = subject.version()
                    .map(line.and(", version ")::andQuoted)
                    .orElse(line)
                    .and(", of ");
        }
        return line.andQuoted(subject.organisation().orElse("an organisation"));
    }
}
