package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Subject;
import io.github.sscop.report.page.Line;

/**
 * Whom and what an assessment is about.
 *
 * <p>Names are somebody else's and may be of any length. What stands at the top of a page or heads a part is cut, so that it
 * cannot push the verdict off the first screen; {@link #inFull} stands further down.
 */
final class SubjectHeading {

    private SubjectHeading() {}

    /** The product and its version, or else the organisation. */
    static Line what(Subject subject) {
        return subject.product()
                .map(product -> Line.named(product
                        + subject.version().map(version -> " " + version).orElse("")))
                .orElseGet(() -> Line.named(subject.organisation().orElse("An organisation")));
    }

    /** The organisation, where the product stands above it. */
    static Line by(Subject subject) {
        return subject.product().isPresent()
                ? subject.organisation().map(Line::named).orElse(Line.EMPTY)
                : Line.EMPTY;
    }

    static Line owner(SeniorResponsibleOwner owner) {
        Line line = Line.named(owner.name()).and(", ").andNamed(owner.role());
        return owner.appointedOn().map(on -> line.and(", appointed " + on)).orElse(line);
    }

    /** Every name, as long as it is. */
    static Line inFull(Assessment assessment) {
        Subject subject = assessment.subject();
        Line line = Line.EMPTY;
        if (subject.product().isPresent()) {
            line = line.andSaid(subject.product().get());
            line = subject.version()
                    .map(line.and(", version ")::andSaid)
                    .orElse(line)
                    .and(", of ");
        }
        line = line.andSaid(subject.organisation().orElse("an organisation"));
        if (assessment.seniorResponsibleOwner().isPresent()) {
            SeniorResponsibleOwner owner = assessment.seniorResponsibleOwner().get();
            line = line.and("; for which answers ")
                    .andSaid(owner.name())
                    .and(", ")
                    .andSaid(owner.role());
        }
        return line;
    }
}
