package io.github.sscop.source.signature;

import io.github.sscop.code.PartialDate;
import io.github.sscop.source.CollectionContext;
import io.github.sscop.source.Ledger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The valid files of this group, and a context with the day of the release, since most of them have no time. */
final class SignatureFixture {

    static final CollectionContext RELEASED = Ledger.CONTEXT.releasedOn(PartialDate.of("2026-11-20"));

    private SignatureFixture() {}

    static String valid(String name) {
        try (InputStream stream = Objects.requireNonNull(
                SignatureFixture.class.getResourceAsStream("/io/github/sscop/source/valid/" + name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what a result says in the context with the day of the release. */
    static String told(String... contents) {
        return Ledger.told(Ledger.collected(RELEASED, contents));
    }

    static List<String> lines(String... contents) {
        return told(contents).lines().toList();
    }
}
