package io.github.sscop.commandline.input;

import io.github.sscop.evidence.composition.PartSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The grouping of files for a command that takes several products: parts about no product belong to each part about one; any other
 * document is a product by itself.
 */
final class ProductGrouping {

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
        List<FileContent> shared = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (sources.get(i).part().product().isEmpty()) {
                shared.add(parts.get(i));
            }
        }
        boolean isOneProduct = shared.size() == parts.size();
        List<List<FileContent>> products = new ArrayList<>();
        for (FileContent file : files) {
            if (!parts.contains(file)) {
                products.add(List.of(file));
            } else if (isOneProduct ? file == parts.get(0) : !shared.contains(file)) {
                List<FileContent> product = new ArrayList<>(shared);
                if (!isOneProduct) {
                    product.add(file);
                }
                products.add(product);
            }
        }
        return products;
    }
}
