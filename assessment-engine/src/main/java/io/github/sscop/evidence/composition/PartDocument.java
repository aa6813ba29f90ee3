package io.github.sscop.evidence.composition;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.problem.ReadLimits;
import java.util.Optional;

/** The document of a part, {@code sscop.part/1}. Internal: applications use {@code io.github.sscop.json.Documents}. */
public final class PartDocument {

    /** The one reader and the one writer of parts. */
    @SuppressWarnings("exports") // Public for the library's own modules only, to which alone DocumentType is exported.
    public static final DocumentType<SubmissionPart> TYPE = DocumentType.of("sscop.part/1", SubmissionPart.class)
            .limited(Evidence.class, ReadLimits::evidence)
            .limited(Link.class, ReadLimits::links)
            .build();

    private PartDocument() {}

    /** Returns a value of the contract on one line of JSON; absent if documents hold it as text. */
    static Optional<String> json(Object value) {
        return TYPE.parts().line(value).map(json -> new String(json, UTF_8));
    }
}
