package io.github.sscop.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A run of the command {@code check} with its findings.
 *
 * @param exitCode the exit code
 * @param findings each as its code, its pointer and its sentence
 * @param err what it printed as an error
 */
record CheckRun(int exitCode, List<String> findings, String err) {

    private static final Pattern FINDING = Pattern.compile(
            "\"pointer\": \"([^\"]*)\".* \"code\": \"([A-Z_]+)\", \"level\": \"[A-Z]+\", \"text\": \"(.*)\"}");

    static CheckRun of(Object... arguments) {
        List<String> words = new ArrayList<>(List.of("check", "--format=json"));
        Stream.of(arguments).map(Object::toString).forEach(words::add);
        SscopTest.Ran ran = SscopTest.run(words.toArray(String[]::new));
        return new CheckRun(
                ran.exitCode(),
                FINDING.matcher(ran.out())
                        .results()
                        .map(found -> found.group(2) + " " + found.group(1) + " "
                                + found.group(3).replace("\\\"", "\""))
                        .toList(),
                ran.err());
    }

    /** Returns the codes of the findings. */
    List<String> codes() {
        return findings.stream()
                .map(finding -> finding.substring(0, finding.indexOf(' ')))
                .toList();
    }
}
