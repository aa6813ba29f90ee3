package io.github.sscop.code;

import io.github.sscop.code.document.KeptDocument;
import io.github.sscop.code.document.ModuleResources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The codes that an application knows: the current catalog of each edition, and the superseded ones, which are kept for what was
 * assessed by them.
 *
 * <p>Only a current catalog is found by its edition alone. Immutable, and safe for any number of threads.
 *
 * <pre>{@code
 * Code own = Code.read(Files.newInputStream(Path.of("acme-code.json")));
 * CodeRegistry codes = CodeRegistry.builtIn().with(own);
 * Code code = codes.get(EditionId.of("uk-sscop/2025-05"));
 * }</pre>
 */
public final class CodeRegistry {

    private static final List<String> BUILT_IN = List.of(
            "uk-sscop-2025-05",
            "uk-software-vendors-2024-05-draft",
            "uk-ai-cyber-2025-01",
            "uk-cyber-governance-2025-04",
            "uk-consumer-iot-2018-10",
            "uk-app-stores-2023-10");

    private final List<Code> all;

    /** The catalogs that are kept beside the current ones; those of the library are read when one is first asked for. */
    private final Supplier<List<Code>> kept;

    private CodeRegistry(List<Code> all, Supplier<List<Code>> kept) {
        this.all = List.copyOf(all);
        this.kept = kept;
    }

    /**
     * Returns the codes that are part of the library: the Software Security Code of Practice of 2025, its draft of 2024, and the codes
     * on AI, cyber governance, consumer IoT and app stores.
     */
    public static CodeRegistry builtIn() {
        return BuiltInCodes.CODES;
    }

    /** Returns every code, in the order in which they were added. */
    public List<Code> all() {
        return all;
    }

    /** Returns the code of that edition. */
    public Optional<Code> find(EditionId id) {
        return all.stream().filter(code -> code.id().equals(id)).findFirst();
    }

    /** Returns the edition that was published last of the code with that id, such as {@code uk-sscop}. */
    public Optional<Code> latest(String id) {
        return all.stream()
                .filter(code -> code.id().id().equals(id))
                .max(Comparator.comparing(code -> code.published().firstDay()));
    }

    /**
     * Returns the code of that edition, which must be known.
     *
     * @throws IllegalArgumentException if it is not known, naming those that are
     */
    public Code get(EditionId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("code is " + id + "; expected one of " + all));
    }

    /** Returns the superseded catalogs, each of which names the one that has superseded it. */
    public List<Code> superseded() {
        List<Code> superseded = new ArrayList<>();
        for (Code code : kept.get()) {
            find(code.id())
                    .map(Code::digest)
                    .filter(current -> !current.equals(code.digest()))
                    .ifPresent(current -> superseded.add(code.asSupersededBy(current)));
        }
        return List.copyOf(superseded);
    }

    /** Returns the code of that edition in the catalog with that digest, whether it is current or superseded. */
    public Optional<Code> find(EditionId id, Digest digest) {
        return find(id).filter(current -> current.digest().equals(digest))
                .or(() -> superseded().stream()
                        .filter(code -> code.id().equals(id) && code.digest().equals(digest))
                        .findFirst());
    }

    /**
     * Returns the code of that edition in the catalog with that digest, which must be known.
     *
     * @throws IllegalArgumentException if it is not known, naming the digests that are, and what to do
     */
    public Code get(EditionId id, Digest digest) {
        Code current = get(id);
        return find(id, digest)
                .orElseThrow(() -> new IllegalArgumentException("digest of " + id + " is " + digest
                        + "; expected " + current.digest()
                        + superseded().stream()
                                .filter(code -> code.id().equals(id))
                                .map(code -> " or " + code.digest())
                                .collect(Collectors.joining())
                        + ": use a version of the library that has that catalog, or add the catalog with"
                        + " CodeRegistry.withSuperseded"));
    }

    /**
     * Returns a registry that also keeps a superseded catalog of an edition that it has, so that what was assessed by it can be
     * read, reported, compared and repeated. Nothing is assessed by it unless it is asked for by its digest.
     *
     * @throws IllegalArgumentException if no current catalog of that edition is known
     */
    public CodeRegistry withSuperseded(Code code) {
        get(code.id());
        return new CodeRegistry(
                all, () -> Stream.concat(kept.get().stream(), Stream.of(code)).toList());
    }

    /**
     * Returns a registry of these codes and one more, which replaces one of the same edition. The replaced catalog is not kept;
     * {@link #withSuperseded} keeps it.
     */
    public CodeRegistry with(Code code) {
        List<Code> codes = new ArrayList<>(all);
        codes.replaceAll(other -> other.id().equals(code.id()) ? code : other);
        if (find(code.id()).isEmpty()) {
            codes.add(code);
        }
        return new CodeRegistry(codes, kept);
    }

    private static final class BuiltInCodes {

        static final CodeRegistry CODES = new CodeRegistry(
                BUILT_IN.stream()
                        .map(name -> ModuleResources.read(name, Code::read))
                        .toList(),
                () -> KeptCodes.CODES);
    }

    private static final class KeptCodes {

        static final List<Code> CODES = KeptDocument.read(
                ModuleResources.read("kept/index", "txt", KeptDocument::index),
                BuiltInCodes.CODES.all().stream()
                        .map(Code::digest)
                        .map(Digest::value)
                        .collect(Collectors.toSet()),
                name -> ModuleResources.read(name, Code::read),
                code -> code.digest().value());
    }
}
