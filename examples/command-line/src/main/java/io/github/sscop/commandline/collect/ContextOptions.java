package io.github.sscop.commandline.collect;

import io.github.sscop.code.PartialDate;
import io.github.sscop.commandline.check.CommitDay;
import io.github.sscop.commandline.input.KeyInput;
import io.github.sscop.source.CollectionContext;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options that give what files leave out: what they are about, when it was, and whose signatures count. */
final class ContextOptions {

    @Option(
            names = "--product",
            paramLabel = "NAME",
            description =
                    "The name or package URL of the product, on your word, for files that do not say what they are about.")
    private @Nullable String product;

    @Option(
            names = "--released-on",
            paramLabel = "DAY",
            description = "The day of the release: the date of files that have no time of their own.")
    private @Nullable String releasedOn;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "A public key in PEM by which signatures on statements are verified.")
    private final List<Path> keys = new ArrayList<>();

    /** Returns whom files are about: what the document says, with what the options give. */
    CollectionContext context(CollectionTarget target, Path into, CommandLine command) throws IOException {
        List<PublicKey> publicKeys = new ArrayList<>();
        for (Path key : keys) {
            publicKeys.add(KeyInput.anyPublic(key));
        }
        CollectionContext context = target.context().withKeys(publicKeys);
        if (product != null) {
            context = valid("--product", product, context::vouchedFor, command);
        }
        if (releasedOn != null) {
            return context.releasedOn(valid("--released-on", releasedOn, PartialDate::of, command));
        }
        Optional<PartialDate> committed = committedOn(context, into);
        return committed.isPresent() ? context.committedOn(committed.get()) : context;
    }

    private static <T> T valid(String option, String value, Function<String, T> parser, CommandLine command) {
        try {
            return parser.apply(value);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, option + ": " + e.getMessage(), e);
        }
    }

    private static Optional<PartialDate> committedOn(CollectionContext context, Path into) {
        Path folder = into.toAbsolutePath().normalize().getParent();
        return folder == null
                ? Optional.empty()
                : context.product().stream()
                        .flatMap(each -> each.repositories().stream())
                        .flatMap(each -> each.commit().stream())
                        .findFirst()
                        .flatMap(commit -> CommitDay.of(folder, commit, System.getenv()))
                        .map(PartialDate::of);
    }
}
