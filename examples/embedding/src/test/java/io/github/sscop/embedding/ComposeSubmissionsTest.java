package io.github.sscop.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.evidence.composition.PartSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of docs/composition.md, which must do what the page describes. */
class ComposeSubmissionsTest {

    private static final Path VENDOR = Path.of("..", "vendor");

    private final ComposeSubmissions example = new ComposeSubmissions();

    @Test
    void composesAndComparesFiveProducts() throws IOException {
        PartSource organisation = example.part(VENDOR.resolve("organisation.yaml"));
        List<PartSource> products = new ArrayList<>();
        for (String name : List.of("books", "desk", "forms", "post", "rota")) {
            products.add(example.part(VENDOR.resolve(name + ".yaml")));
        }

        assertThat(example.submission(organisation, products.get(0))
                        .submission()
                        .evidence())
                .hasSize(37);
        assertThat(example.comparison(organisation, products, LocalDate.of(2026, 3, 31)))
                .contains("Fellside Books 8.2.0", "Fellside Rota 1.4.0");
    }

    @Test
    void namesProblemsWithTheirParts() throws IOException {
        PartSource books = example.part(VENDOR.resolve("books.yaml"));
        PartSource desk = example.part(VENDOR.resolve("desk.yaml"));

        assertThat(example.problems(books, desk)).anySatisfy(problem -> {
            assertThat(problem.location()).contains("desk.yaml");
            assertThat(problem.problem().pointer()).isEqualTo("/product/name");
        });
    }
}
