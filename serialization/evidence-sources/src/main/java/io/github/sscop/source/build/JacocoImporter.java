package io.github.sscop.source.build;

import io.github.sscop.code.PartialDate;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.MarkupNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.DraftLink;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The importer of the coverage that JaCoCo reports in XML, by reports 1.0 and 1.1. */
public final class JacocoImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "jacoco",
            "coverage of tests by JaCoCo in XML",
            "a test plan, that requirements or other people's components are tested, or that what ran was checked",
            "");

    private static final Pattern DOCUMENT_TYPE = Pattern.compile("-//JACOCO//DTD Report ([0-9.]{1,10})//");
    private static final int HEAD = 4096;
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1");
    private static final Set<String> COUNTERS =
            Set.of("INSTRUCTION", "BRANCH", "LINE", "COMPLEXITY", "METHOD", "CLASS");
    private static final Set<String> HOLDERS = Set.of("group", "package");
    private static final int MOST_DIGITS = 15;

    /** The name that a report has where none was given. */
    private static final String NO_NAME = "JaCoCo Coverage Report";

    private static final DraftLink RAN = DraftLink.supports(
            "1.3.2", "Code of the product ran under a tool that records what tests reach, as automatic tests do.");

    /**
     * A counter.
     *
     * @param missed what did not run
     * @param covered what ran
     */
    private record Counter(long missed, long covered) {
        Counter plus(Counter other) {
            return new Counter(missed + other.missed, covered + other.covered);
        }

        String text() {
            return covered + " of " + (missed + covered);
        }
    }

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.markup()
                .filter(root -> root.name().equals("report") && root.namespace().isEmpty())
                .filter(root -> version(content).isPresent()
                        || Stream.concat(
                                        root.children().stream(),
                                        root.children().stream()
                                                .filter(child -> HOLDERS.contains(child.name()))
                                                .flatMap(child -> child.children().stream()))
                                .anyMatch(JacocoImporter::isCounter))
                .isPresent();
    }

    private static boolean isCounter(MarkupNode node) {
        return node.name().equals("counter")
                && node.attribute("type").filter(COUNTERS::contains).isPresent()
                && node.attributes().containsKey("missed")
                && node.attributes().containsKey("covered");
    }

    private static Optional<String> version(SourceContent content) {
        String text = content.text().orElse("");
        Matcher matcher = DOCUMENT_TYPE.matcher(text.substring(0, Math.min(text.length(), HEAD)));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        version(content).filter(version -> !VERSIONS.contains(version)).ifPresent(version -> {
            throw ContentRefusal.unknownVersion("report of JaCoCo", version, "1.0 or 1.1");
        });
        MarkupNode root = content.markup().orElseThrow();
        Optional<Counter> instructions = instructions(root);
        Optional<PartialDate> date = date(root);
        if (instructions.filter(counter -> counter.covered() > 0).isEmpty()) {
            return SourceReading.nothing("no instruction of the code ran, so that nothing shows that tests did");
        }
        return SourceReading.of(RecordDraft.of(
                        "TEST_REPORT",
                        "Coverage of tests: " + instructions.get().text() + " instructions ran",
                        new SubjectBuilder()
                                .product(root.attribute("name")
                                        .flatMap(ShownText::of)
                                        .filter(name -> !name.equals(NO_NAME)))
                                .build())
                .in("coverage")
                .on(date)
                .link(RAN));
    }

    /** Returns the instructions of the whole report, which are the sum of those of its parts. */
    private static Optional<Counter> instructions(MarkupNode root) {
        List<Problem> problems = new ArrayList<>();
        Optional<Counter> total = Optional.empty();
        for (String type : COUNTERS.stream().sorted().toList()) {
            Optional<Counter> whole = counter(root, type, problems);
            Optional<Counter> sum = root.children().stream()
                    .filter(child -> HOLDERS.contains(child.name()))
                    .flatMap(child -> counter(child, type, problems).stream())
                    .reduce(Counter::plus);
            if (whole.isPresent() && !whole.equals(sum)) {
                problems.add(new Problem(
                        "",
                        ProblemCode.CONTRADICTION,
                        "the report counts " + whole.get().text() + " for " + type + ", and its parts "
                                + sum.map(Counter::text).orElse("nothing") + "; expected the same"));
            }
            total = type.equals("INSTRUCTION") ? whole : total;
        }
        if (!problems.isEmpty()) {
            throw ContentRefusal.of(problems);
        }
        return total;
    }

    private static Optional<Counter> counter(MarkupNode holder, String type, List<Problem> problems) {
        List<MarkupNode> counters = holder.all("counter").stream()
                .filter(each -> each.attribute("type").filter(type::equals).isPresent())
                .toList();
        if (counters.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> missed = number(counters.get(0), "missed");
        Optional<Long> covered = number(counters.get(0), "covered");
        if (counters.size() > 1 || missed.isEmpty() || covered.isEmpty()) {
            problems.add(new Problem(
                    "",
                    ProblemCode.MALFORMED,
                    "a counter for " + type
                            + " is there twice, or is without numbers; expected one with what was missed"
                            + " and what was covered"));
            return Optional.empty();
        }
        return Optional.of(new Counter(missed.get(), covered.get()));
    }

    private static Optional<Long> number(MarkupNode counter, String name) {
        return counter.attribute(name)
                .filter(text -> text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                .map(Long::parseLong);
    }

    /** A session ends with its dump; a report of several sessions is as old as the oldest of them. */
    private static Optional<PartialDate> date(MarkupNode root) {
        List<MarkupNode> sessions = root.all("sessioninfo");
        for (MarkupNode session : sessions) {
            Optional<Long> start = number(session, "start");
            Optional<Long> dump = number(session, "dump");
            if (start.isPresent() && dump.isPresent() && start.get() > dump.get()) {
                throw ContentRefusal.contradictory(
                        "",
                        "a session starts at " + start.get() + " and ends at " + dump.get()
                                + "; expected the end last");
            }
        }
        return EarliestDay.of(sessions.stream()
                .map(session -> number(session, "dump").flatMap(DayText::ofEpoch))
                .toList());
    }
}
