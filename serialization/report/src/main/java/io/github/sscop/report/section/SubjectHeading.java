package io.github.sscop.report.section;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.PageWording;
import java.util.Map;

/**
 * The headings that name the subject of an assessment.
 *
 * <p>Names come from a document and may be of any length. In a heading they are shortened, so that they cannot push the
 * verdict off the first screen; {@link #inFull} is for further down the page.
 */
public final class SubjectHeading {

    private SubjectHeading() {}

    /** Returns the product and its version, or else the organisation. */
    public static Line subject(Subject subject) {
        return subject(subject, PageWording.english());
    }

    /** Returns the product and its version, or else the organisation. */
    public static Line subject(Subject subject, PageWording words) {
        return subject.product()
                .map(product -> Line.name(product
                        + subject.version().map(version -> " " + version).orElse("")))
                .orElseGet(() -> subject.organisation().map(Line::name).orElseGet(() -> words.line("subject.none")));
    }

    /** Returns the organisation, where the subject is its product. */
    public static Line organisation(Subject subject) {
        return subject.product().isPresent()
                ? subject.organisation().map(Line::name).orElse(Line.EMPTY)
                : Line.EMPTY;
    }

    /** Returns the Senior Responsible Owner. */
    public static Line owner(SeniorResponsibleOwner owner) {
        return owner(owner, PageWording.english());
    }

    /** Returns the Senior Responsible Owner. */
    public static Line owner(SeniorResponsibleOwner owner, PageWording words) {
        Line name = Line.name(owner.name());
        Line role = Line.name(owner.role());
        return owner.appointedOn()
                .map(on ->
                        words.line("owner.appointed", Map.of("name", name, "role", role, "on", Line.id(on.toString()))))
                .orElseGet(() -> words.line("owner", Map.of("name", name, "role", role)));
    }

    /** Returns all names at their full length. */
    public static Line inFull(Assessment assessment, PageWording words) {
        Subject subject = assessment.subject();
        Line organisation =
                subject.organisation().map(Line::quoted).orElseGet(() -> words.line("subject.organisation.none"));
        Line line = subject.product()
                .map(Line::quoted)
                .map(product -> product(subject, product, organisation, words))
                .orElse(organisation);
        return assessment
                .seniorResponsibleOwner()
                .map(owner -> words.line(
                        "subject.accountable",
                        Map.of(
                                "subject", line,
                                "name", Line.quoted(owner.name()),
                                "role", Line.quoted(owner.role()))))
                .orElse(line);
    }

    private static Line product(Subject subject, Line product, Line organisation, PageWording words) {
        return subject.version()
                .map(version -> words.line(
                        "subject.product.version",
                        Map.of("product", product, "version", Line.quoted(version), "organisation", organisation)))
                .orElseGet(
                        () -> words.line("subject.product", Map.of("product", product, "organisation", organisation)));
    }
}
