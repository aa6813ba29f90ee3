package io.github.sscop.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM like this one, from its start to its end. */
final class ChildJvm {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private ChildJvm() {}

    /** How long it takes, in milliseconds. */
    static double millis(List<String> arguments) throws IOException, InterruptedException {
        long before = System.nanoTime();
        finish(start(arguments), arguments);
        return (System.nanoTime() - before) / 1e6;
    }

    /** The most memory that it has, in megabytes; not a number where the system does not say. */
    static double megabytes(List<String> arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
        double most = Double.NaN;
        while (process.isAlive() && Files.exists(status)) {
            try {
                for (String line : Files.readAllLines(status)) {
                    if (line.startsWith("VmHWM:")) {
                        most = Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                    }
                }
            } catch (IOException e) {
                break; // It has just ended.
            }
            Thread.sleep(1);
        }
        finish(process, arguments);
        return most;
    }

    /** What it prints. */
    static String output(List<String> arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        finish(process, arguments);
        return output;
    }

    private static Process start(List<String> arguments) throws IOException {
        return new ProcessBuilder(command(arguments))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(JAVA.toString() + (File.separatorChar == '\\' ? ".exe" : ""));
        command.addAll(arguments);
        return command;
    }

    private static void finish(Process process, List<String> arguments) throws InterruptedException {
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("java " + String.join(" ", arguments) + " ended with " + exit);
        }
    }
}
