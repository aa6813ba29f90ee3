package io.github.sscop.report;

import io.github.sscop.assessment.Verdict;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.ExpectedLapse;
import io.github.sscop.assessment.request.OpenItem;
import io.github.sscop.assessment.request.RecordShortfall;
import io.github.sscop.assessment.request.RequestedRecord;
import io.github.sscop.code.ItemId;
import io.github.sscop.report.page.Block;
import io.github.sscop.report.page.Line;
import io.github.sscop.report.page.Mark;
import io.github.sscop.report.page.ModelWording;
import io.github.sscop.report.page.Page;
import io.github.sscop.report.page.PageWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The letter that asks one supplier for the evidence that it lacks; it stands alone. */
final class RequestPage {

    private final EvidenceRequest request;
    private final Map<ItemId, String> statements;

    private RequestPage(EvidenceRequest request) {
        this.request = request;
        this.statements = Stream.concat(
                        request.items().stream().map(item -> Map.entry(item.id(), item.statement())),
                        request.lapses().stream().map(lapse -> Map.entry(lapse.item(), lapse.statement())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, next) -> first));
    }

    static Page of(EvidenceRequest request) {
        return new RequestPage(request).page();
    }

    private Page page() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(asking()));
        blocks.add(Block.Paragraph.of(Line.of(theCode())));
        blocks.add(Block.Paragraph.of(Line.of(result())));
        blocks.add(new Block.DefinitionList(definitions()));
        if (!request.requests().isEmpty()) {
            blocks.add(Block.Section.of("send", "What we ask you to do", asked()));
        }
        if (!request.items().isEmpty()) {
            blocks.add(Block.Section.of(
                    "open",
                    "What is open, and why",
                    request.items().stream().map(this::openItem).toList()));
        }
        if (!request.lapses().isEmpty()) {
            blocks.add(Block.Section.of("lapses", "What lapses before your answer is wanted", lapses()));
        }
        blocks.add(Block.Section.of("how", "How to answer", List.of(howToAnswer())));
        return new Page(
                "Request for evidence",
                SubjectHeading.subject(request.subject()),
                SubjectHeading.organisation(request.subject()),
                blocks,
                Line.of(
                        "This letter is about claims and the evidence for them. It is no certification, and no verdict on the"
                                + " security of a product. The claims restate the Code in our own words; the policy is that of the"
                                + " party that asks, not of the Code's publishers."));
    }

    private Line asking() {
        Line line = request.from().map(name -> Line.quoted(name).and(" asks ")).orElse(Line.of("This letter asks "));
        Line supplier = line.andQuoted(request.subject().organisation().orElse("you"))
                .and(" for evidence about ")
                .and(SubjectHeading.subject(request.subject()));
        return supplier.and(
                request.by().map(day -> ". Please answer by " + day + ".").orElse("."));
    }

    private String theCode() {
        return "The " + request.code().title() + ", edition "
                + request.code().id().edition() + ", of the "
                + request.code().publisher()
                + ", is voluntary. It sets out what suppliers of software do for the security of"
                + " what they supply, in claims, each of which evidence can show.";
    }

    private String result() {
        boolean claims = applicable(request.counts().claims()) > 0;
        Map<Verdict, Integer> counts =
                claims ? request.counts().claims() : request.counts().provisions();
        String result = "The evidence that you sent was assessed as of " + request.asOf() + ". Of the "
                + ModelWording.count(applicable(counts), claims ? "claim" : "item") + " that apply to you, "
                + counts.getOrDefault(Verdict.MET, 0) + " are shown.";
        return request.items().isEmpty()
                ? result + " Nothing is open."
                : result
                        + " This letter is about what is open. What is open is not shown; that does not mean that it is not so.";
    }

    private static int applicable(Map<Verdict, Integer> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey() != Verdict.NOT_APPLICABLE)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private List<Block.Definition> definitions() {
        List<Block.Definition> definitions = new ArrayList<>();
        definitions.add(new Block.Definition(
                "Supplier and product", SubjectHeading.inFull(request.subject(), Optional.empty(), PageWording.english())));
        request.from().ifPresent(name -> definitions.add(new Block.Definition("Asked by", Line.quoted(name))));
        request.by().ifPresent(day -> definitions.add(new Block.Definition("Answer by", Line.of(day.toString()))));
        definitions.add(new Block.Definition(
                "Policy", Line.quoted(request.policy().id()).and(". ").andQuoted(request.policyTitle())));
        definitions.add(new Block.Definition(
                "Assessed",
                Line.of("Submission ").andQuoted(request.submission().id()).and(", as of " + request.asOf())));
        return definitions;
    }

    private List<Block> asked() {
        List<Block> blocks = new ArrayList<>();
        if (!request.requirements().isEmpty()) {
            blocks.add(Block.BulletList.of(
                    "What our policy requires for every claim",
                    request.requirements().stream().map(Line::of).toList()));
        }
        int number = 1;
        for (RequestedRecord asked : request.requests()) {
            blocks.add(new Block.BulletList(
                    "Request " + number++,
                    List.of(new Block.Bullet(
                            Line.quoted(asked.text()),
                            asked.items().stream()
                                    .map(item ->
                                            Line.of("For " + item + ": ").andQuoted(statements.getOrDefault(item, "")))
                                    .toList()))));
        }
        return blocks;
    }

    private Block openItem(OpenItem item) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(Line.quoted(item.text())));
        if (!item.shortfalls().isEmpty()) {
            blocks.add(new Block.BulletList(
                    "What you sent that does not count",
                    item.shortfalls().stream().map(RequestPage::shortfall).toList()));
        }
        if (item.recommended()) {
            blocks.add(Block.Paragraph.of(Line.of("This is a recommendation, which lowers no verdict.")));
        }
        return new Block.Section(
                ModelWording.anchor(item.id()),
                Block.SectionKind.ITEM,
                Line.of(item.id() + " ").andQuoted(item.statement()),
                Optional.of(Mark.of(item.verdict())),
                "v-" + item.verdict().name(),
                blocks);
    }

    private static Block.Bullet shortfall(RecordShortfall shortfall) {
        Line record = shortfall
                .title()
                .map(title -> Line.quoted(title)
                        .and(" (")
                        .andQuoted(shortfall.evidence().value())
                        .and(")"))
                .orElseGet(() -> Line.quoted(shortfall.evidence().value()));
        String also = shortfall.otherStates().isEmpty()
                ? ""
                : " Also "
                        + shortfall.otherStates().stream().map(ModelWording::of).collect(Collectors.joining(", "))
                        + ".";
        return new Block.Bullet(record, List.of(Line.quoted(shortfall.text()).and(also)));
    }

    private List<Block> lapses() {
        return List.of(new Block.BulletList(
                "",
                request.lapses().stream()
                        .map((ExpectedLapse lapse) -> new Block.Bullet(
                                Line.of(lapse.item() + " ").andQuoted(lapse.statement()),
                                List.of(Line.quoted(lapse.text()))))
                        .toList()));
    }

    private static Block howToAnswer() {
        return Block.BulletList.of(
                "",
                List.of(
                        Line.of(
                                "For each record, give its title, where we can find it, its date, who made it, and for each claim"
                                        + " a sentence on why it shows the claim."),
                        Line.of(
                                "One record may answer several requests. Name each request that it answers by its number."),
                        Line.of(
                                "Answer in a questionnaire or submission, if you have one from us, or in a letter in the order of"
                                        + " these requests."),
                        Line.of(
                                "Send no passwords, keys or personal data. Where a record is confidential, say who may see it, or"
                                        + " show it to us in a meeting."),
                        Line.of(
                                "Where a claim is not so, say so and from when it will be. An open answer helps more than none.")));
    }
}
