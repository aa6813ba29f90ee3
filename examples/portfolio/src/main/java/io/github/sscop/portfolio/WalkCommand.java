package io.github.sscop.portfolio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The command that walks over the tokens of a file without using them: the lower bound for anything that reads it. */
@Command(
        name = "walk",
        description = "Walks over the tokens of a file on one thread and makes nothing of them, for comparison.",
        mixinStandardHelpOptions = true)
final class WalkCommand implements Callable<Integer> {

    private static final double NANOSECONDS = 1e9;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything.
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON Lines, without lines that are no JSON.")
    @SuppressWarnings("NullAway.Init") // picocli sets it, since it is required.
    private Path file;

    @Override
    public Integer call() throws IOException {
        long start = System.nanoTime();
        long documents = documents();
        double seconds = (System.nanoTime() - start) / NANOSECONDS;
        spec.commandLine()
                .getErr()
                .println(String.format(
                        Locale.ROOT,
                        "%d documents walked over in %.1f s (%.0f a second).",
                        documents,
                        seconds,
                        documents / seconds));
        return Portfolio.DONE;
    }

    private long documents() throws IOException {
        long documents = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT
                        && parser.streamReadContext().getParent().inRoot()) {
                    documents++;
                }
            }
        } catch (JacksonException e) {
            throw new IOException(file + ": " + e.getOriginalMessage(), e);
        }
        return documents;
    }
}
