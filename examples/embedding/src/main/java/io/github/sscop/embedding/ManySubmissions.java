package io.github.sscop.embedding;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.json.AssessedLines;
import io.github.sscop.json.Documents;
import io.github.sscop.json.LineCounts;
import io.github.sscop.policy.Policy;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * The measurement of many submissions in a small heap: writes a file of them, has it assessed, makes some of its lines invalid,
 * has it assessed again, and compares the output with the input, line by line.
 *
 * <p>{@code java -Xmx64m -cp … io.github.sscop.embedding.ManySubmissions TEMPLATE NUMBER BAD THREADS}
 */
public final class ManySubmissions {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private final String template;
    private final long number;
    private final long bad;
    private final int threads;

    private ManySubmissions(String template, long number, long bad, int threads) {
        this.template = template;
        this.number = number;
        this.bad = bad;
        this.threads = threads;
    }

    /** Measures, and prints the result. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            System.err.println("Expected TEMPLATE NUMBER BAD THREADS, such as"
                    + " examples/submissions/acme-ledger.json 10000 100 2");
            return;
        }
        Documents documents = Documents.standard();
        String template;
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            template = new String(documents.writeLine(documents.readSubmission(in)), UTF_8);
        }
        new ManySubmissions(
                        template,
                        Long.parseLong(arguments[1]),
                        Long.parseLong(arguments[2]),
                        Integer.parseInt(arguments[3]))
                .measure();
    }

    private void measure() throws IOException, InterruptedException {
        System.out.printf(
                Locale.ROOT,
                "A line has %,d bytes; the heap at most %,d MiB; %d threads.%n",
                template.getBytes(UTF_8).length,
                Runtime.getRuntime().maxMemory() >> 20,
                threads);
        run("As they are", 0);
        run("With bad lines", bad);
    }

    private void run(String what, long spoilt) throws IOException, InterruptedException {
        Path input = Files.createTempFile("many-submissions", ".jsonl");
        Path output = Files.createTempFile("many-assessments", ".jsonl");
        try {
            write(input, spoilt);
            Instant start = Instant.now();
            LineCounts counts = assess(input, output);
            Duration took = Duration.between(start, Instant.now());
            System.out.printf(Locale.ROOT, "%s: %s in %.1f s.%n", what, counts, took.toMillis() / 1000.0);
            System.out.printf(
                    Locale.ROOT,
                    "  read %,d bytes, wrote %,d bytes, %.0f submissions a second%n",
                    Files.size(input),
                    Files.size(output),
                    counts.lines() * 1000.0 / Math.max(1, took.toMillis()));
            System.out.println("  " + check(output, spoilt, counts, Files.size(input)));
        } finally {
            Files.delete(input);
            Files.delete(output);
        }
    }

    private LineCounts assess(Path input, Path output) throws IOException, InterruptedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(input));
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(output))) {
            MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), Policy.goodFaith());
            return AssessedLines.of(assessor, AS_OF).withThreads(threads).run(in, out);
        }
    }

    private void write(Path file, long spoilt) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (long line = 1; line <= number; line++) {
                out.write((isBad(line, spoilt) ? spoilt(line) : good(line)).getBytes(UTF_8));
                out.write('\n');
            }
        }
    }

    /** Returns whether a line is to be invalid; the invalid ones are spread evenly. */
    private boolean isBad(long line, long spoilt) {
        return line * spoilt / number > (line - 1) * spoilt / number;
    }

    private static String id(long line) {
        return "supplier-" + line;
    }

    /** Returns the template with a new id and a new date of one record, so that verdicts and days differ. */
    private String good(long line) {
        LocalDate day = AS_OF.minusDays(line % 900);
        return template.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"" + id(line) + "\"")
                .replaceFirst("\"occurredOn\":\"[^\"]*\"", "\"occurredOn\":\"" + day + "\"");
    }

    /** Returns the same line, made invalid in one of several ways. */
    private String spoilt(long line) {
        String good = good(line);
        List<String> ways = List.of(
                good.substring(0, good.length() / 2),
                good.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":7"),
                good.replaceFirst("\"stakeholderGroup\":\"", "\"stakeholderGroup\":\"NO_"),
                good + good,
                good.replaceFirst("sscop.submission/1", "sscop.submission/2"),
                "to be delivered");
        return ways.get((int) (line % ways.size()));
    }

    /** Compares the output with what was expected. */
    private String check(Path output, long spoilt, LineCounts counts, long size) throws IOException {
        long line = 0;
        try (var written = Files.newBufferedReader(output)) {
            for (String found = written.readLine(); found != null; found = written.readLine()) {
                line++;
                String expected = isBad(line, spoilt)
                        ? "{\"contract\":\"sscop.problems/1\",\"document\":\"submission\",\"line\":" + line + ","
                        : "\"submission\":{\"id\":\"" + id(line) + "\",";
                if (!found.contains(expected)) {
                    throw new IllegalStateException("line " + line + " of the output lacks " + expected);
                }
            }
        }
        if (line != number
                || counts.lines() != number
                || counts.refused() != spoilt
                || counts.assessments() != number - spoilt
                || counts.bytes() != size) {
            throw new IllegalStateException(line + " lines are written; counts are " + counts);
        }
        return "Every line of the output is the one that its line of the input asks for.";
    }
}
