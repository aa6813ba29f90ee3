package io.github.sscop.source.advisory;

import io.github.sscop.evidence.subject.Subject;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.source.content.DataNode;
import io.github.sscop.source.reading.SubjectBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The product tree of a document in CSAF: which product each id means.
 *
 * <p>Versions are left out, since an advisory is about the product. A component as part of a product means the product.
 */
final class CsafProducts {

    private static final int DEEPEST = 10;

    private final Map<String, Subject> products = new HashMap<>();
    private final Map<String, String> wholes = new HashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    private final Set<String> contradictory = new HashSet<>();

    /** Reads a product tree, in which branches are nested no deeper than the values of a file may be. */
    static CsafProducts of(DataNode tree) {
        CsafProducts read = new CsafProducts();
        tree.at("branches").elements().forEach(each -> read.branch(each, Optional.empty(), Optional.empty()));
        tree.at("full_product_names")
                .elements()
                .forEach(each -> read.product(each, Optional.empty(), Optional.empty()));
        tree.at("relationships").elements().forEach(read::relationship);
        tree.at("product_groups")
                .elements()
                .forEach(each -> each.at("group_id")
                        .text()
                        .ifPresent(id -> read.groups.put(
                                id, texts(each.at("product_ids")).toList())));
        return read;
    }

    static Stream<String> texts(DataNode list) {
        return list.elements().stream().flatMap(each -> each.text().stream());
    }

    private void branch(DataNode branch, Optional<String> vendor, Optional<String> product) {
        Optional<String> name = branch.at("name").text();
        boolean isVendor = branch.at("category").isText("vendor");
        boolean isProduct = branch.at("category").isText("product_name");
        Optional<String> ofVendor = isVendor ? name : vendor;
        Optional<String> ofProduct = isProduct ? name : product;
        if (branch.at("product").isObject()) {
            product(branch.at("product"), ofVendor, ofProduct);
        }
        branch.at("branches").elements().forEach(each -> branch(each, ofVendor, ofProduct));
    }

    private void product(DataNode product, Optional<String> vendor, Optional<String> name) {
        DataNode helper = product.at("product_identification_helper");
        Subject subject = new SubjectBuilder()
                .organisation(vendor)
                .product(name.or(() -> product.at("name").text()))
                .purl(purl(helper))
                .build();
        product.at("product_id").text().ifPresent(id -> {
            Subject other = products.putIfAbsent(id, subject);
            if (other != null && !other.equals(subject)) {
                contradictory.add(id);
            }
        });
    }

    /** Version 2.0 has one package URL, version 2.1 a list. */
    private static Optional<String> purl(DataNode helper) {
        return helper.at("purl")
                .text()
                .or(() -> texts(helper.at("purls")).findFirst())
                .map(AnyVersionPurl::of);
    }

    private void relationship(DataNode relationship) {
        Optional<String> whole = relationship.at("relates_to_product_reference").text();
        relationship
                .at("full_product_name", "product_id")
                .text()
                .ifPresent(id -> whole.ifPresent(of -> wholes.put(id, of)));
    }

    /** Returns the product that an id means; empty if there is none, or the parts of parts go deeper than any product's. */
    Optional<Subject> product(String id) {
        String at = id;
        for (int i = 0; i < DEEPEST && wholes.containsKey(at); i++) {
            at = wholes.get(at);
        }
        return wholes.containsKey(at) ? Optional.empty() : Optional.ofNullable(products.get(at));
    }

    /** Returns the ids in a group. */
    List<String> ofGroup(String id) {
        return groups.getOrDefault(id, List.of());
    }

    /** Returns what is wrong with the tree. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        contradictory.stream()
                .sorted()
                .forEach(id -> problems.add(new Problem(
                        "/product_tree",
                        ProblemCode.CONTRADICTION,
                        "the product " + id + " is two different products; expected each id once")));
        return problems;
    }
}
