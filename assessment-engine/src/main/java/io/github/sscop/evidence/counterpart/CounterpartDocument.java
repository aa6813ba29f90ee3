package io.github.sscop.evidence.counterpart;

import io.github.sscop.code.Digest;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.Link;
import io.github.sscop.problem.ReadLimits;
import java.util.Objects;

/** The document of a counterpart, {@code sscop.counterpart/1}. Internal: applications use {@code io.github.sscop.json.Documents}. */
public final class CounterpartDocument {

    /** The one reader and the one writer of counterparts. */
    @SuppressWarnings("exports") // Public for the library's own modules only, to which alone DocumentType is exported.
    public static final DocumentType<Counterpart> TYPE = DocumentType.of("sscop.counterpart/1", Counterpart.class)
            .limited(Evidence.class, ReadLimits::evidence)
            .limited(CounterpartReview.class, ReadLimits::evidence)
            .limited(Link.class, ReadLimits::links)
            .build();

    private CounterpartDocument() {}

    static Digest digest(Counterpart counterpart) {
        Objects.requireNonNull(counterpart.id(), "id");
        Objects.requireNonNull(counterpart.submission(), "submission");
        return Digest.sha256(out -> TYPE.canonical(counterpart, out));
    }
}
