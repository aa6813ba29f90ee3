package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A script that uses the portal in a real browser; what it saw is left in {@code target/browser}. */
final class BrowserScript {

    private static final Path TOOLS = Path.of("src", "test", "browser").toAbsolutePath();
    private static final Path TARGET = Path.of("target", "browser").toAbsolutePath();

    private final String name;
    private final Path folder;

    private BrowserScript(String name) {
        this.name = name;
        folder = TARGET.resolve(name);
    }

    /** Returns a script, or skips the test that asks for it where there is no browser. */
    static BrowserScript of(String name) throws IOException {
        assumeTrue(
                Files.isExecutable(chromium()) && Files.isDirectory(TOOLS.resolve("node_modules")),
                "The portal was not used in a browser: it needs Chromium, Node.js 20 and the packages of "
                        + "examples/procurement-portal/src/test/browser. .ci/browser gets them, or install Chromium and Node.js "
                        + "and run npm ci there; -Dsscop.chromium=FILE names another Chromium.");
        BrowserScript script = new BrowserScript(name);
        Files.createDirectories(script.folder);
        return script;
    }

    private static Path chromium() {
        return Stream.of(
                        System.getProperty("sscop.chromium", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("none"));
    }

    /** Adds a file that the script sends. */
    BrowserScript file(String file, byte[] content) throws IOException {
        Files.write(folder.resolve(file), content);
        return this;
    }

    /** Runs it with what it is to know, and expects nothing wrong. */
    void run(Object given) throws IOException, InterruptedException {
        file("given.json", JsonMapper.shared().writeValueAsBytes(given));
        Process process = new ProcessBuilder("node", name + ".mjs", chromium().toString(), folder.toString())
                .directory(TOOLS.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        Files.writeString(folder.resolve("browser.txt"), said);
        assertThat(said.lines().filter(line -> line.startsWith("WRONG"))).isEmpty();
        assertThat(process.exitValue()).as(said).isZero();
    }
}
