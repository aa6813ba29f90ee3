package io.github.sscop.yaml;

import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Configuration;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The documents of the contract, version 1, read from YAML; submissions are written as well.
 *
 * <p>A text in YAML is read as the JSON with the same content, as strictly, and with the same problems at their places in the
 * YAML. What JSON does not have (anchors, aliases, tags, merge keys, several documents) is refused, and so is what programs read
 * in different ways, such as {@code yes}. Immutable, and safe for any number of threads.
 */
public final class YamlDocuments {

    private static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(problem -> problem.at().orElse(new Place(1, 1)));

    /** The problems of a value whose type is not that of its field. */
    private static final Set<ProblemCode> ABOUT_TYPES = Set.of(ProblemCode.WRONG_TYPE, ProblemCode.NULL);

    /** The problems that a value may still have after quotes have made it text. */
    private static final Set<ProblemCode> ONLY_UNKNOWN = Set.of(ProblemCode.UNKNOWN_ITEM, ProblemCode.UNKNOWN_EVIDENCE);

    /** The problems that are reported alone, because they end reading. */
    private static final Set<ProblemCode> ALONE = Set.of(ProblemCode.LIMIT, ProblemCode.CONTRACT);

    private final Documents documents;
    private final ReadLimits limits;

    private YamlDocuments(Documents documents, ReadLimits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    /** Returns documents for the built-in codes, with the standard limits. */
    public static YamlDocuments standard() {
        return of(Documents.standard());
    }

    /** Creates documents with the codes and the limits of others: {@code YamlDocuments.of(Documents.forCodes(codes))}. */
    public static YamlDocuments of(Documents documents) {
        ReadLimits limits = documents.limits();
        // The limit on size holds for the YAML; the same content in JSON may be longer.
        return new YamlDocuments(documents.withLimits(limits.withDocumentBytes(Integer.MAX_VALUE - 1)), limits);
    }

    /** The reader of one kind of document from JSON. */
    private interface JsonDocumentReader<T> {
        T read(InputStream json) throws IOException;
    }

    /**
     * Reads a submission ({@code sscop.submission/1}).
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     * @throws IOException if the bytes cannot be read
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
     * Reads a part of a submission ({@code sscop.part/1}), or a whole submission as a part.
     *
     * @throws InvalidDocumentException with everything that is wrong with the part itself
     * @throws IOException if the bytes cannot be read
     */
    public SubmissionPart readPart(InputStream yaml) throws IOException {
        return read(yaml, "part", documents::readPart);
    }

    /**
     * Reads a counterpart ({@code sscop.counterpart/1}).
     *
     * @throws InvalidDocumentException with everything that is wrong with the counterpart itself
     * @throws IOException if the bytes cannot be read
     */
    public Counterpart readCounterpart(InputStream yaml) throws IOException {
        return read(yaml, "counterpart", documents::readCounterpart);
    }

    /**
     * Returns problems of a document with their places in its text, such as those that a composition found in a part.
     *
     * @throws IOException if the bytes cannot be read
     */
    public List<Problem> placed(InputStream yaml, List<Problem> problems) throws IOException {
        if (problems.isEmpty()) {
            return problems;
        }
        try {
            return read(yaml, "part", json -> {
                throw new InvalidDocumentException("part", documents.placed(json, problems));
            });
        } catch (InvalidDocumentException e) {
            return e.problems();
        }
    }

    /**
     * Reads a policy ({@code sscop.policy/1}), which may be based on a built-in one.
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     * @throws IOException if the bytes cannot be read
     */
    public Policy readPolicy(InputStream yaml) throws IOException {
        return read(yaml, "policy", documents::readPolicy);
    }

    /**
     * Reads the configuration of a folder ({@code sscop.configuration/1}).
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     * @throws IOException if the bytes cannot be read
     */
    public Configuration readConfiguration(InputStream yaml) throws IOException {
        return read(yaml, "configuration", documents::readConfiguration);
    }

    /** Writes a submission as YAML with the same content as its JSON; without a line break at the end. */
    public byte[] write(Submission submission) {
        return YamlWriter.write(documents.write(submission));
    }

    /** Writes a counterpart as YAML with the same content as its JSON; without a line break at the end. */
    public byte[] write(Counterpart counterpart) {
        return YamlWriter.write(documents.write(counterpart));
    }

    /** Writes a part as YAML with the same content as its JSON; without a line break at the end. */
    public byte[] write(SubmissionPart part) {
        return YamlWriter.write(documents.write(part));
    }

    /**
     * Returns the places of parts of a document in its text, for messages about a document that was read.
     *
     * @param yaml the text
     * @param pointers the parts, as JSON Pointers (RFC 6901), such as {@code /evidence/0}
     * @return the place of each part, or of the innermost part that should contain it; none where the text is no YAML
     * @throws IOException if the bytes cannot be read
     */
    public Map<String, Place> places(InputStream yaml, Set<String> pointers) throws IOException {
        byte[] bytes = yaml.readNBytes(limits.documentBytes() + 1);
        if (YamlText.fault(bytes, limits).isPresent()) {
            return Map.of();
        }
        YamlText text = new YamlText(bytes, limits);
        byte[] json = YamlToJsonConverter.firstPass(text).json();
        Map<String, Place> ofJson = documents.places(new ByteArrayInputStream(json), pointers);
        YamlToJsonConverter second = YamlToJsonConverter.secondPass(
                text, ofJson.values().stream().map(Place::line).collect(Collectors.toSet()));
        Map<String, Place> places = new HashMap<>();
        ofJson.forEach((pointer, place) -> second.place(place.line()).ifPresent(ofYaml -> places.put(pointer, ofYaml)));
        return places;
    }

    private <T> T read(InputStream yaml, String name, JsonDocumentReader<T> reader) throws IOException {
        byte[] bytes = yaml.readNBytes(limits.documentBytes() + 1);
        Optional<Problem> fault = YamlText.fault(bytes, limits);
        if (fault.isPresent()) {
            throw new InvalidDocumentException(name, List.of(fault.get()));
        }
        YamlText text = new YamlText(bytes, limits);
        YamlToJsonConverter conversion = YamlToJsonConverter.firstPass(text);
        JsonReadResult<T> outcome = JsonReadResult.of(reader, conversion);
        if (outcome.value().isPresent() && conversion.problems().isEmpty()) {
            return outcome.value().get();
        }
        throw new InvalidDocumentException(name, problems(text, conversion, outcome, reader));
    }

    /** The result of reading the JSON. */
    private record JsonReadResult<T>(Optional<T> value, List<Problem> problems) {

        static <T> JsonReadResult<T> of(JsonDocumentReader<T> reader, YamlToJsonConverter conversion)
                throws IOException {
            try {
                return new JsonReadResult<>(
                        Optional.of(reader.read(new ByteArrayInputStream(conversion.json()))), List.of());
            } catch (InvalidDocumentException e) {
                return new JsonReadResult<>(Optional.empty(), e.problems());
            }
        }
    }

    /** Returns all problems with their places in the YAML, with advice where quotes solve them. */
    private <T> List<Problem> problems(
            YamlText text, YamlToJsonConverter conversion, JsonReadResult<T> outcome, JsonDocumentReader<T> reader)
            throws IOException {
        YamlToJsonConverter second = YamlToJsonConverter.secondPass(
                text,
                outcome.problems().stream()
                        .flatMap(problem -> problem.at().stream())
                        .map(Place::line)
                        .collect(Collectors.toSet()));
        Set<String> wrongInQuotesToo = JsonReadResult.of(reader, second).problems().stream()
                .filter(problem -> !ONLY_UNKNOWN.contains(problem.code()))
                .map(Problem::pointer)
                .collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : outcome.problems()) {
            if (!conversion.explains(problem) && !problem.equals(limits.tooMany())) {
                problems.add(placed(problem, second, !wrongInQuotesToo.contains(problem.pointer())));
            }
        }
        problems.addAll(conversion.problems());
        problems.sort(BY_PLACE);
        return problems.stream()
                .filter(problem -> ALONE.contains(problem.code()))
                .findFirst()
                .map(List::of)
                .orElseGet(() -> limited(problems, outcome.problems().contains(limits.tooMany())));
    }

    private List<Problem> limited(List<Problem> problems, boolean more) {
        return more && problems.size() <= limits.problems()
                ? Stream.concat(problems.stream(), Stream.of(limits.tooMany())).toList()
                : limits.reported(problems);
    }

    private static Problem placed(Problem ofJson, YamlToJsonConverter second, boolean rightInQuotes) {
        Optional<Integer> line = ofJson.at().map(Place::line);
        String advice = line.flatMap(second::unquoted)
                .filter(plain -> rightInQuotes && ABOUT_TYPES.contains(ofJson.code()))
                .map(plain -> "; put it in quotes, or YAML takes it for " + plain.words())
                .orElse("");
        return new Problem(ofJson.pointer(), ofJson.code(), ofJson.text() + advice, line.flatMap(second::place));
    }
}
