package io.github.sscop.commandline.input;

import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** A code, named on the command line by its edition, or by its id for the latest edition. */
public final class CodeInput {

    /** The names of codes for completion: the ids of the latest editions and of all editions. */
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

    /**
     * Returns the code.
     *
     * @param name its edition or id
     * @param parameter the name of the parameter, for a refusal
     * @param command the command of the parameter
     */
    public static Code read(String name, String parameter, CommandLine command) {
        return CodeRegistry.builtIn().all().stream()
                .filter(each -> each.id().toString().equals(name))
                .findFirst()
                .or(() -> CodeRegistry.builtIn().latest(name))
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command,
                        parameter + " is " + name + "; expected one of "
                                + CodeRegistry.builtIn().all().stream()
                                        .map(Code::id)
                                        .map(EditionId::toString)
                                        .collect(Collectors.joining(", "))));
    }
}
