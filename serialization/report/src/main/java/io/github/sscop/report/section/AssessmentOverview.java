package io.github.sscop.report.section;

import io.github.sscop.assessment.Agreement;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.Level;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Inline;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.PageWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts that the report of an assessment and its summary have in common: what holds for the assessment as a whole. */
public final class AssessmentOverview {

    private final Assessment assessment;
    private final Code code;
    private final ItemReferences references;
    private final PageWording words;

    /** Creates the parts for a page. */
    public AssessmentOverview(Assessment assessment, ItemReferences references, PageWording words) {
        this.assessment = assessment;
        this.code = references.code();
        this.references = references;
        this.words = words;
    }

    /** Returns the word for the items of the code. */
    public String itemsName() {
        return switch (itemsLevel()) {
            case CLAIM -> "claims";
            case PRINCIPLE -> "principles";
            default -> "provisions";
        };
    }

    /** Returns the level of the items of the code: claims, principles, or anything else, which is called a provision. */
    public Level itemsLevel() {
        return switch (code.assessedAt()) {
            case CLAIM, PRINCIPLE -> code.assessedAt();
            default -> Level.PROVISION;
        };
    }

    /** Returns the rows of the items at the level at which the code is assessed. */
    public Stream<ItemAssessment> rows() {
        return assessment.items().stream()
                .filter(row -> code.item(row.id()).orElseThrow().level() == code.assessedAt());
    }

    /** Returns the number of such rows with a verdict. */
    public int count(Verdict verdict) {
        return (int) rows().filter(row -> row.verdict() == verdict).count();
    }

    /** Returns the verdict with its reasons. */
    public Block banner() {
        List<Line> lines = new ArrayList<>();
        long applicable = rows().count() - count(Verdict.NOT_APPLICABLE);
        Line count = words.line(
                "banner.count." + itemsLevel(),
                Map.of("met", Line.id(count(Verdict.MET) + ""), "applicable", Line.id(applicable + "")));
        lines.add(words.line(
                "banner.sentence",
                Map.of(
                        "count", PageWording.emphasised(count),
                        "policy", Line.quoted(assessment.policy().id()),
                        "day", Line.id(assessment.asOf().toString()))));
        assessment.reasons().forEach(reason -> lines.add(Line.quoted(reason.text())));
        assessment.advisory().ifPresent(advisory -> lines.add(ItemReferences.recommendations(advisory, words)));
        assessment.calendar().stream()
                .filter(ScheduledChange::isLapse)
                .findFirst()
                .ifPresent(first -> lines.add(words.line(
                        "banner.lapse",
                        Map.of(
                                "day", Line.id(first.on().toString()),
                                "until", words.until(assessment.asOf(), first.on())))));
        return new Block.Banner(words.mark(assessment.verdict()), lines);
    }

    /** Returns the subject, the code, the policy, the day and the submission. */
    public List<Block.Definition> facts() {
        List<Block.Definition> facts = new ArrayList<>();
        assessment.subject().product().ifPresent(product -> facts.add(fact("product", version(product))));
        facts.add(fact(
                "code",
                words.line(
                        "fact.code.edition",
                        Map.of(
                                "title", CodeText.title(code),
                                "edition", Line.id(code.id().edition())))));
        facts.add(fact("policy", Line.quoted(assessment.policy().id())));
        facts.add(fact("asOf", Line.id(assessment.asOf().toString())));
        facts.add(fact("submission", Line.quoted(assessment.submission().id())));
        facts.add(fact(
                "owner",
                assessment
                        .seniorResponsibleOwner()
                        .map(owner -> SubjectHeading.owner(owner, words))
                        .orElseGet(() -> words.line("fact.owner.none"))));
        withheld().ifPresent(facts::add);
        return facts;
    }

    private Block.Definition fact(String name, Line value) {
        return new Block.Definition(words.line("fact." + name), value);
    }

    private Line version(String product) {
        Line name = Line.name(product);
        return assessment
                .subject()
                .version()
                .map(version ->
                        words.line("fact.product.version", Map.of("product", name, "version", Line.name(version))))
                .orElseGet(() -> words.line("fact.product.none", Map.of("product", name)));
    }

    /** Returns which records are not shown; empty if all are. */
    private Optional<Block.Definition> withheld() {
        List<EvidenceId> ids = assessment.withheld();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(fact(
                        "withheld",
                        words.line(
                                "fact.withheld.records",
                                Map.of(
                                        "count", words.count("records", ids.size()),
                                        "ids",
                                                Line.quoted(ids.stream()
                                                        .map(EvidenceId::value)
                                                        .collect(Collectors.joining(", ")))))));
    }

    /** Returns the declarations that claim more than was assessed; empty if there are none. */
    public Optional<Block> overclaims() {
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
                        "overclaims", words.line("overclaims.title"), List.of(Block.BulletList.of("", lines))));
    }

    private Line overclaim(Line item, Optional<? extends Enum<?>> declared, Verdict verdict) {
        return words.line(
                "overclaim",
                Map.of(
                        "item", item,
                        "declared", declared.map(words::value).orElse(Line.EMPTY),
                        "assessed", Line.EMPTY.and(new Inline.MarkLabel(words.mark(verdict)))));
    }

    /** Returns the accepted risks; empty if there are none. */
    public Optional<Block> acceptedRisks() {
        List<Block.Bullet> bullets = new ArrayList<>();
        for (AcceptedRisk risk : assessment.acceptedRisks()) {
            List<Line> details = new ArrayList<>();
            details.add(words.line("risk.text", Map.of("risk", Line.quoted(risk.risk()))));
            details.add(words.line(
                    "risk.accepted",
                    Map.of(
                            "owner", Line.quoted(risk.owner()),
                            "until", Line.id(risk.until().toString()))));
            risk.action()
                    .ifPresent(action -> details.add(words.line("risk.action", Map.of("action", Line.quoted(action)))));
            bullets.add(new Block.Bullet(references.item(risk.item()), details));
        }
        return bullets.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of(
                        "accepted-risks", words.line("risks.title"), List.of(new Block.BulletList("", bullets))));
    }

    /** Returns the remarks; empty if there are none. */
    public Optional<Block> remarks() {
        List<Line> lines = new ArrayList<>();
        assessment.remarks().forEach(remark -> lines.add(Line.quoted(remark.text())));
        ids("remarks.vendorOnly", ItemAssessment::vendorOnly).ifPresent(lines::add);
        ids("remarks.singleOriginator", ItemAssessment::singleOriginator).ifPresent(lines::add);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Block.Section.of(
                        "remarks", words.line("remarks.title"), List.of(Block.BulletList.of("", lines))));
    }

    private Optional<Line> ids(String key, Predicate<ItemAssessment> which) {
        Line ids = references.ids(assessment.items().stream()
                .filter(which)
                .map(ItemAssessment::id)
                .toList());
        return ids.spans().isEmpty() ? Optional.empty() : Optional.of(words.line(key, Map.of("items", ids)));
    }
}
