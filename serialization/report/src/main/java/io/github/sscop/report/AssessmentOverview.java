package io.github.sscop.report;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts that the report of an assessment and its summary have in common: what holds for the assessment as a whole. */
final class AssessmentOverview {

    private final Assessment assessment;
    private final Code code;
    private final ItemReferences references;

    AssessmentOverview(Assessment assessment, ItemReferences references) {
        this.assessment = assessment;
        this.code = assessment.code();
        this.references = references;
    }

    /** Returns the word for the items of the code. */
    String itemsName() {
        return switch (code.assessedAt()) {
            case CLAIM -> "claims";
            case PRINCIPLE -> "principles";
            default -> "provisions";
        };
    }

    /** Returns the rows of the items at the level at which the code is assessed. */
    Stream<ItemAssessment> rows() {
        return assessment.items().stream()
                .filter(row -> code.item(row.id()).orElseThrow().level() == code.assessedAt());
    }

    /** Returns the number of such rows with a verdict. */
    int count(Verdict verdict) {
        return (int) rows().filter(row -> row.verdict() == verdict).count();
    }

    /** Returns the verdict with its reasons. */
    Block banner() {
        List<Line> lines = new ArrayList<>();
        long applicable = rows().count() - count(Verdict.NOT_APPLICABLE);
        lines.add(Line.EMPTY
                .and(new Inline.Emphasis(count(Verdict.MET) + " of " + applicable + " " + itemsName()))
                .and(" that apply are met, by policy ")
                .andQuoted(assessment.policy().id())
                .and(" on " + assessment.asOf() + "."));
        lines.addAll(ProvenanceSection.notices(AssessmentBasis.of(assessment)));
        assessment.reasons().forEach(reason -> lines.add(Line.quoted(reason.text())));
        assessment.advisory().ifPresent(advisory -> lines.add(ItemReferences.recommendations(advisory)));
        assessment.calendar().stream()
                .filter(ScheduledChange::isLapse)
                .findFirst()
                .ifPresent(first -> lines.add(Line.of("If nothing is added, the first lapse is on " + first.on() + ", "
                        + ModelWording.until(assessment.asOf(), first.on()) + ".")));
        return new Block.Banner(Mark.of(assessment.verdict()), lines);
    }

    /** Returns the subject, the code, the policy, the day and the submission. */
    List<Block.Definition> facts() {
        List<Block.Definition> facts = new ArrayList<>();
        assessment
                .subject()
                .product()
                .ifPresent(product -> facts.add(new Block.Definition(
                        "Product and version",
                        Line.name(product)
                                .and(", ")
                                .and(assessment
                                        .subject()
                                        .version()
                                        .map(version -> Line.of("version ").andName(version))
                                        .orElse(Line.of("no version named"))))));
        facts.add(new Block.Definition(
                "Code", Line.of(code.title() + ", edition " + code.id().edition())));
        facts.add(new Block.Definition("Policy", Line.quoted(assessment.policy().id())));
        facts.add(new Block.Definition("As of", Line.of(assessment.asOf().toString())));
        facts.add(new Block.Definition(
                "Submission", Line.quoted(assessment.submission().id())));
        facts.add(new Block.Definition(
                "Senior Responsible Owner",
                assessment.seniorResponsibleOwner().map(SubjectHeading::owner).orElse(Line.of("None named"))));
        withheld(assessment).ifPresent(facts::add);
        return facts;
    }

    /** Returns which records are not shown; empty if all are. */
    private static Optional<Block.Definition> withheld(Assessment assessment) {
        List<EvidenceId> ids = assessment.withheld();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Definition(
                        "Withheld",
                        Line.of(ModelWording.count(ids.size(), "record") + ", whose content is not shown: ")
                                .andQuoted(ids.stream().map(EvidenceId::value).collect(Collectors.joining(", ")))));
    }

    /** Returns the declarations that claim more than was assessed; empty if there are none. */
    Optional<Block> overclaims() {
        List<Line> lines = new ArrayList<>();
        for (PrincipleAssessment row : assessment.principles()) {
            if (row.agreement() == Agreement.OVERCLAIMED) {
                lines.add(overclaim(references.principle(row.id()), row.declared(), row.verdict()));
            }
        }
        for (ItemAssessment row : assessment.items()) {
            if (row.agreement().filter(Agreement.OVERCLAIMED::equals).isPresent()) {
                lines.add(overclaim(references.item(row.id()), row.declared(), row.verdict()));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of(
                        "overclaims",
                        "Where the vendor claims more than was assessed",
                        List.of(Block.BulletList.of("", lines))));
    }

    private static Line overclaim(Line item, Optional<? extends Enum<?>> declared, Verdict verdict) {
        return item.and(": declared " + declared.map(ModelWording::of).orElse("") + ", assessed ")
                .and(new Inline.MarkLabel(Mark.of(verdict)));
    }

    /** Returns the accepted risks; empty if there are none. */
    Optional<Block> acceptedRisks() {
        List<Block.Bullet> bullets = new ArrayList<>();
        assessment.acceptedRisks().forEach(risk -> bullets.add(acceptedRisk(risk, "By the submission, accepted by ")));
        assessment.counterpartRisks().forEach(risk -> bullets.add(acceptedRisk(risk, "By the buyer, accepted by ")));
        return bullets.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of(
                        "accepted-risks",
                        "Accepted risks, which change no verdict",
                        List.of(new Block.BulletList("", bullets))));
    }

    private Block.Bullet acceptedRisk(AcceptedRisk risk, String by) {
        List<Line> details = new ArrayList<>();
        details.add(Line.of("Risk: ").andQuoted(risk.risk()));
        details.add(Line.of(by).andQuoted(risk.owner()).and(" until " + risk.until() + "."));
        risk.action().ifPresent(action -> details.add(Line.of("Action: ").andQuoted(action)));
        return new Block.Bullet(references.item(risk.item()), details);
    }

    /** Returns the remarks; empty if there are none. */
    Optional<Block> remarks() {
        List<Line> lines = new ArrayList<>();
        assessment.remarks().forEach(remark -> lines.add(Line.quoted(remark.text())));
        ids("Seen by the vendor alone: ", ItemAssessment::vendorOnly).ifPresent(lines::add);
        ids("Based on one originator: ", ItemAssessment::singleOriginator).ifPresent(lines::add);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of("remarks", "Remarks", List.of(Block.BulletList.of("", lines))));
    }

    private Optional<Line> ids(String label, Predicate<ItemAssessment> which) {
        Line ids = references.ids(assessment.items().stream()
                .filter(which)
                .map(ItemAssessment::id)
                .toList());
        return ids.spans().isEmpty()
                ? Optional.empty()
                : Optional.of(Line.of(label).and(ids).and("."));
    }
}
