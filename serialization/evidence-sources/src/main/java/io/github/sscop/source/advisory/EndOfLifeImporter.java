package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The importer of answers of endoflife.date: of a product or a release in version 1 of its interface, and of lists of cycles in the
 * one before.
 *
 * <p>Of the releases only that of the product's own version is looked at.
 */
public final class EndOfLifeImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "endoflife",
            "answer of endoflife.date",
            "what the vendor itself announced, when, or to whom: its data are collected by volunteers",
            "add the vendor's own notice of the end of support, with the day on which customers were informed");

    private static final Pattern VERSION = Pattern.compile("1\\.[0-9]{1,6}(?:\\.[0-9]{1,6})?");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return isVersioned(data) || isLegacy(data);
    }

    private static boolean isVersioned(DataNode data) {
        DataNode result = data.at("result");
        return data.at("schema_version").isPresent()
                && data.at("generated_at").isPresent()
                && Stream.concat(Stream.of(result), result.at("releases").elements().stream())
                        .anyMatch(each -> each.at("isEol").isPresent()
                                || each.at("eolFrom").isPresent());
    }

    private static boolean isLegacy(DataNode data) {
        return !data.elements().isEmpty()
                && data.elements().stream()
                        .allMatch(each ->
                                each.at("cycle").isPresent() && each.at("eol").isPresent());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        if (data.isList()) {
            return reading(
                    data.elements().stream().map(EndOfLifeCycle::ofLegacy),
                    SubjectBuilder.nothing(),
                    Optional.empty(),
                    context);
        }
        String version = data.at("schema_version").scalar().orElse("not given");
        if (!VERSION.matcher(version).matches()) {
            throw ContentRefusal.unknownVersion("answer of endoflife.date", version, "version 1");
        }
        DataNode result = data.at("result");
        Optional<PartialDate> day = DayText.of(data.at("generated_at"));
        boolean ofProduct = result.at("releases").isPresent();
        return reading(
                (ofProduct ? result.at("releases").elements() : List.of(result))
                        .stream().map(each -> EndOfLifeCycle.of(each, day)),
                ofProduct ? subject(result, context) : SubjectBuilder.nothing(),
                day,
                context);
    }

    private static SourceReading reading(
            Stream<EndOfLifeCycle> cycles, Subject subject, Optional<PartialDate> day, ReadingContext context) {
        List<EndOfLifeCycle> all = cycles.toList(); // Every one is read, so that a contradiction anywhere is found.
        Optional<EndOfLifeCycle> own = context.product()
                .flatMap(Product::version)
                .flatMap(version -> all.stream()
                        .filter(each -> each.isOf(version))
                        .max(Comparator.comparingInt(each -> each.name().length())));
        if (own.isEmpty()) {
            return SourceReading.nothing("none of the releases is that of the product's version");
        }
        LifecycleDraft draft =
                new LifecycleDraft(subject, day, own.get().endsOn(), own.get().ended());
        return draft.isKnown()
                ? SourceReading.of(draft.record("endoflife.date", true))
                : SourceReading.nothing("no end is given of the release of the product's version");
    }

    /** Of several package URLs in the file, the one that the product has as well is taken; else the first one. */
    private static Subject subject(DataNode product, ReadingContext context) {
        Set<String> own = context.product().stream()
                .flatMap(each -> each.packageUrls().stream())
                .map(PackageUrl::packageName)
                .collect(Collectors.toSet());
        List<PackageUrl> named = product.at("identifiers").elements().stream()
                .filter(each -> each.at("type").isText("purl"))
                .flatMap(each -> each.at("id").text().stream())
                .flatMap(each -> SubjectBuilder.parsedPurl(each).stream())
                .toList();
        Optional<PackageUrl> purl = named.stream()
                .filter(each -> own.contains(each.packageName()))
                .findFirst()
                .or(() -> named.stream().findFirst());
        return new SubjectBuilder()
                .purl(purl.map(PackageUrl::toString).map(AnyVersionPurl::of))
                .product(product.at("label").text().or(() -> product.at("name").text()))
                .build();
    }
}
