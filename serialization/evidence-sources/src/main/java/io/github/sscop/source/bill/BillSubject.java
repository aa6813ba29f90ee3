package io.github.sscop.source.bill;

import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Subject;
import java.util.Locale;
import java.util.Optional;

/** The comparison of the products that a bill and a list are about. */
final class BillSubject {

    private BillSubject() {}

    /**
     * Returns whether both are about the same version of the same product: by digest, else by package, else by name. Without a
     * version in both, they may be of two versions, and are not compared.
     */
    static boolean isSame(Subject bill, Subject list) {
        if (bill.digest().isPresent() && list.digest().isPresent()) {
            return bill.digest().equals(list.digest());
        }
        Optional<String> version = version(bill);
        if (version.isEmpty() || !version.equals(version(list))) {
            return false;
        }
        Optional<String> packageName = bill.purl().map(PackageUrl::packageName);
        if (packageName.isPresent() && list.purl().isPresent()) {
            return packageName.equals(list.purl().map(PackageUrl::packageName));
        }
        return name(bill).isPresent() && name(bill).equals(name(list));
    }

    private static Optional<String> version(Subject subject) {
        return subject.purl().flatMap(PackageUrl::version).or(subject::version);
    }

    private static Optional<String> name(Subject subject) {
        return subject.product()
                .or(() -> subject.purl()
                        .map(PackageUrl::packageName)
                        .map(each -> each.substring(each.lastIndexOf('/') + 1)))
                .map(each -> each.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a component is the product itself. */
    static boolean isProduct(Component component, Subject bill, Subject list) {
        Optional<PackageUrl> purl =
                bill.purl().or(() -> list.purl().filter(each -> name(bill).equals(name(list))));
        return purl.isPresent()
                && component.packageName().equals(purl.map(PackageUrl::packageName))
                && component.version().isPresent()
                && component.version().equals(version(list));
    }

    /** Returns what both say, so that an artefact which the product does not list leaves their record in doubt. */
    static Subject merged(Subject bill, Subject list) {
        return new Subject(
                bill.organisation(),
                bill.product(),
                bill.version().or(list::version),
                bill.digest().or(list::digest),
                bill.purl().or(list::purl),
                bill.repository(),
                bill.commit());
    }
}
