package io.github.sscop.commandline.output;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.commandline.output.BuildAnnotation.Severity;
import io.github.sscop.problem.Place;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The commands to GitHub in the log of a workflow, which show messages at the lines of a file.
 *
 * <p>Text of a document is escaped, so that it cannot end a command and begin another.
 */
public final class WorkflowLog {

    /** The number of annotations of each severity that GitHub shows for a step. */
    private static final int MAX_SHOWN = 10;

    /** The number of things that a message names. */
    static final int MAX_NAMED = 50;

    private final Path file;
    private final List<String> commands = new ArrayList<>();

    private WorkflowLog(Path file) {
        this.file = file;
    }

    /**
     * Returns the commands for the assessments of a submission.
     *
     * @param file the first file of the submission, for what has no place in any
     * @param places returns the places of parts of the submission
     * @param lapses returns the lapses of an assessment that make the build fail
     */
    public static String of(
            List<AssessedCode> assessed,
            Path file,
            Function<Set<String>, Map<String, FilePlace>> places,
            Function<Assessment, List<ScheduledChange>> lapses) {
        Stream<BuildAnnotation> verdicts = assessed.stream().map(AnnotationCollector::whole);
        Stream<BuildAnnotation> parts = assessed.stream()
                .map(each ->
                        AnnotationCollector.of(each.assessment(), each.submission(), lapses.apply(each.assessment())))
                .flatMap(List::stream);
        List<BuildAnnotation> all = Stream.concat(verdicts, parts).distinct().toList();
        Map<String, FilePlace> found =
                places.apply(all.stream().map(BuildAnnotation::pointer).collect(Collectors.toSet()));
        return new WorkflowLog(file).text(all, annotation -> Optional.ofNullable(found.get(annotation.pointer())));
    }

    /** Returns the commands for the problems of files that cannot be assessed. */
    public static String of(List<FileProblem> problems, Path file) {
        Map<BuildAnnotation, FileProblem> byAnnotation = new LinkedHashMap<>();
        problems.forEach(each -> byAnnotation.putIfAbsent(BuildAnnotation.of(each.problem()), each));
        return new WorkflowLog(file)
                .text(List.copyOf(byAnnotation.keySet()), annotation -> place(byAnnotation.get(annotation)));
    }

    private static Optional<FilePlace> place(@Nullable FileProblem problem) {
        return Optional.ofNullable(problem)
                .flatMap(each -> each.file().flatMap(file -> each.problem().at().map(at -> new FilePlace(file, at))));
    }

    /** Returns the command for a submission that can be assessed. */
    public static String valid(String sentence, Path file) {
        BuildAnnotation valid = new BuildAnnotation(Severity.NOTICE, "", "valid", List.of(sentence));
        return new WorkflowLog(file)
                .text(List.of(valid), annotation -> Optional.of(new FilePlace(file, new Place(1, 1))));
    }

    private String text(List<BuildAnnotation> all, Function<BuildAnnotation, Optional<FilePlace>> places) {
        for (Severity severity : Severity.values()) {
            List<BuildAnnotation> alike =
                    all.stream().filter(each -> each.severity() == severity).toList();
            int shown = alike.size() > MAX_SHOWN ? MAX_SHOWN - 1 : alike.size();
            alike.stream().limit(shown).forEach(each -> add(each, places.apply(each)));
            if (shown < alike.size()) {
                add(rest(severity, alike.subList(shown, alike.size())), Optional.empty());
            }
        }
        return String.join("\n", commands);
    }

    /** Returns the last annotation that GitHub shows, which names those that it would not. */
    private static BuildAnnotation rest(Severity severity, List<BuildAnnotation> rest) {
        List<String> lines = new ArrayList<>();
        rest.stream().limit(MAX_NAMED).map(BuildAnnotation::title).forEach(lines::add);
        if (rest.size() > MAX_NAMED) {
            lines.add("and " + (rest.size() - MAX_NAMED) + " more");
        }
        String title = rest.size() + " more of severity " + severity.name().toLowerCase(Locale.ROOT);
        return new BuildAnnotation(severity, "", title, lines);
    }

    private void add(BuildAnnotation annotation, Optional<FilePlace> place) {
        Path named = place.map(FilePlace::file).orElse(file);
        List<String> properties = new ArrayList<>();
        if (!named.toString().equals("-")) {
            properties.add("file=" + property(named.toString().replace(File.separatorChar, '/')));
            place.ifPresent(at -> {
                properties.add("line=" + at.place().line());
                properties.add("col=" + at.place().column());
            });
        }
        properties.add("title=" + property(annotation.title()));
        commands.add("::" + annotation.severity().name().toLowerCase(Locale.ROOT) + " " + String.join(",", properties)
                + "::" + data(String.join("\n", annotation.lines())));
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
