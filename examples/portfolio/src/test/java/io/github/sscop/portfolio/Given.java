package io.github.sscop.portfolio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.policy.Policy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What several tests start from. */
final class Given {

    static final Code CODE = CodeRegistry.builtIn().get(EditionId.of("uk-sscop/2025-05"));

    private Given() {}

    static AssessmentSetup basis() {
        return new AssessmentSetup(CODE, Policy.goodFaith(), SupplierGenerator.AS_OF, 90);
    }

    /** Small suppliers, about one in ten of them spoilt. */
    static SupplierGenerator suppliers() {
        return new SupplierGenerator(7, 45, 1, 0.1);
    }

    /** A file of suppliers with whatever else a file may have: a byte order mark, empty lines, both ends of lines. */
    static Path file(Path path, long first, long last) throws IOException {
        SupplierGenerator suppliers = suppliers();
        try (OutputStream out = Files.newOutputStream(path)) {
            out.write("\uFEFF".getBytes(UTF_8));
            for (long number = first; number <= last; number++) {
                out.write(suppliers.line(number));
                out.write((number % 10 == 3 ? "\r\n" : number % 10 == 5 ? "\n \t\n\n" : "\n").getBytes(UTF_8));
                if (number % 50 == 20) {
                    out.write("\uFEFF{}\n{\"contract\":\r\"no\"}\n".getBytes(UTF_8));
                }
            }
            out.write("{}".getBytes(UTF_8)); // The last line has no end.
        }
        return path;
    }

    /** Everything in a folder: the bytes of each file, by its path. */
    static SortedMap<String, byte[]> everything(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path file : inside.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The parts of a file that Spark wrote, one after the other. */
    static String joined(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path part : inside.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList()) {
                bytes.write(Files.readAllBytes(part));
            }
        }
        return bytes.toString(UTF_8);
    }
}
