package io.github.sscop.source.bill;

import io.github.sscop.code.Digest;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The comparison of a bill with a list of the same product.
 *
 * @param found how many components were found
 * @param listed how many of them the bill lists
 * @param missing what it lacks, in alphabetical order
 * @param decided whether the numbers can be relied upon
 */
record BillComparison(int found, int listed, List<String> missing, boolean decided) {

    /**
     * Compares by package and version, and what has no known package by its digest.
     *
     * <p>What is in doubt counts as missing. Where only that is missing which may not be delivered at all, or no component of the
     * bill can be compared, nothing is decided.
     */
    static BillComparison of(Bill bill, ComponentList list) {
        Collection<Component> found = distinct(bill, list);
        BillIndex index = new BillIndex(bill.components());
        List<Component> certain = found.stream().filter(Component::certain).toList();
        List<String> missing = index.missing(certain);
        if (!missing.isEmpty()) {
            return new BillComparison(certain.size(), certain.size() - missing.size(), missing, index.isComparable());
        }
        boolean complete =
                list.whole() && !found.isEmpty() && index.missing(found).isEmpty();
        return new BillComparison(found.size(), found.size(), List.of(), complete);
    }

    private static Collection<Component> distinct(Bill bill, ComponentList list) {
        Map<String, Component> found = new LinkedHashMap<>();
        for (Component each : list.components()) {
            if (!BillSubject.isProduct(each, bill.subject(), list.subject())) {
                found.merge(
                        each.key().orElse(each.label() + " " + each.digests()),
                        each,
                        (one, other) -> one.certain() ? one : other);
            }
        }
        return found.values();
    }

    /** The components of a bill, as they are looked up. */
    private static final class BillIndex {

        private final Set<String> keys = new HashSet<>();
        private final Set<Digest> digests = new HashSet<>();
        private final boolean empty;

        BillIndex(List<Component> components) {
            empty = components.isEmpty();
            for (Component each : components) {
                each.key().ifPresent(keys::add);
                digests.addAll(each.digests());
            }
        }

        /** A bill without any package names may list all and cannot be compared; one without components lists none. */
        boolean isComparable() {
            return empty || !keys.isEmpty();
        }

        List<String> missing(Collection<Component> found) {
            return found.stream()
                    .filter(each -> !lists(each))
                    .map(Component::label)
                    .sorted()
                    .toList();
        }

        private boolean lists(Component found) {
            return found.packageName().isPresent()
                    ? found.key().filter(keys::contains).isPresent()
                    : found.digests().stream().anyMatch(digests::contains);
        }
    }
}
