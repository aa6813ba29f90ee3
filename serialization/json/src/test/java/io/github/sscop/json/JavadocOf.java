package io.github.sscop.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources say of a type, so that it is written once and schemas say it too. */
final class JavadocOf {

    private static final List<String> SOURCES = List.of("code-model", "assessment-engine", "serialization/json");

    private final Class<?> type;
    private final String comment;
    private final String source;

    JavadocOf(Class<?> type) {
        this.type = type;
        this.source = source(type);
        Matcher declaration = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                        + "(?:public |static |sealed |final |private )*(?:record|enum|interface|class) "
                        + type.getSimpleName() + "\\b")
                .matcher(source);
        if (!declaration.find()) {
            throw new IllegalStateException("No comment says what " + type.getName() + " is");
        }
        this.comment = plain(declaration.group(1));
    }

    private static String source(Class<?> type) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        String file = "src/main/java/" + outermost.getName().replace('.', '/') + ".java";
        return SOURCES.stream()
                .map(module -> Given.ROOT.resolve(module).resolve(file))
                .filter(Files::exists)
                .findFirst()
                .map(JavadocOf::text)
                .orElseThrow(() -> new IllegalStateException("No source of " + file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("\\{@link #?([^}\\s]*)[^}]*}", "$1")
                .strip();
    }

    /** What the type is. */
    String sentence() {
        return oneLine(comment.split("\n\\s*(<p>|@)", 2)[0]);
    }

    /** What a component of the record is. */
    Optional<String> component(String name) {
        Matcher tag = Pattern.compile("(?s)@param " + name + " (.*?)(?=\n@|$)").matcher(comment);
        return tag.find() ? Optional.of(sentence(tag.group(1))) : Optional.empty();
    }

    /** What each constant of the enum means. */
    Stream<String> constants() {
        return Stream.of(type.getEnumConstants()).map(Object::toString).map(this::constant);
    }

    private String constant(String name) {
        Matcher constant = Pattern.compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*" + name + "\\b")
                .matcher(source);
        return constant.find() ? name + ": " + oneLine(plain(constant.group(1))) : name + ".";
    }

    private static String sentence(String phrase) {
        String line = oneLine(phrase);
        return Character.toUpperCase(line.charAt(0)) + line.substring(1) + (line.endsWith(".") ? "" : ".");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
