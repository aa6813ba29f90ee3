package io.github.sscop.yaml;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads documents of the contract, version 1, that somebody wrote in YAML.
 *
 * <p>A text in YAML is read as the JSON that it stands for, as strictly, and with the same problems at their places in the YAML.
 * What JSON cannot say (anchors, aliases, tags, merge keys, several documents) is refused, and so is what may be read in more than one
 * way, such as {@code yes}. Immutable, and safe for any number of threads.
 */
public final class YamlDocuments {

    private static final Comparator<Problem> IN_THE_ORDER_OF_THE_TEXT =
            Comparator.comparing(problem -> problem.at().orElse(new Place(1, 1)));

    /** What is wrong with a value that is of another type than its field. */
    private static final Set<ProblemCode> ABOUT_TYPES = Set.of(ProblemCode.WRONG_TYPE, ProblemCode.NULL);

    /** What may be wrong with a text that quotes have made the right kind of value. */
    private static final Set<ProblemCode> ONLY_UNKNOWN = Set.of(ProblemCode.UNKNOWN_ITEM, ProblemCode.UNKNOWN_EVIDENCE);

    /** What is told alone: the first such problem ends reading, and whatever else was found is no news. */
    private static final Set<ProblemCode> ALONE = Set.of(ProblemCode.LIMIT, ProblemCode.CONTRACT);

    private final Documents documents;
    private final ReadLimits limits;

    private YamlDocuments(Documents documents, ReadLimits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    /** Reads in YAML what the documents read in JSON: about the same codes, and no more of it. */
    public static YamlDocuments of(Documents documents) {
        ReadLimits limits = documents.limits();
        // The YAML is measured; the same as JSON may be somewhat longer.
        return new YamlDocuments(documents.withLimits(limits.withDocumentBytes(Integer.MAX_VALUE - 1)), limits);
    }

    /** One of the documents, read from JSON. */
    private interface JsonDocumentReader<T> {
        T read(InputStream json) throws IOException;
    }

    /**
     * Reads a submission ({@code sscop.submission/1}).
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     * @throws IOException if the bytes cannot be had
     */
    public Submission readSubmission(InputStream yaml) throws IOException {
        return readValidatedSubmission(yaml).submission();
    }

    /**
     * Reads a submission as {@link #readSubmission} does, for an assessor that need not validate it once more.
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     * @throws IOException if the bytes cannot be had
     */
    public ValidatedSubmission readValidatedSubmission(InputStream yaml) throws IOException {
        return read(yaml, "submission", documents::readValidatedSubmission);
    }

    /**
     * Reads a policy ({@code sscop.policy/1}), which may be based on one that the library brings.
     *
     * @throws InvalidDocumentException naming everything that is wrong with it
     * @throws IOException if the bytes cannot be had
     */
    public Policy readPolicy(InputStream yaml) throws IOException {
        return read(yaml, "policy", documents::readPolicy);
    }

    private <T> T read(InputStream yaml, String called, JsonDocumentReader<T> reader) throws IOException {
        byte[] bytes = yaml.readNBytes(limits.documentBytes() + 1);
        Optional<Problem> fault = YamlText.fault(bytes, limits);
        if (fault.isPresent()) {
            throw new InvalidDocumentException(called, List.of(fault.get()));
        }
        YamlText text = new YamlText(bytes, limits);
        YamlToJsonConverter conversion = YamlToJsonConverter.of(text);
        JsonReadResult<T> outcome = JsonReadResult.of(reader, conversion);
        if (outcome.value().isPresent() && conversion.problems().isEmpty()) {
            return outcome.value().get();
        }
        throw new InvalidDocumentException(called, problems(text, conversion, outcome, reader));
    }

    /** What came of reading the JSON. */
    private record JsonReadResult<T>(Optional<T> value, List<Problem> problems) {

        static <T> JsonReadResult<T> of(JsonDocumentReader<T> reader, YamlToJsonConverter conversion) throws IOException {
            try {
                return new JsonReadResult<>(Optional.of(reader.read(new ByteArrayInputStream(conversion.json()))), List.of());
            } catch (InvalidDocumentException e) {
                return new JsonReadResult<>(Optional.empty(), e.problems());
            }
        }
    }

    /** Everything that is wrong, where it is in the YAML; with advice where quotes make it right. */
    private <T> List<Problem> problems(YamlText text, YamlToJsonConverter conversion, JsonReadResult<T> outcome, JsonDocumentReader<T> reader)
            throws IOException {
        YamlToJsonConverter again = YamlToJsonConverter.again(
                text,
                outcome.problems().stream()
                        .flatMap(problem -> problem.at().stream())
                        .map(Place::line)
                        .collect(Collectors.toSet()));
        Set<String> wrongInQuotesToo = JsonReadResult.of(reader, again).problems().stream()
                .filter(problem -> !ONLY_UNKNOWN.contains(problem.code()))
                .map(Problem::pointer)
                .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : outcome.problems()) {
            if (!conversion.explains(problem) && !problem.equals(limits.tooMany())) {
                problems.add(told(problem, again, !wrongInQuotesToo.contains(problem.pointer())));
            }
        }
        problems.addAll(conversion.problems());
        problems.sort(IN_THE_ORDER_OF_THE_TEXT);
        return problems.stream()
                .filter(problem -> ALONE.contains(problem.code()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> limited(problems, outcome.problems().contains(limits.tooMany())));
    }

    private List<Problem> limited(List<Problem> problems, boolean more) {
        return more && problems.size() <= limits.problems()
                ? Stream.concat(problems.stream(), Stream.of(limits.tooMany())).toList()
                : limits.told(problems);
    }

    private static Problem told(Problem ofJson, YamlToJsonConverter again, boolean rightInQuotes) {
        Optional<Integer> line = ofJson.at().map(Place::line);
        String advice = line.flatMap(again::unquoted)
                .filter(plain -> rightInQuotes && ABOUT_TYPES.contains(ofJson.code()))
                .map(plain -> "; put it in quotes, or YAML takes it for " + plain.words())
                .orElse("");
        return new Problem(ofJson.pointer(), ofJson.code(), ofJson.text() + advice, line.flatMap(again::place));
    }
}
