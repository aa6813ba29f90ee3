package io.github.sscop.source.signature;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.RecordDraft;
import io.github.sscop.source.reading.RecordJoin;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The join of the valid signatures of single files to a record of the release.
 *
 * <p>How many files there are, only the product's own list says. Of a file whose check was not collected nothing is known: it is not
 * unsigned, and the record then leaves open how many are.
 */
public final class ReleaseSignatureJoin implements RecordJoin<SignatureCheck> {

    private static final Comparator<SignatureCheck> ORDER = Comparator.comparing(
                    (SignatureCheck each) -> each.subject().digest().toString())
            .thenComparing(SignatureCheck::tool)
            .thenComparing(each -> each.file().toString())
            .thenComparing(each -> each.subject().toString());

    @Override
    public Class<SignatureCheck> partType() {
        return SignatureCheck.class;
    }

    @Override
    public List<JoinedDraft<SignatureCheck>> join(List<SignatureCheck> parts, ReadingContext context) {
        ReleaseFiles files = ReleaseFiles.of(context);
        Set<Digest> verified = new LinkedHashSet<>();
        List<SignatureCheck> counted = parts.stream()
                .filter(each -> each.subject().digest().isPresent())
                .filter(each -> files.doubt(each.subject()).isEmpty())
                .sorted(ORDER)
                .toList();
        counted.forEach(each -> each.subject().digest().ifPresent(verified::add));
        if (files.count(verified) == 0) {
            return parts.stream().sorted(ORDER).map(ReleaseSignatureJoin::alone).toList();
        }
        List<SignatureCheck> listed = counted.stream()
                .filter(each ->
                        !files.listed(each.subject().digest().stream().toList()).isEmpty())
                .toList();
        return List.of(new JoinedDraft<>(release(files, verified), listed));
    }

    private static RecordDraft release(ReleaseFiles files, Set<Digest> verified) {
        int count = files.count(verified);
        boolean all = count == files.count();
        RecordDraft draft = SignatureDraft.inconclusive(
                        "Check of the signatures of a release: " + count + " of " + files.count()
                                + " listed files verified",
                        subject(files.listed(verified).get(0)))
                .in(all ? "release" : "part of a release") // A part takes the place of no whole.
                .fact("artefacts", files.count());
        return all ? draft.fact("signed", count).fact("verified", count) : draft;
    }

    private static Subject subject(Digest digest) {
        return new SubjectBuilder().digest(Optional.of(digest.toString())).build();
    }

    /** Where the product lists no files by their digests, each check stays by itself. */
    private static JoinedDraft<SignatureCheck> alone(SignatureCheck check) {
        return new JoinedDraft<>(
                SignatureDraft.inconclusive("Signature of a file, verified by " + check.tool(), check.subject())
                        .in(check.subject().digest().map(Digest::toString).orElse("")),
                List.of(check));
    }
}
