package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.LongStream;

/** Lines of made-up suppliers, none of which is spoilt. */
final class SupplierLines {

    private static final SupplierGenerator SUPPLIERS = new SupplierGenerator(11, 45, 1, 0);

    private SupplierLines() {}

    static List<String> good(int number) {
        return LongStream.rangeClosed(1, number)
                .mapToObj(SUPPLIERS::line)
                .map(line -> new String(line, UTF_8))
                .toList();
    }
}
