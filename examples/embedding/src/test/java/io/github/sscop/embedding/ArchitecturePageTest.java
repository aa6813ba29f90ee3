package io.github.sscop.embedding;

import static io.github.sscop.embedding.RepositoryText.ROOT;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds ARCHITECTURE.md, CONTRIBUTING.md and the decision records to the names of the code. */
class ArchitecturePageTest {

    private static final Pattern PACKAGE_ROW =
            Pattern.compile("(?m)^\\|[^|]*\\| `(io\\.github\\.sscop[.\\w]*)` \\| (?:(yes|no|to [^|]*) \\| )?");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern EXPORTS = Pattern.compile("exports ([\\w.]+)(\\s+to\\b)?");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|enum|record)\\s+([A-Z]\\w*)");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?[\\w.]*\\.([A-Z]\\w*)[.;]");
    private static final Pattern CODE_SPAN = Pattern.compile("(?<!`)`([^`\n]+)`(?!`)");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```");

    /** A type, with a member or a nested type if there is one; or a word of capitals, or one with a capital in it. */
    private static final Pattern NAME =
            Pattern.compile("(?:@?([A-Z]\\w*)(?:[.#](\\w+))?|([a-z]+[A-Z]\\w*))(?:\\([^)]*\\))?");

    private static final Pattern PATH = Pattern.compile("(?:[\\w.-]+/)+[\\w.-]*");

    private static final String RESOURCES = "src/main/resources/";

    /** Words in place of names, parts of names that are not used, results of builds, and addresses of hosts. */
    private static final Pattern NO_NAME = Pattern.compile(
            "X(?:s|Test)?|Impl|Util|Helper|Manager|Abstract|.*/ID-EDITION\\.json|.*/target/.*|\\w+\\.com/.*");

    /** The sources but this one, which has names that are not there. */
    private final List<RepositoryText> sources = RepositoryText.javaSources().stream()
            .filter(source -> !source.path().endsWith("/ArchitecturePageTest.java"))
            .map(source -> source.with(JavaLexis.code(source.text())))
            .toList();

    @Test
    void listsThePackagesOfTheReactor() {
        Set<String> packages = sources.stream()
                .filter(RepositoryText::isMain)
                .flatMap(source -> PACKAGE.matcher(source.text()).results())
                .map(found -> found.group(1))
                .collect(toSet());

        assertThat(packageRows().keySet()).containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void marksThePackagesThatModulesExport() {
        Map<String, String> exports = new TreeMap<>(packageRows());
        exports.replaceAll((name, exported) -> "no");
        sources.stream()
                .filter(source -> source.isMain() && source.path().endsWith("/module-info.java"))
                .flatMap(module -> EXPORTS.matcher(module.text()).results())
                .forEach(found -> exports.put(found.group(1), found.group(2) == null ? "yes" : "to"));

        assertThat(packageRows()).isEqualTo(exports);
    }

    @Test
    void namesOnlyWhatIsThere() {
        CodeNames names = CodeNames.of(sources);

        assertThat(pages().flatMap(page -> unknownNames(page, names).stream())).isEmpty();
    }

    @Test
    void findsEachNameThatIsNotThere() {
        RepositoryText page = new RepositoryText(
                "page.md",
                "`Assessor`, `Hearing`, `Assessor.of`\nand `Assessor.about`, `Reason`, `NO_ROW`, `ONLY_INDIRECT`,\n"
                        + "`io.github.sscop.nowhere`, `stepsToMeet`, `toMeetIt`, `code-model/nowhere`, `docs/adr`, `sscop sign`\n"
                        + "```\n`Elsewhere`\n```\n");

        assertThat(unknownNames(page, CodeNames.of(sources)))
                .containsExactly(
                        "page.md:1: Hearing",
                        "page.md:2: Assessor.about",
                        "page.md:2: NO_ROW",
                        "page.md:3: io.github.sscop.nowhere",
                        "page.md:3: toMeetIt",
                        "page.md:3: code-model/nowhere");
    }

    private static Stream<RepositoryText> pages() {
        return RepositoryText.documents().stream()
                .filter(page -> Set.of("ARCHITECTURE.md", "CONTRIBUTING.md").contains(page.path())
                        || page.path().startsWith("docs/adr/"));
    }

    /** Returns each package that ARCHITECTURE.md lists, with what it says on its export: yes, no, or to some modules. */
    private static Map<String, String> packageRows() {
        RepositoryText page = pages().filter(each -> each.path().equals("ARCHITECTURE.md"))
                .findFirst()
                .orElseThrow();
        Map<String, String> rows = new TreeMap<>();
        Matcher row = PACKAGE_ROW.matcher(page.text());
        while (row.find()) {
            String exported = row.group(2) == null ? "no" : row.group(2);
            rows.put(row.group(1), exported.startsWith("to ") ? "to" : exported);
        }
        return rows;
    }

    private static List<String> unknownNames(RepositoryText page, CodeNames names) {
        String text =
                FENCED.matcher(page.text()).replaceAll(block -> block.group().replaceAll("[^\n]", " "));
        List<String> unknown = new ArrayList<>();
        for (MatchResult span : CODE_SPAN.matcher(text).results().toList()) {
            if (!names.hasOrIsNoName(span.group(1))) {
                unknown.add(page.place(span.start()) + ": " + span.group(1));
            }
        }
        return unknown;
    }

    /**
     * The names in the sources.
     *
     * @param packages the packages
     * @param types the types, each with the words of the files that declare it
     * @param imported the types of others that are imported
     * @param words all words of the sources, of their resources and of the poms
     * @param resources the folders of resources, as class loaders name them
     */
    private record CodeNames(
            Set<String> packages,
            Map<String, Set<String>> types,
            Set<String> imported,
            Set<String> words,
            Set<String> resources) {

        static CodeNames of(List<RepositoryText> sources) {
            Set<String> packages = new HashSet<>();
            Map<String, Set<String>> types = new TreeMap<>();
            Set<String> imported = new HashSet<>();
            Set<String> words = new HashSet<>();
            for (RepositoryText source : sources) {
                Set<String> own = words(source.text());
                words.addAll(own);
                all(PACKAGE, source.text()).forEach(packages::add);
                all(TYPE, source.text())
                        .forEach(type -> types.computeIfAbsent(type, first -> new HashSet<>())
                                .addAll(own));
                all(IMPORT, source.text()).forEach(imported::add);
            }
            types.put(ArchitecturePageTest.class.getSimpleName(), Set.of());
            Set<String> resources = new HashSet<>();
            for (RepositoryText other :
                    RepositoryText.select(path -> path.contains(RESOURCES) || path.endsWith("pom.xml"))) {
                words.addAll(words(other.text()));
                if (other.path().contains(RESOURCES)) {
                    String name = other.path().substring(other.path().indexOf(RESOURCES) + RESOURCES.length());
                    resources.add(name.substring(0, name.lastIndexOf('/') + 1).replaceFirst("/$", ""));
                }
            }
            return new CodeNames(packages, types, imported, words, resources);
        }

        private static List<String> all(Pattern pattern, String text) {
            return pattern.matcher(text).results().map(found -> found.group(1)).toList();
        }

        private static Set<String> words(String text) {
            return Stream.of(text.split("\\W+")).collect(toSet());
        }

        boolean hasOrIsNoName(String span) {
            if (NO_NAME.matcher(span).matches()) {
                return true;
            }
            if (span.startsWith("io.github.sscop")) {
                return packages.contains(span);
            }
            if (PATH.matcher(span).matches()) {
                return Files.exists(ROOT.resolve(span)) || resources.contains(span);
            }
            Matcher name = NAME.matcher(span);
            if (!name.matches()) {
                return true;
            }
            if (name.group(3) != null) {
                return words.contains(name.group(3));
            }
            String type = name.group(1);
            if (!types.containsKey(type)) {
                return imported.contains(type) || isOfLanguage(type) || isConstant(type);
            }
            return name.group(2) == null || types.get(type).contains(name.group(2));
        }

        private boolean isConstant(String word) {
            return word.equals(word.toUpperCase(Locale.ROOT)) && words.contains(word);
        }

        private static boolean isOfLanguage(String type) {
            try {
                Class.forName("java.lang." + type);
                return true;
            } catch (ClassNotFoundException e) {
                return false;
            }
        }
    }
}
