package io.github.sscop.commandline.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The program git, run so that nothing in a checked repository is run by it: no hooks, no monitor of files, no pager, no
 * verification of signatures, no transport.
 *
 * <p>The settings of the user and of the machine stay, since they say whose repositories are trusted ({@code safe.directory}).
 *
 * @param program its file
 */
record GitProgram(Path program) {

    private static final int SECONDS = 20;
    private static final int MAX_OUTPUT = 64 << 10;

    /** Settings of the command line, which take precedence over those of a repository. */
    private static final List<String> OPTIONS = List.of(
            "--no-pager",
            "--no-replace-objects",
            "--literal-pathspecs",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "core.hooksPath=/dev/null",
            "-c",
            "log.showSignature=false",
            "-c",
            "safe.bareRepository=explicit",
            "-c",
            "protocol.allow=never");

    /** Variables that take precedence over every setting: a partial clone would fetch what it lacks. */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GIT_ALLOW_PROTOCOL", "none",
            "GIT_NO_LAZY_FETCH", "1",
            "GIT_OPTIONAL_LOCKS", "0",
            "GIT_TERMINAL_PROMPT", "0",
            "LC_ALL", "C");

    /**
     * The result of a run.
     *
     * @param exitCode its exit code; -1 if it was stopped
     * @param output what it printed
     * @param error what it printed as an error
     */
    record GitResult(int exitCode, String output, String error) {}

    /** Finds the program in the folders of {@code PATH} that are absolute: another would be one of the checked folder. */
    static Optional<GitProgram> find(Map<String, String> environment) {
        String name = File.separatorChar == '\\' ? "git.exe" : "git";
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(GitProgram::folder)
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(GitProgram::new);
    }

    private static Stream<Path> folder(String name) {
        try {
            return Stream.of(Path.of(name)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    /** Runs the program in a folder. */
    GitResult run(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(OPTIONS);
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().putAll(ENVIRONMENT);
        try {
            Process process = builder.start();
            try {
                process.getOutputStream().close();
                return result(process);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException | ExecutionException | TimeoutException e) {
            return new GitResult(-1, "", "git gave no result within " + SECONDS + " seconds");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new GitResult(-1, "", "git was interrupted");
        }
    }

    private static GitResult result(Process process) throws InterruptedException, ExecutionException, TimeoutException {
        CompletableFuture<String> output = first(process.getInputStream());
        CompletableFuture<String> error = first(process.getErrorStream());
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new TimeoutException();
        }
        return new GitResult(
                process.exitValue(), output.get(SECONDS, TimeUnit.SECONDS), error.get(SECONDS, TimeUnit.SECONDS));
    }

    private static CompletableFuture<String> first(InputStream in) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return new String(in.readNBytes(MAX_OUTPUT), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
