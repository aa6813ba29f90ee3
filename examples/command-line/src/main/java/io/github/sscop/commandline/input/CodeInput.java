package io.github.sscop.commandline.input;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.commandline.output.TerminalText;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A code that somebody names on the command line: by its edition, or by its id for the latest one. */
public final class CodeInput {

    /** The ids of the latest editions and of all editions, to offer where a code is asked for. */
    public static final class CodeNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return CodeRegistry.builtIn().all().stream()
                    .map(Code::id)
                    .flatMap(id -> Stream.of(id.id(), id.toString()))
                    .distinct()
                    .iterator();
        }
    }

    private CodeInput() {}

    public static Code read(String name, String called, CommandLine command) {
        return CodeRegistry.builtIn().all().stream()
                .filter(each -> each.id().toString().equals(name))
                .findFirst()
                .or(() -> CodeRegistry.builtIn().latest(name))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command,
                        called + " is " + TerminalText.printable(name) + "; expected one of "
                                + CodeRegistry.builtIn().all().stream()
                                        .map(Code::id)
                                        .map(EditionId::toString)
                                        .collect(Collectors.joining(", "))));
    }
}
