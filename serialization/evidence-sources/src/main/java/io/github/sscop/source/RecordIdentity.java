package io.github.sscop.source;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.reading.RecordDraft;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The id of a collected record: the type of its file, what it is about, and the bytes of its files, so that the same files give
 * the same id again, and later outputs about the same subject an id that begins alike.
 *
 * @param series the beginning that all outputs of the type about the same subject share
 * @param id the id
 */
record RecordIdentity(String series, EvidenceId id) {

    private static final int PREFIX = "sha256:".length();
    private static final int SERIES_DIGITS = 8;
    private static final int CONTENT_DIGITS = 12;

    static RecordIdentity of(String type, RecordDraft draft, List<Digest> files) {
        String kind = draft.kind().toString();
        String series = type.toUpperCase(Locale.ROOT) + "-"
                + digits(String.join("\n", kind, draft.slot(), lasting(draft.subject())), SERIES_DIGITS) + "-";
        String content = files.stream().map(Digest::toString).sorted().collect(Collectors.joining("\n")) + "\n"
                + draft.title(); // Two records of one file in one slot differ in that at least.
        return new RecordIdentity(series, EvidenceId.of(series + digits(content, CONTENT_DIGITS)));
    }

    /** Returns what of a subject stays the same from one version to the next. */
    private static String lasting(Subject subject) {
        return String.join(
                "\n",
                subject.organisation().orElse(""),
                subject.product().orElse(""),
                subject.purl().map(PackageUrl::packageName).orElse(""),
                subject.repository().orElse(""));
    }

    private static String digits(String text, int count) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).toString().substring(PREFIX, PREFIX + count);
    }

    boolean isInSeries(EvidenceId other) {
        return other.toString().startsWith(series);
    }
}
