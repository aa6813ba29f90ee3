package io.github.sscop.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of names that the locale has no characters for; Java alone does not find such files. */
class FileNamesTest {

    /** A shell, since Java cannot give such a name to another program either. */
    private static final String SCRIPT = """
            submission=$1; shift
            folder=$(printf 'folder-\\377')
            mkdir "$folder"; cp "$submission" "$folder/$(printf 'gr\\303\\274n-\\377.json')"
            cp "$submission" "$(printf 'f\\377.json')"; echo '{}' > "$(printf 'f\\376.json')"
            "$@" validate "./$folder//$(printf 'gr\\303\\274n-\\377.json')"
            "$@" assess "$(printf 'f\\377.json')" --as-of=2026-03-31 "--out=$(printf 'out-\\377.txt')"
            [ -s "$(printf 'out-\\377.txt')" ] && echo Written.
            "$@" assess "$(printf 'f\\377.json')" -o "$folder/../$(printf 'f\\377.json')" 2>&1 | head -n 1 | grep -c 'one file'
            "$@" validate "$(printf 'none-\\377.json')" 2>&1 | head -n 1
            cd "$folder"; cp "../$(printf 'f\\377.json')" plain.json
            "$@" validate plain.json
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsTheBytesOfArguments() {
        assumeTrue(Files.exists(Path.of("/proc/self/cmdline")), "The bytes of arguments cannot be read here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "C.UTF-8"})
    void findsFilesWhoseNamesAreNoTextInTheLocale(String locale) throws Exception {
        ProcessBuilder shell = EveryCommand.process(folder);
        shell.command()
                .addAll(
                        0,
                        List.of(
                                "sh",
                                "-c",
                                SCRIPT,
                                "sh",
                                Path.of("../submissions/acme-ledger.json")
                                        .toRealPath()
                                        .toString()));
        shell.environment().put("LC_ALL", locale);
        Process ran = shell.redirectErrorStream(true).start();
        String valid = "Valid: acme-ledger-2026-03, about uk-sscop/2025-05, with 43 records.\n";

        String printed = new String(ran.getInputStream().readAllBytes(), UTF_8);

        assertThat(printed)
                .startsWith(valid + "Written.\n1\nThere is no file none-\uFFFD.json in ")
                .endsWith(".\n" + valid);
    }
}
