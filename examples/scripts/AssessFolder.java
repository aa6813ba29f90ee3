///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 17+
//DEPS io.github.sscop:sscop-json:0.1.0-SNAPSHOT

import io.github.sscop.assessment.*;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import java.io.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.logging.*;

/** The program `AssessFolder FOLDER [DAY]`: prints a line for each submission in a folder and each of its codes. */
class AssessFolder {

    static final Logger VALIDATOR = Logger.getLogger("org.hibernate.validator"); // It logs its version at each start.

    public static void main(String... arguments) throws IOException {
        VALIDATOR.setLevel(Level.WARNING);
        LocalDate day = arguments.length > 1 ? LocalDate.parse(arguments[1]) : LocalDate.now();
        MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), Policy.goodFaith());
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(arguments[0]), "*.json")) {
            var files = new TreeSet<Path>();
            found.forEach(files::add);
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    assessor.assess(Documents.standard().readSubmission(in), day).assessments().forEach(AssessFolder::print);
                } catch (InvalidDocumentException refusal) {
                    print(file.getFileName() + " is refused: " + refusal.problems().get(0));
                }
            }
        }
    }

    static void print(Assessment a) {
        var lapse = a.calendar().stream().filter(e -> e.isLapse() && e.from() == Verdict.MET).findFirst();
        print(String.join(" | ",
                a.subject().organisation().orElse("-"), a.subject().product().orElse("-"), a.code().id().toString(),
                a.verdict().name(), lapse.map(e -> e.item() + " changes to " + e.to() + " on " + e.on()).orElse("no lapse known")));
    }

    static void print(String line) {
        System.out.println(line.replaceAll("\\p{C}", "?")); // Text from a file must not control the terminal.
    }
}
