package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The importer of security advisories as GitHub's interface gives them: those of a repository, and those of the global database, one
 * by one or as a list.
 */
public final class GhsaImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "ghsa",
            "security advisories from the interface of GitHub",
            "whom an advisory reached, or vulnerabilities of which there is none",
            "add how many customers the vulnerability affects, and how many of these were informed");

    private static final Set<String> NOT_PUBLIC = Set.of("draft", "triage");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        List<DataNode> advisories = advisories(content.data());
        return !advisories.isEmpty() && advisories.stream().allMatch(GhsaImporter::isAdvisory);
    }

    private static List<DataNode> advisories(DataNode data) {
        return data.isList() ? data.elements() : List.of(data);
    }

    private static boolean isAdvisory(DataNode data) {
        return data.at("ghsa_id").isPresent()
                && Stream.of("state", "published_at", "withdrawn_at", "html_url", "vulnerabilities")
                                .filter(name -> data.at(name).isPresent())
                                .count()
                        > 1;
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<ReadingPart> parts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (DataNode advisory : advisories(content.data())) {
            Optional<String> doubt = doubt(advisory);
            doubt.ifPresent(remarks::add);
            if (doubt.isEmpty()) {
                parts.addAll(records(advisory));
            }
        }
        return new SourceReading(parts, remarks.stream().distinct().toList());
    }

    private static Optional<String> doubt(DataNode advisory) {
        String state = advisory.at("state").text().orElse("");
        if (NOT_PUBLIC.contains(state) && advisory.at("published_at").isGiven()) {
            throw ContentRefusal.contradictory(
                    "",
                    "an advisory has the state " + state + ", and the time of its publication; expected one of them");
        }
        if (advisory.at("withdrawn_at").isGiven()) {
            return Optional.of("an advisory has been withdrawn");
        }
        if (advisory.at("state").isPresent() && !state.equals("published")) {
            return Optional.of("an advisory is not published: its state is "
                    + (Set.of("draft", "triage", "closed", "withdrawn").contains(state) ? state : "not known"));
        }
        if (DayText.of(advisory.at("published_at")).isEmpty()) {
            return Optional.of("an advisory does not say when it was published");
        }
        if (origin(advisory).isEmpty()) {
            return Optional.of(
                    "an advisory does not show that the vendor published it: it names no advisory of its number in"
                            + " the repository of the product");
        }
        return Optional.empty();
    }

    /** Returns the advisory in a repository: the page of one that has a state, and what a global one names as its origin. */
    private static Optional<RepositoryAdvisory> origin(DataNode advisory) {
        DataNode address = advisory.at(advisory.at("state").isPresent() ? "html_url" : "repository_advisory_url");
        return address.text()
                .flatMap(RepositoryAdvisory::at)
                .filter(each -> advisory.at("ghsa_id")
                        .text()
                        .map(RepositoryAdvisory::normalised)
                        .filter(each.number()::equals)
                        .isPresent());
    }

    private static List<? extends ReadingPart> records(DataNode advisory) {
        PartialDate publishedOn = DayText.of(advisory.at("published_at")).orElseThrow();
        Optional<String> repository = origin(advisory).map(RepositoryAdvisory::repository);
        List<DataNode> vulnerable = advisory.at("vulnerabilities").elements();
        Stream<Subject> subjects = vulnerable.isEmpty()
                ? Stream.of(new SubjectBuilder().repository(repository).build())
                : vulnerable.stream().map(each -> subject(each.at("package"), repository));
        return subjects.distinct()
                .map(subject -> AdvisoryDraft.of(advisory.at("ghsa_id").text(), subject, publishedOn))
                .toList();
    }

    private static Subject subject(DataNode named, Optional<String> repository) {
        Optional<String> purl = named.at("ecosystem")
                .text()
                .flatMap(ecosystem -> named.at("name").text().flatMap(name -> AnyVersionPurl.of(ecosystem, name)));
        return new SubjectBuilder().purl(purl).repository(repository).build();
    }
}
