package io.github.sscop.source.bill;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.ArchiveContent;
import io.github.sscop.source.content.SourceContent;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SourceImporter;
import io.github.sscop.source.reading.SourceReading;
import io.github.sscop.source.reading.SourceType;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The importer of artefacts of Java as they are shipped: archives with libraries in them, packed as archives or mixed into it. */
public final class ArchiveImporter implements SourceImporter {

    private static final SourceType TYPE = new SourceType(
            "archive",
            "artefact of Java",
            "libraries whose classes were mixed into it without their descriptions, or what is no archive of Java in it",
            "collect it together with a bill of materials of the same version that has the digests of the components");

    private static final Set<String> LIBRARIES = Set.of("jar", "war", "ear", "rar", "aar");
    private static final String DESCRIPTIONS = "META-INF/maven/";
    private static final String DESCRIPTION = "/pom.properties";

    @Override
    public SourceType type() {
        return TYPE;
    }

    @Override
    public boolean recognises(SourceContent content) {
        return content.isArchive();
    }

    @Override
    public SourceReading read(SourceContent content, ReadingContext context) {
        ArchiveContent archive = ArchiveContent.of(content);
        List<Component> described = described(archive);
        List<Component> components = new ArrayList<>(described);
        for (String name : libraries(archive)) {
            components.addAll(library(archive, name));
        }
        if (components.isEmpty()) {
            return SourceReading.nothing("no library in it is described, or packed as an archive of its own");
        }
        Subject subject = new SubjectBuilder()
                .digest(Optional.of(content.digest().toString()))
                .purl(ArchiveManifest.of(archive)
                        .own(described)
                        .flatMap(Component::key)
                        .map("pkg:"::concat))
                .build();
        return SourceReading.of(new ComponentList(subject, "what is in the archive", components, true))
                .remark(ComponentList.REMARK);
    }

    private static List<String> libraries(ArchiveContent archive) {
        return archive.names().stream()
                .filter(name -> LIBRARIES.contains(
                        name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Component> described(ArchiveContent archive) {
        return archive.names().stream()
                .filter(name -> name.startsWith(DESCRIPTIONS) && name.endsWith(DESCRIPTION))
                .map(name -> PomDescription.of(name, archive.text(name)))
                .toList();
    }

    /** One description is that of the library; of several it is unknown which. Archives in a library are not opened. */
    private static List<Component> library(ArchiveContent archive, String name) {
        byte[] bytes = archive.bytes(name);
        Digest digest = Digest.sha256(bytes);
        Component unknown = Component.ofFile(name.substring(name.lastIndexOf('/') + 1), digest);
        try {
            ArchiveContent library = archive.nested(bytes);
            List<Component> described = described(library);
            List<Component> components = new ArrayList<>();
            switch (described.size()) {
                case 0 -> components.add(unknown);
                case 1 -> components.add(described.get(0).withDigest(digest));
                default -> components.addAll(described);
            }
            libraries(library)
                    .forEach(each -> components.add(Component.ofFile(
                            each.substring(each.lastIndexOf('/') + 1), Digest.sha256(library.bytes(each)))));
            return components;
        } catch (InvalidDocumentException e) {
            if (e.problems().stream().anyMatch(problem -> problem.code() == ProblemCode.LIMIT)) {
                throw e;
            }
            return List.of(unknown); // Whatever it is, it is in there.
        }
    }
}
