package io.github.sscop.commandline.check;

import io.github.sscop.code.Digest;
import io.github.sscop.commandline.check.LocationInspection.LocatedContent;
import io.github.sscop.commandline.check.text.DocumentText;
import io.github.sscop.commandline.check.text.TextNode.NodeField;
import io.github.sscop.commandline.check.text.TextNode.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The check of one document, part by part.
 *
 * @param locations the check of locations
 * @param dates the check of dates
 * @param findings the findings so far
 * @param writesDigests whether missing digests are filled in
 */
record DocumentInspection(
        LocationInspection locations, DateInspection dates, FindingCollector findings, boolean writesDigests) {

    DocumentResult inspect(DocumentText document) throws IOException {
        int problems = document.problems().size();
        if (!document.isPart() && problems > 0) {
            findings.add(
                    CheckCode.INVALID_SUBMISSION,
                    "The submission has " + problems + (problems == 1 ? " problem" : " problems")
                            + " that keep it from being assessed; run sscop validate, which lists them.");
        }
        CheckSubject whole = new CheckSubject(
                "", Optional.empty(), document.isPart() ? "The part" : "The submission", document.root());
        Optional<String> location = document.root().text("location");
        if (location.isPresent()) {
            locations.inspect(whole, location.get(), Optional.empty(), false);
        }
        Optional<NodeField> product = document.root().field("product");
        if (product.isPresent() && product.get().value() instanceof ObjectNode node) {
            new ProductInspection(locations, findings).inspect(node);
        }
        Map<Integer, Digest> digests = new LinkedHashMap<>();
        for (Map.Entry<Integer, ObjectNode> each :
                document.root().objects("evidence").entrySet()) {
            CheckSubject subject = CheckSubject.ofRecord(each.getKey(), each.getValue());
            record(subject).ifPresent(digest -> digests.put(each.getKey(), digest));
        }
        conclude();
        return new DocumentResult(findings.findings(), digests);
    }

    /** Inspects an evidence record, and returns the digest that it lacks. */
    private Optional<Digest> record(CheckSubject subject) throws IOException {
        Optional<String> location = subject.node().text("location").filter(text -> !text.isBlank());
        if (location.isEmpty()) {
            findings.add(
                    subject,
                    "location",
                    CheckCode.NO_LOCATION,
                    "it has no location, so that nothing was checked; add where the evidence is.");
            return Optional.empty();
        }
        Optional<Digest> stated = subject.digest();
        LocatedContent content = locations.inspect(
                subject, location.get(), stated, subject.node().field("digest").isEmpty());
        if (content.file().isPresent()) {
            dates.inspect(subject, content.file().get());
        }
        return content.missingDigest().flatMap(digest -> missing(subject, digest));
    }

    /** Reports a missing digest, and returns it unless it would make void what was said about the text without it. */
    private Optional<Digest> missing(CheckSubject subject, Digest digest) {
        boolean isReviewed = subject.node()
                .field("review")
                .map(NodeField::value)
                .filter(review ->
                        review instanceof ObjectNode node && node.field("of").isPresent())
                .isPresent();
        String advice = isReviewed
                ? "Its review is bound to the text without it; add it, and have the record reviewed once more."
                : "Run the check with --write, which adds it.";
        boolean isWritten = writesDigests && !isReviewed;
        findings.add(
                subject,
                "digest",
                isWritten ? CheckCode.DIGEST_WRITTEN : CheckCode.DIGEST_MISSING,
                isWritten
                        ? "its digest was written: " + digest + "."
                        : "it has no digest; that of its content is " + digest + ". " + advice);
        return isReviewed ? Optional.empty() : Optional.of(digest);
    }

    private void conclude() {
        if (locations.checked() == 0) {
            findings.add(
                    CheckCode.NOTHING_CHECKED,
                    "Nothing was checked, because no location was looked up; expected local files, or --urls.");
        }
        if (locations.offline() > 0) {
            findings.add(
                    CheckCode.ADDRESSES_OFFLINE,
                    locations.offline()
                            + (locations.offline() == 1 ? " address was" : " addresses were")
                            + " not asked; --urls asks them.");
        }
    }
}
