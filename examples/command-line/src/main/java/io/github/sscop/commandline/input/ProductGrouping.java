package io.github.sscop.commandline.input;

import io.github.sscop.evidence.composition.PartSource;
import io.github.sscop.evidence.subject.Product;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The grouping of files for a command that takes several products: parts about the same product belong together, and parts about no
 * product to each of them; any other document is a product by itself.
 */
final class ProductGrouping {

    private final List<List<FileContent>> products = new ArrayList<>();
    private final Map<Product, List<FileContent>> byProduct = new HashMap<>();
    private final List<FileContent> shared = new ArrayList<>();

    private ProductGrouping() {}

    /** Returns the files of each product, in the order of the files about a product. */
    static List<List<FileContent>> of(List<FileContent> files) throws IOException {
        List<FileContent> parts = new ArrayList<>();
        for (FileContent file : files) {
            if (file.isPart()) {
                parts.add(file);
            }
        }
        List<PartSource> sources = PartComposition.sources(parts);
        ProductGrouping grouping = new ProductGrouping();
        for (FileContent file : files) {
            int part = parts.indexOf(file);
            if (part < 0) {
                grouping.products.add(List.of(file));
            } else {
                grouping.add(file, sources.get(part).part().product());
            }
        }
        return grouping.complete();
    }

    private void add(FileContent part, Optional<Product> product) {
        if (product.isEmpty()) {
            shared.add(part);
            return;
        }
        List<FileContent> own = byProduct.get(product.get());
        if (own == null) {
            own = new ArrayList<>();
            byProduct.put(product.get(), own);
            products.add(own);
        }
        own.add(part);
    }

    private List<List<FileContent>> complete() {
        if (byProduct.isEmpty() && !shared.isEmpty()) {
            products.add(shared);
        }
        byProduct.values().forEach(own -> own.addAll(shared));
        return products;
    }
}
