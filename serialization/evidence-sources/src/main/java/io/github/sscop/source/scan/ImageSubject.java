package io.github.sscop.source.scan;

import io.github.sscop.code.Digest;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.ReadingContext;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The subject of a scan of an image: the one digest that it has in registries, or one that is made of its content. */
final class ImageSubject {

    private ImageSubject() {}

    /**
     * Returns the subject of an image: the digest that the product lists, if it is one of the image's. Where none is, and it has
     * several in registries, none of these is more right than another, so that those of its content are left; the first of them
     * that is a digest is taken.
     *
     * @param registered the names by which registries know it, such as {@code acme/ledger@sha256:…}
     * @param ofContent the digests of its manifest and of its configuration
     */
    static Subject of(DataNode registered, Stream<DataNode> ofContent, ReadingContext context) {
        List<Digest> inRegistries = registered.elements().stream()
                .flatMap(each -> each.text().stream())
                .map(each -> each.substring(each.lastIndexOf('@') + 1))
                .flatMap(each -> SubjectBuilder.parsedDigest(each).stream())
                .distinct()
                .toList();
        List<Digest> made = ofContent
                .flatMap(each -> each.text().flatMap(SubjectBuilder::parsedDigest).stream())
                .toList();
        SubjectBuilder subject = new SubjectBuilder()
                .digest(context.listed(Stream.concat(inRegistries.stream(), made.stream())
                                .toList())
                        .map(Digest::toString));
        if (inRegistries.size() == 1) {
            subject.digest(Optional.of(inRegistries.get(0).toString()));
        }
        made.forEach(each -> subject.digest(Optional.of(each.toString())));
        return subject.build();
    }
}
