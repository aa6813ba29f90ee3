package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.EvidenceStatus;
import io.github.sscop.assessment.ItemAssessment;
import io.github.sscop.assessment.PrincipleAssessment;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.ReasonCode;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.RuleResult;
import io.github.sscop.assessment.ThemeAssessment;
import io.github.sscop.assessment.Verdict;
import io.github.sscop.code.Code;
import io.github.sscop.code.Element;
import io.github.sscop.code.Item;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.Level;
import io.github.sscop.code.Principle;
import io.github.sscop.code.Theme;
import io.github.sscop.evidence.AcceptedRisk;
import io.github.sscop.evidence.Subject;
import io.github.sscop.rule.ConditionResult;
import io.github.sscop.rule.RuleOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** An assessment for a person at a terminal. */
public final class AssessmentText {

    private static final String INDENT = "      ";
    private static final int VERDICT_WIDTH = 16;

    private final Assessment assessment;
    private final Code code;
    private final TerminalText text;
    private final int idWidth;

    private AssessmentText(Assessment assessment, Ansi ansi) {
        this.assessment = assessment;
        this.text = new TerminalText(ansi);
        this.code = assessment.code();
        this.idWidth = 2
                + Stream.concat(code.themes().stream(), code.principles().stream())
                        .mapToInt(element -> element.id().value().length())
                        .max()
                        .orElse(0)
                + 3;
    }

    public static String of(Assessment assessment, Ansi ansi) {
        AssessmentText page = new AssessmentText(assessment, ansi);
        page.heading();
        page.verdicts();
        page.gaps();
        page.notApplicable();
        page.acceptedRisks();
        page.calendar();
        page.asides();
        return page.text.toString();
    }

    private void heading() {
        Subject subject = assessment.subject();
        text.line(code.title() + " (" + code.id() + ")");
        text.line(subject.product()
                        .map(p -> p + subject.version().map(v -> " " + v).orElse("") + ", ")
                        .orElse("")
                + subject.organisation().orElse(""));
        text.line("Submission " + assessment.submission().id() + " as of " + assessment.asOf() + ", by policy "
                + assessment.policy().id());
        text.gap();
        text.line(
                "Verdict: ",
                assessment.verdict().name(),
                ColourOutput.of(assessment.verdict()),
                " by policy " + assessment.policy().id());
        for (Reason reason : assessment.reasons()) {
            text.paragraph(INDENT, reason.text());
        }
        text.gap();
    }

    private void verdicts() {
        for (ThemeAssessment theme : assessment.themes()) {
            row(theme.id().value(), title(theme.id()), theme.verdict(), "");
            for (PrincipleAssessment principle : assessment.principles()) {
                if (principle.theme().equals(theme.id())) {
                    String declared = principle
                            .declared()
                            .map(d -> "declared " + d + ", ")
                            .orElse("");
                    row(
                            "  " + principle.id(),
                            title(principle.id()),
                            principle.verdict(),
                            declared + principle.agreement());
                }
            }
        }
        text.gap();
        counts("Claims", assessment.counts().claims());
        counts(
                code.claims().isEmpty() ? "Items" : "Other items",
                assessment.counts().provisions());
        assessment
                .seniorResponsibleOwner()
                .ifPresent(owner -> text.line("Senior Responsible Owner: " + owner.name() + ", " + owner.role()
                        + owner.appointedOn().map(on -> ", appointed on " + on).orElse("")));
    }

    private String title(ItemId id) {
        Element element = code.find(id).orElseThrow();
        return element instanceof Theme theme ? theme.title() : ((Principle) element).title();
    }

    private void row(String id, String title, Verdict verdict, String remark) {
        String gap = " ".repeat(VERDICT_WIDTH - verdict.name().length());
        text.line(
                String.format(Locale.ROOT, "%-" + idWidth + "s%-52s", id, title),
                verdict.name(),
                ColourOutput.of(verdict),
                gap + remark);
    }

    private void counts(String what, Map<Verdict, Integer> counts) {
        if (counts.values().stream().anyMatch(count -> count > 0)) {
            text.line(what + ": "
                    + counts.entrySet().stream()
                            .map(entry -> entry.getValue() + " " + entry.getKey())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void gaps() {
        List<ItemAssessment> gaps = assessment.items().stream()
                .filter(row -> row.verdict() == Verdict.NOT_MET || row.verdict() == Verdict.UNDETERMINED)
                .toList();
        if (gaps.isEmpty()) {
            return;
        }
        text.gap().line("What is not met").gap();
        for (ItemAssessment row : gaps) {
            gap(row);
        }
    }

    private void gap(ItemAssessment row) {
        Item item = code.item(row.id()).orElseThrow();
        String obligation = item.level() == Level.CLAIM
                ? ""
                : row.obligation().map(o -> " (" + o + ")").orElse("");
        text.line(
                row.id() + "  ",
                row.verdict().name(),
                ColourOutput.of(row.verdict()),
                obligation
                        + row.declared()
                                .map(d -> ", declared " + d + ", "
                                        + row.agreement().orElseThrow())
                                .orElse(""));
        text.paragraph(INDENT, item.statement());
        for (Reason reason : row.reasons()) {
            text.paragraph(INDENT + "Why:   ", reason.code() + ". " + reason.text());
        }
        for (DisregardedEvidence notCounted : row.notCounted()) {
            String also = notCounted.otherStates().isEmpty()
                    ? ""
                    : " (also "
                            + notCounted.otherStates().stream()
                                    .map(EvidenceStatus::name)
                                    .collect(Collectors.joining(", "))
                            + ")";
            text.paragraph(
                    INDENT + "       ",
                    notCounted.evidence() + " " + notCounted.state() + also + ": " + notCounted.text());
        }
        for (RuleResult trace : assessment.rules()) {
            if (trace.items().contains(row.id()) && trace.result() != RuleOutcome.Result.NOT_RELEVANT) {
                text.paragraph(
                        INDENT + "Rule:  ",
                        trace.rule() + " on " + trace.evidence() + " " + trace.result() + ". "
                                + trace.parts().stream().map(ConditionResult::text).collect(Collectors.joining(" ")));
            }
        }
        row.risk().ifPresent(risk -> text.paragraph(INDENT + "Risk:  ", risk));
        row.nextAction().ifPresent(action -> text.paragraph(INDENT + "Next:  ", action));
        text.paragraph(INDENT + "Least: ", row.stepsToMeet().stream().map(RemediationStep::text).collect(Collectors.joining(" ")));
        text.gap();
    }

    private void notApplicable() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        assessment.items().stream()
                .filter(row -> row.verdict() == Verdict.NOT_APPLICABLE)
                .forEach(row -> byReason.computeIfAbsent(
                                row.reasons().get(0).code() + ". "
                                        + row.reasons().get(0).text(),
                                reason -> new ArrayList<>())
                        .add(row.id().value()));
        if (!byReason.isEmpty()) {
            text.gap().line("What is not applicable").gap();
            byReason.forEach((reason, ids) -> {
                text.paragraph("", String.join(", ", ids));
                text.paragraph(INDENT + "Why:   ", reason);
            });
            text.gap();
        }
    }

    private void acceptedRisks() {
        if (!assessment.acceptedRisks().isEmpty()) {
            text.gap().line("Accepted risks, which change no verdict").gap();
        }
        for (AcceptedRisk risk : assessment.acceptedRisks()) {
            text.paragraph(
                    risk.item() + "  ",
                    risk.risk() + " Accepted by " + risk.owner() + " until " + risk.until() + "."
                            + risk.action().map(action -> " " + action).orElse(""));
        }
    }

    /** One line for all items whose verdicts change alike on a day. */
    private void calendar() {
        Map<String, List<String>> byChange = new LinkedHashMap<>();
        assessment
                .calendar()
                .forEach(entry -> byChange.computeIfAbsent(
                                entry.on() + "  " + (entry.isLapse() ? "lapse" : "gain ") + "  " + entry.from() + " to "
                                        + entry.to() + ": ",
                                change -> new ArrayList<>())
                        .add(entry.item().value()));
        if (!byChange.isEmpty()) {
            text.gap().line("What changes when, if nothing is added").gap();
            byChange.forEach((change, items) -> text.paragraph(change, String.join(", ", items)));
            text.gap();
        }
    }

    private void asides() {
        ids("Judged in the vendor's words: ", row -> row.has(ReasonCode.SUBSTITUTED));
        ids("Seen by nobody but the vendor: ", ItemAssessment::vendorOnly);
        ids("Resting on one originator: ", ItemAssessment::singleOriginator);
        for (Remark remark : assessment.remarks()) {
            text.paragraph("Finding: ", remark.code() + ". " + remark.text());
        }
        text.gap().paragraph("", assessment.notice());
    }

    private void ids(String label, Predicate<ItemAssessment> which) {
        String ids = assessment.items().stream()
                .filter(which)
                .map(row -> row.id().value())
                .collect(Collectors.joining(", "));
        if (!ids.isEmpty()) {
            text.paragraph(label, ids);
        }
    }
}
