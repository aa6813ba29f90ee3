package io.github.sscop.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;

/** The module stands alone: it needs Jackson's streams and the JDK, and nothing else. */
class CodeModelAloneTest {

    private static final String MODULE = "io.github.sscop.code";

    private static Path placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Configuration resolve(ModuleFinder finder) {
        return ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), Set.of(MODULE));
    }

    /** The module, everything that it reads, and what that reads, but for the JDK. */
    private static Set<String> needed(Configuration configuration) {
        return configuration.modules().stream()
                .flatMap(module -> Stream.concat(Stream.of(module), module.reads().stream()))
                .map(ResolvedModule::name)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void needsOnlyJacksonsStreams() throws URISyntaxException {
        Path[] jarsAndThisModule = Stream.concat(
                        Stream.of(placeOf(Code.class)),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .filter(entry -> entry.endsWith(".jar"))
                                .map(Path::of))
                .toArray(Path[]::new);
        ModuleFinder everythingAtHand = ModuleFinder.of(jarsAndThisModule);

        assertThat(everythingAtHand.find("tools.jackson.databind")).isPresent();
        assertThat(needed(resolve(everythingAtHand))).containsExactly(MODULE, "tools.jackson.core");
    }

    @Test
    void readsItsCatalogsWithNothingElseThere() throws Exception {
        Configuration configuration = resolve(ModuleFinder.of(placeOf(Code.class), placeOf(JsonParser.class)));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());

        Class<?> codes = layer.findLoader(MODULE).loadClass("io.github.sscop.code.CodeRegistry");
        Object builtIn = codes.getMethod("builtIn").invoke(null);
        Collection<?> all = (Collection<?>) codes.getMethod("all").invoke(builtIn);
        Object sscop = all.iterator().next();
        Collection<?> claims =
                (Collection<?>) sscop.getClass().getMethod("claims").invoke(sscop);

        assertThat(codes.getModule().getName()).isEqualTo(MODULE);
        assertThat(codes).isNotSameAs(CodeRegistry.class);
        assertThat(sscop).hasToString("uk-sscop/2025-05");
        assertThat(claims).hasSize(45);
    }
}
