package io.github.sscop.source.bill;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The importer of bills of materials in SPDX 2.2 and 2.3, in JSON or as tags and values. */
public final class SpdxImporter implements SourceImporter {

    private static final SourceType TYPE =
            SpdxDocument.type("spdx", "bill of materials in SPDX 2.2 or 2.3, as JSON or as tags and values");

    private static final Set<String> KNOWN = Set.of("SPDX-2.2", "SPDX-2.3");
    private static final String DOCUMENT = "SPDXRef-DOCUMENT";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return (data.at("spdxVersion").isPresent() && data.at("SPDXID").isPresent()) || SpdxTags.isIn(content);
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        if (SpdxTags.isIn(content)) {
            SpdxTags tags = SpdxTags.of(content.text().orElseThrow());
            requireKnown(tags.version());
            return tags.document(DOCUMENT).reading();
        }
        DataNode data = content.data();
        requireKnown(data.at("spdxVersion").scalar().orElse("not given"));
        if (!data.at("packages").isList()) {
            throw ContentRefusal.missing("/packages", "the packages are no list; expected one, which may be empty");
        }
        Map<String, PackageEntry> packages = packages(data);
        return new SpdxDocument(
                        data.at("creationInfo", "created").text(),
                        described(data),
                        packages,
                        packages.size() == data.at("packages").elements().size())
                .reading();
    }

    private static void requireKnown(String version) {
        if (!KNOWN.contains(version)) {
            throw ContentRefusal.unknownVersion("bill in SPDX", version, "SPDX-2.2 or SPDX-2.3");
        }
    }

    /** The field is older than the relationship, which may be written in either direction. */
    private static Set<String> described(DataNode data) {
        Set<String> described = new LinkedHashSet<>();
        data.at("documentDescribes").elements().forEach(each -> each.text().ifPresent(described::add));
        for (DataNode each : data.at("relationships").elements()) {
            String type = each.at("relationshipType").text().orElse("");
            Optional<String> one = each.at("spdxElementId").text();
            Optional<String> other = each.at("relatedSpdxElement").text();
            if (type.equals("DESCRIBES") && one.filter(DOCUMENT::equals).isPresent()) {
                other.ifPresent(described::add);
            } else if (type.equals("DESCRIBED_BY")
                    && other.filter(DOCUMENT::equals).isPresent()) {
                one.ifPresent(described::add);
            }
        }
        return described;
    }

    private static Map<String, PackageEntry> packages(DataNode data) {
        Map<String, PackageEntry> packages = new LinkedHashMap<>();
        List<DataNode> elements = data.at("packages").elements();
        for (int i = 0; i < elements.size(); i++) {
            DataNode each = elements.get(i);
            Optional<String> name = each.at("name").text();
            String id = each.at("SPDXID").text().orElse("package " + i);
            if (name.isPresent() && packages.put(id, entry(name.get(), each)) != null) {
                throw ContentRefusal.contradictory(
                        "/packages/" + i + "/SPDXID",
                        "two packages have the id " + id + "; expected one of its own for each");
            }
        }
        return packages;
    }

    private static PackageEntry entry(String name, DataNode data) {
        return new PackageEntry(
                name,
                SpdxDocument.known(data.at("versionInfo").text()),
                SpdxDocument.single(data.at("externalRefs").elements().stream()
                        .filter(each -> each.at("referenceType").isText("purl"))
                        .flatMap(each -> each.at("referenceLocator").text().stream())
                        .toList()),
                data.at("checksums").elements().stream()
                        .flatMap(each ->
                                HashText.digest(
                                        each.at("algorithm").text(),
                                        each.at("checksumValue").text())
                                        .stream())
                        .toList());
    }
}
