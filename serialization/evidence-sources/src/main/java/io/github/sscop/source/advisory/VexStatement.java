package io.github.sscop.source.advisory;

import io.github.sscop.code.PartialDate;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.content.DayText;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.List;
import java.util.Optional;

/**
 * A statement in OpenVEX, in both versions: products and vulnerabilities are texts in the older one, and objects in the newer.
 *
 * @param node its fields
 * @param document the fields of the document, whose time is that of statements without one
 */
record VexStatement(DataNode node, DataNode document) {

    String status() {
        return node.at("status").text().orElse("");
    }

    String vulnerability() {
        DataNode named = node.at("vulnerability");
        return named.text()
                .or(() -> named.at("name").text())
                .or(() -> named.at("@id").text())
                .orElse("");
    }

    /** Returns whether it says that the vulnerability is dealt with, or what customers can do, or why it cannot be exploited. */
    boolean settles() {
        boolean named = !vulnerability().isEmpty();
        return named
                && switch (status()) {
                    case "fixed" -> true;
                    case "not_affected" -> isGiven("justification") || isGiven("impact_statement");
                    case "affected" -> isGiven("action_statement");
                    default -> false;
                };
    }

    private boolean isGiven(String field) {
        return node.at(field).text().isPresent();
    }

    Optional<PartialDate> day() {
        return node.at("timestamp").isGiven() ? DayText.of(node.at("timestamp")) : DayText.of(document.at("timestamp"));
    }

    /** Returns what no two statements may differ about: the vulnerability in each product at the same time. */
    List<String> keys() {
        String time = node.at("timestamp").text().orElse("");
        return node.at("products").elements().stream()
                .flatMap(each -> id(each).stream())
                .map(id -> String.join("\n", vulnerability(), id, time))
                .toList();
    }

    /** Returns the products; where none is named, one of which nothing is known. */
    List<Subject> subjects() {
        List<DataNode> products = node.at("products").elements();
        return products.isEmpty()
                ? List.of(SubjectBuilder.nothing())
                : products.stream().map(VexStatement::subject).distinct().toList();
    }

    private static Optional<String> id(DataNode product) {
        return product.text().or(() -> product.at("@id").text());
    }

    private static Subject subject(DataNode product) {
        Optional<String> purl = product.at("identifiers", "purl").text().or(() -> id(product));
        return new SubjectBuilder()
                .purl(purl)
                .digest(purl.flatMap(SubjectBuilder::parsedPurl).flatMap(PackageUrl::version))
                .digest(product.at("hashes", "sha-256").text().map(each -> "sha256:" + each))
                .build();
    }
}
