package io.github.sscop.commandline.input;

import io.github.sscop.assessment.profile.AnswerCondition;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.profile.FormQuestion;
import io.github.sscop.assessment.statement.SupplierAnswer;
import io.github.sscop.assessment.statement.SupplierCommitment;
import io.github.sscop.assessment.statement.SupplierInput;
import io.github.sscop.json.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The options on the forms that are answered, and on what the supplier says in them. */
public final class FormOptions {

    private static final String FORM = "--form";
    private static final String ANSWER = "--answer";
    private static final String COMMITMENT = "--commitment";

    /** The ids of the forms of the library for completion. */
    public static final class FormNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return FormProfile.builtIn().stream().map(FormProfile::id).iterator();
        }
    }

    /** The converter of the name of a form. */
    public static final class FormNameConverter implements CommandLine.ITypeConverter<Path> {
        @Override
        public Path convert(String text) {
            return FormProfile.builtIn(text).isPresent() ? Path.of(text) : new FileNameConverter().convert(text);
        }
    }

    @Option(
            names = FORM,
            paramLabel = "FORM",
            completionCandidates = FormNames.class,
            converter = FormNameConverter.class,
            description =
                    "The form to answer: ${COMPLETION-CANDIDATES}, or the file of a profile; may be given again. By"
                            + " default, those of the library.")
    private final List<Path> names = new ArrayList<>();

    @Option(
            names = ANSWER,
            paramLabel = "QUESTION=ANSWER",
            description =
                    "The supplier's answer to a question that it alone can answer, such as C3.2=No; with the id of the"
                            + " form in front, as dtac-2.0/C3.2=No, where several have it.")
    private final List<String> answers = new ArrayList<>();

    @Option(
            names = COMMITMENT,
            paramLabel = "QUESTION=WHO",
            description = "The supplier's commitment for a question that asks for one, and who gives it, such as"
                    + " C3.4=\"Ada Moss, Director\".")
    private final List<String> commitments = new ArrayList<>();

    /** Returns whether the caller named the forms. */
    public boolean areNamed() {
        return !names.isEmpty();
    }

    /** Reads the forms. */
    public List<FormProfile> read(CommandLine command) throws IOException {
        if (names.isEmpty()) {
            return FormProfile.builtIn();
        }
        List<FormProfile> forms = new ArrayList<>();
        for (Path name : names) {
            forms.add(read(name, command));
        }
        return forms;
    }

    private static FormProfile read(Path name, CommandLine command) throws IOException {
        Optional<FormProfile> known = FormProfile.builtIn(name.toString());
        if (known.isPresent()) {
            return known.get();
        }
        if (!Files.exists(name)) {
            throw new CommandLine.ParameterException(
                    command,
                    FORM + " is " + name + "; expected "
                            + FormProfile.builtIn().stream()
                                    .map(FormProfile::id)
                                    .collect(Collectors.joining(", "))
                            + ", or the file of the profile of a form");
        }
        return InputFile.read(name, Documents.standard()::readFormProfile);
    }

    /** Returns what the supplier says in the forms. */
    public SupplierInput input(List<FormProfile> forms, CommandLine command) {
        List<SupplierAnswer> given = new ArrayList<>();
        for (String answer : answers) {
            NamedValue value = NamedValue.of(ANSWER, answer, command);
            given.add(new SupplierAnswer(
                    value.form(ANSWER, forms, form -> has(form, value.question()), command),
                    value.question(),
                    value.value()));
        }
        List<SupplierCommitment> committed = new ArrayList<>();
        for (String commitment : commitments) {
            NamedValue value = NamedValue.of(COMMITMENT, commitment, command);
            committed.add(new SupplierCommitment(
                    value.form(COMMITMENT, forms, form -> asksForCommitment(form, value.question()), command),
                    value.question(),
                    value.value()));
        }
        return new SupplierInput(given, committed);
    }

    private static boolean has(FormProfile form, String question) {
        return form.supplierQuestion(question).isPresent()
                || form.question(question).isPresent();
    }

    private static boolean asksForCommitment(FormProfile form, String question) {
        return form.question(question).map(FormQuestion::conditions).stream()
                .flatMap(List::stream)
                .anyMatch(AnswerCondition.Commitment.class::isInstance);
    }

    /** The value of an option for a question, with the form if it is named. */
    private record NamedValue(String form, String question, String value) {

        static NamedValue of(String option, String text, CommandLine command) {
            int equals = text.indexOf('=');
            if (equals < 1) {
                throw new CommandLine.ParameterException(
                        command, option + " is " + text + "; expected a question, the sign =, and what is said");
            }
            String name = text.substring(0, equals);
            int slash = name.indexOf('/');
            return new NamedValue(
                    slash < 0 ? "" : name.substring(0, slash), name.substring(slash + 1), text.substring(equals + 1));
        }

        /** Returns the form that is named, or the only one that has the question. */
        String form(String option, List<FormProfile> forms, Predicate<FormProfile> which, CommandLine command) {
            if (!form.isEmpty()) {
                return form;
            }
            List<String> found =
                    forms.stream().filter(which).map(FormProfile::id).toList();
            if (found.size() > 1) {
                throw new CommandLine.ParameterException(
                        command,
                        option + " is about " + question + ", which several forms have; expected one of "
                                + found.stream().map(id -> id + "/" + question).collect(Collectors.joining(", ")));
            }
            return found.isEmpty() ? forms.get(0).id() : found.get(0);
        }
    }
}
