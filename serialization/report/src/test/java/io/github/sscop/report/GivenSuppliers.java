package io.github.sscop.report;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.subject.Product;
import java.util.ArrayList;
import java.util.List;

/** Many suppliers, each with a name and a product of its own, and the evidence of one of the examples. */
final class GivenSuppliers {

    private static final List<Submission> EXAMPLES = Given.examples();

    private GivenSuppliers() {}

    static List<Assessment> assessed(int suppliers) {
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 1; i <= suppliers; i++) {
            Submission example = EXAMPLES.get(i % EXAMPLES.size());
            assessments.add(Given.assessed(example.toBuilder()
                    .product(Product.of("Product " + i, "4." + i))
                    .build()));
        }
        return assessments;
    }

    static PagedComparison comparison(int suppliers, int onAPage) {
        return PagedComparison.of(
                assessed(suppliers), onAPage, page -> page == 0 ? "comparison.html" : "comparison-" + page + ".html");
    }
}
