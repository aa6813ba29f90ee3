package io.github.sscop.signed;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The content of a payload whose signature holds.
 *
 * @param assessment the assessment, if it could be read
 * @param isAsWritten whether the payload is exactly what the library writes for the assessment
 * @param problems everything that is wrong with the statement, with pointers into it
 */
record PayloadReader(Optional<Assessment> assessment, boolean isAsWritten, List<Problem> problems) {

    static PayloadReader of(byte[] payload, Documents documents) throws IOException {
        DocumentType.ReadResult<InTotoStatement> received =
                InTotoStatement.DOCUMENT.receive(JsonText.of(payload, Envelope.LIMITS));
        List<Problem> problems = new ArrayList<>(received.problems());
        if (received.value().isEmpty()) {
            return new PayloadReader(Optional.empty(), false, problems);
        }
        InTotoStatement statement = received.value().get();
        type(problems, "_type", statement._type(), InTotoStatement.TYPE);
        type(problems, "predicateType", statement.predicateType(), InTotoStatement.ASSESSMENT);
        if (!problems.isEmpty()) {
            return new PayloadReader(
                    Optional.empty(), false, problems); // Problems of a statement of another type would mislead.
        }
        Optional<Assessment> assessment = assessment(statement, documents, problems);
        boolean asWritten = false;
        if (assessment.isPresent()) {
            subject(problems, statement.subject(), assessment.get());
            asWritten = Arrays.equals(payload, written(assessment.get(), documents, problems));
        }
        return new PayloadReader(assessment, asWritten, problems);
    }

    private static void type(List<Problem> problems, String field, String found, String expected) {
        if (!found.equals(expected)) {
            problems.add(new Problem(
                    "/" + field, ProblemCode.CONTRACT, field + " is \"" + found + "\"; expected \"" + expected + "\""));
        }
    }

    private static Optional<Assessment> assessment(
            InTotoStatement statement, Documents documents, List<Problem> problems) throws IOException {
        try {
            return Optional.of(documents.readAssessment(
                    new ByteArrayInputStream(InTotoStatement.PREDICATE.canonical(statement.predicate()))));
        } catch (InvalidDocumentException e) {
            e.problems().stream()
                    .map(problem -> new Problem("/predicate" + problem.pointer(), problem.code(), problem.text()))
                    .forEach(problems::add);
            return Optional.empty();
        }
    }

    /** Writes the assessment as the library does; a problem if an argument of one of its sentences is missing. */
    private static byte[] written(Assessment assessment, Documents documents, List<Problem> problems) {
        try {
            return InTotoStatement.DOCUMENT.canonical(InTotoStatement.of(assessment, documents));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    "/predicate", ProblemCode.INVALID, "the assessment cannot be put in words: " + e.getMessage()));
            return new byte[0];
        }
    }

    private static void subject(
            List<Problem> problems, List<InTotoStatement.ResourceDescriptor> subject, Assessment assessment) {
        InTotoStatement.ResourceDescriptor expected =
                InTotoStatement.ResourceDescriptor.of(SignedSubject.of(assessment));
        if (subject.size() != 1) {
            problems.add(new Problem(
                    "/subject",
                    ProblemCode.INVALID,
                    "subject has " + subject.size() + " elements; expected one: \"" + expected.name() + "\""));
            return;
        }
        InTotoStatement.ResourceDescriptor found = subject.get(0);
        if (!found.name().equals(expected.name())) {
            problems.add(new Problem(
                    "/subject/0/name",
                    ProblemCode.CONTRADICTION,
                    "name is \"" + found.name() + "\"; expected \"" + expected.name()
                            + "\", which the assessment is about"));
        }
        if (!found.digest().equals(expected.digest())) {
            problems.add(new Problem(
                    "/subject/0/digest",
                    ProblemCode.DIGEST,
                    "digest is " + words(found.digest()) + "; expected " + words(expected.digest())
                            + ", which the assessment gives for the "
                            + (assessment.subject().digest().isPresent() ? "product" : "submission")));
        }
    }

    private static String words(Map<String, String> digests) {
        return digests.isEmpty()
                ? "none"
                : new TreeMap<>(digests)
                        .entrySet().stream()
                                .map(each -> each.getKey() + ":" + each.getValue())
                                .collect(Collectors.joining(", "));
    }
}
