///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.github.sscop:sscop-json:0.1.0-SNAPSHOT

import io.github.sscop.assessment.*;
import io.github.sscop.code.Codes;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.rule.Policy;
import java.io.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.logging.*;

/** FOLDER [DAY]: a line for each submission in a folder and code that it names: who, what, verdict, first lapse of a met item. */
class AssessFolder {

    static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator"); // Says at each start which version it is.

    public static void main(String... arguments) throws IOException {
        VALIDATOR.setLevel(Level.WARNING);
        LocalDate day = arguments.length > 1 ? LocalDate.parse(arguments[1]) : LocalDate.now();
        CodesAssessor assessor = CodesAssessor.of(Codes.builtIn(), Policy.goodFaith());
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(arguments[0]), "*.json")) {
            var files = new TreeSet<Path>();
            found.forEach(files::add);
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    assessor.assess(Documents.standard().readSubmission(in), day).assessments().forEach(AssessFolder::print);
                } catch (InvalidDocumentException refusal) {
                    say(file.getFileName() + " is refused: " + refusal.problems().get(0));
                }
            }
        }
    }

    static void print(Assessment a) {
        var lapse = a.calendar().stream().filter(e -> e.isLapse() && e.from() == Verdict.MET).findFirst();
        say(String.join(" | ",
                a.subject().organisation().orElse("-"), a.subject().product().orElse("-"), a.code().id().toString(),
                a.verdict().name(), lapse.map(e -> e.item() + " lapses on " + e.on()).orElse("no lapse known")));
    }

    static void say(String line) {
        System.out.println(line.replaceAll("\\p{C}", "?")); // What strangers wrote may not steer a terminal.
    }
}
