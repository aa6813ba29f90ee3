package io.github.sscop;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules about the names of types and the size of packages; {@link ArchitectureTest} applies them. */
final class NameRules {

    static final ArchRule NO_ROLES = noClasses()
            .should()
            .haveNameMatching(".*[.$](Abstract[A-Z]\\w*|I[A-Z][a-z]\\w*|\\w*(Impl|Utils?|Helper|Manager|DTO|Dto))")
            .because("a name says what a thing is, not what role it plays in a pattern");

    static final ArchRule ONE_MEANING = types(
                    "have a simple name of their own",
                    NameRules::byName,
                    (type, names) -> names.getOrDefault(type.getSimpleName(), new TreeSet<>()).stream()
                            .filter(other -> !other.equals(type.getName()))
                            .map(other -> type.getName() + " has the simple name of " + other))
            .because("one word has one meaning in the whole reactor");

    static final ArchRule NO_PLURALS = types(
                    "not be named with the plural of another type's name",
                    NameRules::byName,
                    (type, names) -> plurals(type.getSimpleName())
                            .flatMap(plural -> names.getOrDefault(plural, new TreeSet<>()).stream())
                            .map(plural -> plural + " has the plural of the name of " + type.getName()))
            .because("names that differ by a letter are taken for each other");

    private NameRules() {}

    /** Returns the rule that no package has more source files than the given number, generated ones aside. */
    static ArchRule packagesOfAtMost(int files) {
        return types(
                        "be in a package of at most " + files + " source files",
                        NameRules::filesByPackage,
                        (type, packages) -> Stream.of(type.getPackageName())
                                .filter(name -> packages.get(name).size() > files)
                                .filter(name -> packages.get(name).first().equals(file(type)))
                                .map(name -> name + " has " + packages.get(name).size() + " source files, more than "
                                        + files))
                .because("a package is read as a whole; a larger one hides an order that packages can show");
    }

    /** A check of one type against what was gathered of all types. */
    private interface Check {

        Stream<String> faults(JavaClass type, Map<String, SortedSet<String>> gathered);
    }

    private static ArchRule types(
            String should, Function<Collection<JavaClass>, Map<String, SortedSet<String>>> gather, Check check) {
        return classes()
                .that(describe(
                        "are named in a source file",
                        type -> !type.isAnonymousClass() && !type.isLocalClass() && !isGenerated(type)))
                .should(new ArchCondition<>(should) {
                    private Map<String, SortedSet<String>> gathered = Map.of();

                    @Override
                    public void init(Collection<JavaClass> all) {
                        gathered = gather.apply(all);
                    }

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        check.faults(type, gathered)
                                .forEach(fault -> events.add(SimpleConditionEvent.violated(type, fault)));
                    }
                });
    }

    /** Whether the type comes of a template. */
    private static boolean isGenerated(JavaClass type) {
        return type.getSimpleName().matches("Jte\\w+Generated");
    }

    private static Map<String, SortedSet<String>> byName(Collection<JavaClass> types) {
        return types.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        Collectors.mapping(JavaClass::getName, Collectors.toCollection(TreeSet::new))));
    }

    private static Map<String, SortedSet<String>> filesByPackage(Collection<JavaClass> types) {
        return types.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName,
                        Collectors.mapping(NameRules::file, Collectors.toCollection(TreeSet::new))));
    }

    private static String file(JavaClass type) {
        return type.getSource().flatMap(source -> source.getFileName()).orElse(type.getSimpleName());
    }

    private static Stream<String> plurals(String name) {
        return name.endsWith("y")
                ? Stream.of(name + "s", name.substring(0, name.length() - 1) + "ies")
                : Stream.of(name + "s", name + "es");
    }
}
