package io.github.sscop.source;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.source.reading.RecordDraft;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The id of a collected record: the type of its file, what it is about, and the bytes of its files, so that the same files give
 * the same id again, and later outputs about the same subject an id that begins alike.
 *
 * @param type the beginning that all records of the type share
 * @param series the beginning that all outputs of the type about the same subject share
 * @param id the id
 */
record RecordIdentity(String type, String series, EvidenceId id) {

    private static final int PREFIX = "sha256:".length();
    private static final int DIGITS = 12;

    /**
     * Creates the identity of a draft. Outputs that are bound in different ways, or of which only one has a time of its own, are
     * in different series: what is known less well takes the place of nothing that is known better.
     */
    static RecordIdentity of(
            String type, RecordDraft draft, SubjectBinding binding, List<Digest> files, CollectionContext context) {
        String prefix = type.toUpperCase(Locale.ROOT) + "-";
        String lasting = hash(List.of(
                draft.kind().toString(),
                draft.slot(),
                binding.state().toString(),
                draft.date().isPresent() ? "dated" : "",
                draft.subject().organisation().orElse(""),
                draft.subject().product().orElse(""),
                draft.subject().purl().map(PackageUrl::packageName).orElse(""),
                draft.subject().repository().orElse(""),
                draft.subject()
                        .digest()
                        .map(digest -> artefact(digest, context.product()))
                        .orElse("")));
        String content = hash(List.of(
                lasting,
                // Of two records of one file in one slot none is lost, unless they are the same.
                draft.title(),
                draft.date().toString(),
                draft.facts().toString(),
                draft.sample().toString(),
                draft.links().toString(),
                files.stream().map(Digest::toString).sorted().collect(Collectors.joining(" "))));
        return new RecordIdentity(prefix, prefix + lasting + "-", EvidenceId.of(prefix + lasting + "-" + content));
    }

    /** An artefact goes by its name from one version to the next; one that is not listed, by its digest. */
    private static String artefact(Digest digest, Optional<Product> product) {
        return product.stream()
                .flatMap(each -> each.artefacts().stream())
                .filter(each -> each.digest().filter(digest::equals).isPresent())
                .map(Product.Artefact::name)
                .findFirst()
                .orElseGet(() ->
                        product.flatMap(Product::digest).filter(digest::equals).isPresent()
                                ? "the only artefact"
                                : digest.toString());
    }

    /** The lengths keep one text from running into the next. */
    private static String hash(List<String> texts) {
        String joined = texts.stream().map(text -> text.length() + ":" + text).collect(Collectors.joining());
        return Digest.sha256(joined.getBytes(StandardCharsets.UTF_8)).toString().substring(PREFIX, PREFIX + DIGITS);
    }

    boolean isInSeries(EvidenceId other) {
        return other.toString().startsWith(series);
    }

    boolean isOfType(EvidenceId other) {
        return other.toString().startsWith(type);
    }
}
