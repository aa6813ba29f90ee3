package io.github.sscop.code;

import io.github.sscop.code.document.ModuleResources;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The codes that an application knows.
 *
 * <p>Immutable, and safe for any number of threads.
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

    private CodeRegistry(List<Code> all) {
        this.all = List.copyOf(all);
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

    /** Returns a registry of these codes and one more, which replaces one of the same edition. */
    public CodeRegistry with(Code code) {
        List<Code> codes = new ArrayList<>(all);
        codes.replaceAll(other -> other.id().equals(code.id()) ? code : other);
        if (find(code.id()).isEmpty()) {
            codes.add(code);
        }
        return new CodeRegistry(codes);
    }

    private static final class BuiltInCodes {

        static final CodeRegistry CODES = new CodeRegistry(BUILT_IN.stream()
                .map(name -> ModuleResources.read(name, Code::read))
                .toList());
    }
}
