package io.github.sscop.commandline.output;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * A format in which a command writes, with the endings of its files.
 *
 * <p>The ending of a file decides the format, or is refused where the command does not write that. A name without an ending and a
 * device leave the choice to the command and its options.
 */
public enum OutputFormat {
    /** Text for a terminal. */
    TEXT("txt"),
    /** One JSON document. */
    JSON("json"),
    /** JSON Lines. */
    JSON_LINES("jsonl ndjson"),
    /** A page of the web. */
    HTML("html htm"),
    /** Markdown. */
    MARKDOWN("md markdown"),
    /** A table of values with commas. */
    CSV("csv"),
    /** A calendar. */
    ICS("ics"),
    /** A document of Word. */
    DOCX("docx"),
    /** A workbook of Excel. */
    XLSX("xlsx"),
    /** YAML. */
    YAML("yaml yml"),
    /** A drawing. */
    SVG("svg"),
    /** The results of tests as XML. */
    JUNIT("xml"),
    /** Commands in the log of a workflow of GitHub; the ending alone chooses text. */
    GITHUB("txt");

    private final String endings;

    OutputFormat(String endings) {
        this.endings = endings;
    }

    private List<String> endings() {
        return List.of(endings.split(" "));
    }

    /**
     * Returns the format in which a command writes a file: the one of the option {@code --format}, or that of the ending.
     *
     * @param formats the formats of the command, with names of this enumeration
     * @param asked the format of the option
     * @param byDefault the format where neither decides
     * @param option the name of the option of the file
     * @throws CommandLine.ParameterException if the ending is of none of the formats, or not of the one that is asked for
     */
    public static <F extends Enum<F>> F chosen(
            Class<F> formats, @Nullable F asked, F byDefault, String option, @Nullable Path file, CommandLine command) {
        Set<OutputFormat> writable = EnumSet.noneOf(OutputFormat.class);
        for (F each : asked == null ? EnumSet.allOf(formats) : EnumSet.of(asked)) {
            writable.add(valueOf(each.name()));
        }
        Optional<OutputFormat> byEnding =
                require(asked == null ? "" : "--format is " + asked + ", and ", writable, option, file, command);
        return asked == null
                ? byEnding.map(format -> Enum.valueOf(formats, format.name())).orElse(byDefault)
                : asked;
    }

    /** Requires that a file has the ending of the only format in which a command writes it, or none. */
    public void require(String option, @Nullable Path file, CommandLine command) {
        require("", EnumSet.of(this), option, file, command);
    }

    private static Optional<OutputFormat> require(
            String before, Set<OutputFormat> writable, String option, @Nullable Path file, CommandLine command) {
        String ending = file == null ? "" : ending(file);
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        Optional<OutputFormat> found = writable.stream()
                .filter(format -> format.endings().contains(ending))
                .findFirst();
        if (found.isEmpty()) {
            throw new CommandLine.ParameterException(
                    command,
                    before + option + " is " + file + "; expected a name that ends in " + endings(writable)
                            + ", or has no ending");
        }
        return found;
    }

    private static String endings(Set<OutputFormat> formats) {
        Set<String> distinct = new LinkedHashSet<>();
        formats.forEach(format -> format.endings().forEach(ending -> distinct.add("." + ending)));
        List<String> all = new ArrayList<>(distinct);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }

    /** Returns what follows the last dot of a name; empty if nothing does, such as in {@code .profile}, or if it is no file. */
    private static String ending(Path file) {
        Path named = file.getFileName();
        String name = named == null || FileIdentity.isStream(file) || Files.isDirectory(file) ? "" : named.toString();
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
