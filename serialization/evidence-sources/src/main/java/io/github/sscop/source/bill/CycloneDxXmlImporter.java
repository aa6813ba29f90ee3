package io.github.sscop.source.bill;

import io.github.sscop.source.bill.CycloneDxDocument.CycloneDxComponent;
import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.MarkupNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The importer of bills of materials in CycloneDX, in XML; files of advisories or attestations alone are none. */
public final class CycloneDxXmlImporter implements SourceImporter {

    private static final SourceType TYPE = CycloneDxDocument.type("cyclonedx-xml", "XML");
    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.markup()
                .filter(root -> root.name().equals("bom") && root.namespace().startsWith(NAMESPACE))
                .filter(root -> !root.all("components").isEmpty()
                        || Stream.of("vulnerabilities", "declarations", "definitions")
                                .allMatch(name -> root.all(name).isEmpty()))
                .isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        MarkupNode root = content.markup().orElseThrow();
        if (root.all("components").size() != 1) {
            throw ContentRefusal.missing(
                    "", "the bill has no element for components, or several; expected one, which may be empty");
        }
        return new CycloneDxDocument(
                        root.namespace().substring(NAMESPACE.length()),
                        root.text("metadata", "timestamp"),
                        root.path("metadata", "component").findFirst().map(CycloneDxXmlImporter::component),
                        components(root),
                        root.path("compositions", "composition", "aggregate")
                                .map(each -> each.content().strip())
                                .toList(),
                        root.path("vulnerabilities", "vulnerability", "affects", "target", "ref")
                                .map(each -> each.content().strip())
                                .collect(Collectors.toSet()))
                .reading();
    }

    private static List<CycloneDxComponent> components(MarkupNode parent) {
        return parent.path("components", "component")
                .map(CycloneDxXmlImporter::component)
                .toList();
    }

    private static CycloneDxComponent component(MarkupNode node) {
        Optional<PackageEntry> entry = node.text("name")
                .map(name -> new PackageEntry(
                        name,
                        node.text("version"),
                        node.text("purl"),
                        node.path("hashes", "hash")
                                .flatMap(hash ->
                                        HashText.digest(hash.attribute("alg"), Optional.of(hash.content())).stream())
                                .toList()));
        return new CycloneDxComponent(
                node.attribute("bom-ref").orElse(""),
                entry,
                node.path("externalReferences", "reference")
                        .anyMatch(each -> each.attribute("type").equals(Optional.of("bom"))),
                components(node));
    }
}
