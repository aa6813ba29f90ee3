package io.github.sscop.evidence.consistency;

import static io.github.sscop.evidence.consistency.ProblemCollector.each;

import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.problem.ProblemCode;

/** The check of a product's identifiers: one with the scheme of package URLs must be a package URL. */
final class ProductCheck {

    private static final Pointer IDENTIFIERS = Pointer.of("product").to("identifiers");

    private final ProblemCollector problems;

    ProductCheck(ProblemCollector problems) {
        this.problems = problems;
    }

    void check(Product product) {
        each(IDENTIFIERS, product.identifiers(), (at, identifier) -> {
            if (PackageUrl.hasScheme(identifier)) {
                try {
                    PackageUrl.of(identifier);
                } catch (IllegalArgumentException e) {
                    problems.report(at, ProblemCode.INVALID, "identifier: " + e.getMessage());
                }
            }
        });
    }
}
