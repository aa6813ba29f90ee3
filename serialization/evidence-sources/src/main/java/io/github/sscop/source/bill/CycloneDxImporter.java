package io.github.sscop.source.bill;

import io.github.sscop.source.bill.CycloneDxDocument.CycloneDxComponent;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The importer of bills of materials in CycloneDX, in JSON; files of advisories or attestations alone are none. */
public final class CycloneDxImporter implements SourceImporter {

    private static final SourceType TYPE = CycloneDxDocument.type("cyclonedx", "JSON");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        DataNode data = content.data();
        return data.at("bomFormat").isText("CycloneDX")
                && (data.at("components").isPresent()
                        || Stream.of("vulnerabilities", "declarations", "definitions")
                                .noneMatch(name -> data.at(name).isPresent()));
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        if (!data.at("components").isList()) {
            throw ContentRefusal.missing("/components", "the components are no list; expected one, which may be empty");
        }
        DataNode metadata = data.at("metadata");
        return new CycloneDxDocument(
                        data.at("specVersion").scalar().orElse(""),
                        metadata.at("timestamp").text(),
                        Optional.of(metadata.at("component"))
                                .filter(DataNode::isObject)
                                .map(CycloneDxImporter::component),
                        components(data),
                        data.at("compositions").elements().stream()
                                .flatMap(each -> each.at("aggregate").text().stream())
                                .toList(),
                        data.at("vulnerabilities").elements().stream()
                                .flatMap(each -> each.at("affects").elements().stream())
                                .flatMap(each -> each.at("ref").text().stream())
                                .collect(Collectors.toSet()))
                .reading();
    }

    private static List<CycloneDxComponent> components(DataNode parent) {
        return parent.at("components").elements().stream()
                .map(CycloneDxImporter::component)
                .toList();
    }

    private static CycloneDxComponent component(DataNode data) {
        Optional<PackageEntry> entry = data.isObject() && data.at("name").text().isPresent()
                ? Optional.of(new PackageEntry(
                        data.at("name").text().get(),
                        data.at("version").text(),
                        data.at("purl").text(),
                        data.at("hashes").elements().stream()
                                .flatMap(hash ->
                                        HashText.digest(
                                                hash.at("alg").text(),
                                                hash.at("content").text())
                                                .stream())
                                .toList()))
                : Optional.empty();
        return new CycloneDxComponent(
                data.at("bom-ref").text().orElse(""),
                entry,
                data.at("externalReferences").elements().stream()
                        .anyMatch(each -> each.at("type").isText("bom")),
                components(data));
    }
}
