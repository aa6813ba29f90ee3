package io.github.sscop.source.advisory;

import io.github.sscop.source.content.ContentRefusal;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.ReadingPart;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The importer of advisories and VEX documents in CSAF, versions 2.0 and 2.1, that the vendor published itself. */
public final class CsafImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "csaf",
            "advisory in CSAF",
            "whom an advisory reached, which vulnerabilities are still open, or those of which there is no advisory",
            "add how many customers the vulnerability affects, and how many of these were informed; and to the record of updates, which"
                    + " vulnerabilities are open, and the times that the policy promises");

    private static final Set<String> VERSIONS = Set.of("2.0", "2.1");
    private static final String ADVISORY = "csaf_security_advisory";
    private static final String STATEMENT = "csaf_vex";

    private static final String NOT_PUBLIC =
            "the document does not show that it is public: its label of the Traffic Light Protocol is not CLEAR, or it does not"
                    + " say when it was first released";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.data().at("document", "csaf_version").isPresent();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        DataNode document = content.data().at("document");
        String version = document.at("csaf_version").scalar().orElse("not given");
        if (!VERSIONS.contains(version)) {
            throw ContentRefusal.unknownVersion("document in CSAF", version, "2.0 or 2.1");
        }
        if (!document.at("tracking", "status").isText("final")) {
            return SourceReading.nothing("the document is not final, so that nothing in it is settled");
        }
        if (!document.at("publisher", "category").isText("vendor")) {
            return SourceReading.nothing("the document does not say that the vendor published it");
        }
        CsafDocument read = CsafDocument.of(content.data());
        if (document.at("category").isText(STATEMENT)) {
            return reading(read.statements(), "no vulnerability in the document is settled for a product");
        }
        if (!document.at("category").isText(ADVISORY)) {
            return SourceReading.nothing("the document is neither a security advisory nor a VEX document");
        }
        List<ReadingPart> parts = new ArrayList<>(read.advisories());
        parts.addAll(read.updates());
        if (read.isPublic()) {
            return reading(parts, "the document names no product that a vulnerability affects");
        }
        return new SourceReading(parts, List.of(NOT_PUBLIC)); // What speaks against a claim is read all the same.
    }

    private static SourceReading reading(List<? extends ReadingPart> parts, String nothing) {
        return parts.isEmpty() ? SourceReading.nothing(nothing) : new SourceReading(List.copyOf(parts), List.of());
    }
}
