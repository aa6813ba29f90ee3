package io.github.sscop.source.bill;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The importer of bills of materials in SPDX 3.0, as a graph in JSON-LD. */
public final class Spdx3Importer implements SourceImporter {

    private static final SourceType TYPE = SpdxDocument.type("spdx-3", "bill of materials in SPDX 3.0, as JSON-LD");

    private static final String CONTEXT = "https://spdx.org/rdf/";
    private static final Pattern KNOWN =
            Pattern.compile("https://spdx\\.org/rdf/3\\.0\\.\\d{1,3}/spdx-context\\.jsonld");

    private static final Set<String> COLLECTIONS = Set.of("SpdxDocument", "software_Sbom", "Bom", "Bundle");

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.data().at("@graph").isPresent()
                && contexts(content.data()).anyMatch(each -> each.startsWith(CONTEXT));
    }

    private static Stream<String> contexts(DataNode data) {
        DataNode context = data.at("@context");
        return Stream.concat(Stream.of(context), context.elements().stream()).flatMap(each -> each.text().stream());
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode data = content.data();
        String version = contexts(data)
                .filter(each -> each.startsWith(CONTEXT))
                .findFirst()
                .orElse("");
        if (!KNOWN.matcher(version).matches()) {
            throw ContentRefusal.unknownVersion("bill in SPDX", version, "the context of 3.0");
        }
        if (!data.at("@graph").isList()) {
            throw ContentRefusal.missing("/@graph", "the graph is no list; expected one");
        }
        return new Graph(data.at("@graph").elements()).document().reading();
    }

    /** The elements of a graph, by their ids. */
    private static final class Graph {

        private final List<DataNode> elements;
        private final Map<String, DataNode> byId = new HashMap<>();

        Graph(List<DataNode> elements) {
            this.elements = elements;
            for (DataNode each : elements) {
                Optional<String> id = id(each);
                if (id.isPresent() && byId.put(id.get(), each) != null) {
                    throw ContentRefusal.contradictory(
                            "/@graph", "two elements have the id " + id.get() + "; expected one of its own for each");
                }
            }
        }

        private static Optional<String> id(DataNode element) {
            return element.at("spdxId").text().or(() -> element.at("@id").text());
        }

        SpdxDocument document() {
            Map<String, PackageEntry> packages = new LinkedHashMap<>();
            boolean allReadable = true;
            for (DataNode each : elements) {
                if (each.at("type").isText("software_Package")) {
                    Optional<String> name = each.at("name").text();
                    allReadable &= name.isPresent();
                    name.ifPresent(
                            text -> packages.put(id(each).orElse("package " + packages.size()), entry(text, each)));
                }
            }
            return new SpdxDocument(created(), described(), packages, allReadable);
        }

        /** Elements have creations of their own; that of the document counts. */
        private Optional<String> created() {
            List<String> days = ofType("SpdxDocument")
                    .map(each -> each.at("creationInfo"))
                    .map(each ->
                            each.text().map(id -> byId.getOrDefault(id, each)).orElse(each))
                    .flatMap(each -> each.at("created").text().stream())
                    .toList();
            return days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
        }

        private Stream<DataNode> ofType(String type) {
            return elements.stream().filter(each -> each.at("type").isText(type));
        }

        /** A document is about the roots of a bill, or the bill itself is its root. */
        private Set<String> described() {
            Set<String> described = new LinkedHashSet<>();
            Set<String> collections = new LinkedHashSet<>();
            elements.stream()
                    .filter(each ->
                            each.at("type").text().filter(COLLECTIONS::contains).isPresent())
                    .forEach(each -> {
                        id(each).ifPresent(collections::add);
                        texts(each.at("rootElement")).forEach(described::add);
                    });
            ofType("Relationship")
                    .filter(each -> each.at("relationshipType").isText("describes"))
                    .filter(each ->
                            each.at("from").text().filter(collections::contains).isPresent())
                    .forEach(each -> texts(each.at("to")).forEach(described::add));
            described.removeAll(collections);
            return described;
        }

        private static Stream<String> texts(DataNode node) {
            return Stream.concat(Stream.of(node), node.elements().stream()).flatMap(each -> each.text().stream());
        }

        private static PackageEntry entry(String name, DataNode data) {
            List<String> purls = new ArrayList<>();
            data.at("software_packageUrl").text().ifPresent(purls::add);
            data.at("externalIdentifier").elements().stream()
                    .filter(each -> each.at("externalIdentifierType").isText("packageUrl"))
                    .forEach(each -> each.at("identifier").text().ifPresent(purls::add));
            return new PackageEntry(
                    name,
                    SpdxDocument.known(data.at("software_packageVersion").text()),
                    SpdxDocument.single(purls),
                    data.at("verifiedUsing").elements().stream()
                            .flatMap(each ->
                                    HashText.digest(
                                            each.at("algorithm").text(),
                                            each.at("hashValue").text())
                                            .stream())
                            .toList());
        }
    }
}
