package io.github.sscop.embedder;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that uses the library as an embedder does, through what its modules export and nothing else. */
final class Embedder {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private Embedder() {}

    /** Assesses each submission and prints a line for it, or a line for each of its problems. */
    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (Class<?> type : Arrays.asList(CodeRegistry.class, Submission.class, Documents.class)) {
            out.println(type.getModule().getName() + " exports " + exports(type.getModule()));
        }
        for (String file : files) {
            try (InputStream json = Files.newInputStream(Path.of(file))) {
                Submission submission = Documents.standard().readSubmission(json);
                out.write(Documents.standard()
                        .writeLine(Assessor.of(CodeRegistry.builtIn().get(submission.code()), Policy.goodFaith())
                                .assess(submission, AS_OF)));
                out.println();
            } catch (InvalidDocumentException e) {
                e.problems().stream().map(Problem::toString).forEach(out::println);
            }
        }
    }

    /** What everybody may use of a module. */
    private static String exports(Module module) {
        Stream<String> packages = module.getPackages().stream().filter(module::isExported);
        return packages.sorted().collect(Collectors.joining(", "));
    }
}
