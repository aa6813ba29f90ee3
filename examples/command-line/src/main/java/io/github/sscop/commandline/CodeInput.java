package io.github.sscop.commandline;

import io.github.sscop.code.Code;
import io.github.sscop.code.Codes;
import io.github.sscop.code.EditionId;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** A code that somebody names on the command line: by its edition, or by its id for the latest one. */
final class CodeInput {

    private CodeInput() {}

    static Code read(String name, CommandLine command) {
        return Codes.builtIn().all().stream()
                .filter(each -> each.id().toString().equals(name))
                .findFirst()
                .or(() -> Codes.builtIn().latest(name))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command,
                        "--code is " + Text.printable(name) + "; expected one of "
                                + Codes.builtIn().all().stream()
                                        .map(Code::id)
                                        .map(EditionId::toString)
                                        .collect(Collectors.joining(", "))));
    }
}
