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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The importer of advisories in the format OSV, version 1.
 *
 * <p>Databases hold advisories of which the vendor never spoke. Only one that the maintainers published in the repository itself shows
 * that they did.
 */
public final class OsvImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "osv",
            "advisory in the format OSV",
            "whom an advisory reached, or vulnerabilities of which there is none",
            "add how many customers the vulnerability affects, and how many of these were informed");

    private static final Pattern VERSION = Pattern.compile("1\\.[0-9]{1,6}(?:\\.[0-9]{1,6})?(?:-[A-Za-z0-9.]{1,20})?");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        List<DataNode> advisories = advisories(content.data());
        return !advisories.isEmpty() && advisories.stream().allMatch(OsvImporter::isAdvisory);
    }

    private static List<DataNode> advisories(DataNode data) {
        return data.isList() ? data.elements() : List.of(data);
    }

    private static boolean isAdvisory(DataNode data) {
        return data.at("id").isPresent()
                && data.at("modified").isPresent()
                && (data.at("affected").isPresent() || data.at("schema_version").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        List<ReadingPart> parts = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (DataNode advisory : advisories(content.data())) {
            // A version that is not given is 1.0.0.
            String version = advisory.at("schema_version").isGiven()
                    ? advisory.at("schema_version").scalar().orElse("not a version")
                    : "1.0.0";
            if (!VERSION.matcher(version).matches()) {
                throw ContentRefusal.unknownVersion("advisory in the format OSV", version, "version 1");
            }
            Optional<String> doubt = doubt(advisory);
            doubt.ifPresent(remarks::add);
            if (doubt.isEmpty()) {
                parts.addAll(records(advisory));
            }
        }
        return new SourceReading(parts, remarks.stream().distinct().toList());
    }

    private static Optional<String> doubt(DataNode advisory) {
        if (advisory.at("withdrawn").isGiven()) {
            return Optional.of("the advisory has been withdrawn");
        }
        if (DayText.of(advisory.at("published")).isEmpty()) {
            return Optional.of("the advisory does not say when it was published");
        }
        if (origin(advisory).isEmpty()) {
            return Optional.of(
                    "the advisory does not show that the vendor published it: it refers to no advisory with its"
                            + " number in the repository of the product");
        }
        if (advisory.at("affected").elements().isEmpty()) {
            return Optional.of("the advisory names no package that it is about");
        }
        return Optional.empty();
    }

    /** Returns the advisory of the same number in a repository, to which the maintainers alone can add one. */
    private static Optional<RepositoryAdvisory> origin(DataNode advisory) {
        Set<String> numbers = Stream.concat(
                        advisory.at("id").text().stream(),
                        advisory.at("aliases").elements().stream().flatMap(each -> each.text().stream()))
                .map(RepositoryAdvisory::normalised)
                .collect(Collectors.toSet());
        return advisory.at("references").elements().stream()
                .flatMap(each -> each.at("url").text().stream())
                .flatMap(each -> RepositoryAdvisory.at(each).stream())
                .filter(each -> numbers.contains(each.number()))
                .findFirst();
    }

    private static List<? extends ReadingPart> records(DataNode advisory) {
        PartialDate publishedOn = DayText.of(advisory.at("published")).orElseThrow();
        Optional<String> repository = origin(advisory).map(RepositoryAdvisory::repository);
        return advisory.at("affected").elements().stream()
                .map(each -> subject(each.at("package"), repository))
                .distinct()
                .map(subject -> AdvisoryDraft.of(advisory.at("id").text(), subject, publishedOn))
                .toList();
    }

    private static Subject subject(DataNode named, Optional<String> repository) {
        Optional<String> byName = named.at("ecosystem")
                .text()
                .flatMap(ecosystem -> named.at("name").text().flatMap(name -> AnyVersionPurl.of(ecosystem, name)));
        return new SubjectBuilder()
                .purl(named.at("purl").text().map(AnyVersionPurl::of))
                .purl(byName)
                .repository(repository)
                .build();
    }
}
