package io.github.sscop.commandline.input;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.engine.MultiCodeAssessor;
import io.github.sscop.evidence.Audience;
import io.github.sscop.evidence.Evidence;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.OutputReading;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.report.Report;
import io.github.sscop.signed.AssessmentEnvelopes;
import io.github.sscop.signed.SignedAssessment;
import io.github.sscop.signed.VerifyingKey;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** The assessments for a command that writes pages: a recorded one, or those of a submission. */
public final class AssessedInput {

    /**
     * An assessment, with its submission if that is at hand.
     *
     * @param assessment the assessment
     * @param submission the submission
     * @param counterpart the counterpart with which it was made, if that is at hand
     * @param origin where the assessment comes from
     */
    public record Assessed(
            Assessment assessment,
            Optional<Submission> submission,
            Optional<Counterpart> counterpart,
            AssessmentOrigin origin) {

        private static Assessed recorded(Assessment assessment) {
            return new Assessed(assessment, Optional.empty(), Optional.empty(), AssessmentOrigin.unsignedRecording());
        }

        /** Returns what an audience may see of it, by its submission. */
        Assessed visibleTo(Audience audience) {
            Submission visible = submission.orElseThrow().withholding(record -> !record.isFor(audience), false);
            List<EvidenceId> withheld = Stream.of(
                            visible.withheld().stream().map(WithheldRecord::id),
                            counterpart.stream()
                                    .flatMap(given -> given.assessedEvidence().stream())
                                    .filter(record -> !record.isFor(audience))
                                    .map(Evidence::id),
                            counterpart.isPresent() ? Stream.<EvidenceId>of() : ofCounterpart())
                    .flatMap(ids -> ids)
                    .toList();
            return new Assessed(assessment.withholding(withheld), Optional.of(visible), counterpart, origin);
        }

        /** Returns the records of a counterpart that is not at hand, so that it is not known who may see them. */
        private Stream<EvidenceId> ofCounterpart() {
            return assessment.items().stream()
                    .flatMap(row -> row.relevantEvidence().stream())
                    .filter(EvidenceId::isOfCounterpart)
                    .distinct();
        }

        /** Returns the report. */
        public Report report() {
            if (submission.isEmpty()) {
                return Report.of(assessment);
            }
            return counterpart
                    .map(given -> Report.of(assessment, submission.get(), given))
                    .orElseGet(() -> Report.of(assessment, submission.get()));
        }
    }

    /** More than an envelope of the largest assessment, whose bytes are in base64. */
    private static final int MAX_ENVELOPE_BYTES = 2 * ReadLimits.standard().documentBytes();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Mixin
    private final PolicyOption policy = new PolicyOption();

    /** The reader of the counterpart of a submission, if there is one. */
    private interface CounterpartReader {
        Optional<Counterpart> read(ValidatedSubmission submission) throws IOException;
    }

    private static final CounterpartReader NO_COUNTERPART = submission -> Optional.empty();

    /** Reads files, whose contracts decide what they hold; a submission is assessed against each of its codes. */
    private List<Assessed> read(List<FileContent> files, Policy chosen, CounterpartReader counterparts)
            throws IOException {
        if (files.size() == 1) {
            Optional<Assessment> recorded = files.get(0).assessment();
            if (recorded.isPresent()) {
                return List.of(Assessed.recorded(recorded.get()));
            }
        }
        ValidatedSubmission validated = SubmissionFiles.of(files).submission();
        Submission submission = validated.submission();
        Optional<Counterpart> counterpart = counterparts.read(validated);
        MultiCodeAssessor assessor = MultiCodeAssessor.of(CodeRegistry.builtIn(), chosen);
        LocalDate day = asOf.day();
        return counterpart
                .map(given -> assessor.assess(validated, given, day))
                .orElseGet(() -> assessor.assess(validated, day))
                .assessments()
                .stream()
                .map(assessment ->
                        new Assessed(assessment, Optional.of(submission), counterpart, AssessmentOrigin.submission()))
                .toList();
    }

    /** Reads an assessment of each product: against the given code, or the first one of its files. */
    public List<Assessment> readProducts(List<Path> files, @Nullable String code, CommandLine command)
            throws IOException {
        Policy chosen = policy.read(command);
        List<Assessment> assessments = new ArrayList<>();
        for (List<FileContent> product : ProductGrouping.of(FileContent.ofAll(files))) {
            assessments.add(
                    ofCode(read(product, chosen, NO_COUNTERPART), code, command).assessment());
        }
        return assessments;
    }

    /**
     * Reads every assessment of each product: against the given code, or against each one of a submission.
     *
     * @param keys the files of the public keys by which recorded assessments have to be signed, if any are given
     */
    public List<Assessment> readAll(List<Path> files, List<Path> keys, @Nullable String code, CommandLine command)
            throws IOException {
        VerifyingKey[] known = keys(keys);
        Policy chosen = policy.read(command);
        List<Assessment> assessments = new ArrayList<>();
        for (List<FileContent> product : ProductGrouping.of(contents(files, keys))) {
            List<Assessed> all =
                    keys.isEmpty() ? readUnsigned(product, chosen, command) : readSigned(product, chosen, known);
            (code == null ? all : List.of(ofCode(all, code, command)))
                    .forEach(each -> assessments.add(each.assessment()));
        }
        return assessments;
    }

    /**
     * Reads an assessment: against the given code, or the first one of the submission.
     *
     * @param files a recorded assessment, a submission, or the parts of one
     */
    public Assessed readOne(List<Path> files, @Nullable String code, CommandLine command) throws IOException {
        return ofCode(read(FileContent.ofAll(files), policy.read(command), NO_COUNTERPART), code, command);
    }

    /**
     * Reads an assessment as the other method does; a submission is assessed with its counterpart, and of a recorded assessment
     * fields of later versions may be passed over.
     */
    public Assessed readOne(
            List<Path> files,
            @Nullable String code,
            CounterpartOption counterpart,
            UnknownFieldsOption unknown,
            CommandLine command)
            throws IOException {
        List<FileContent> contents = FileContent.ofAll(files);
        Policy chosen = policy.read(command);
        if (contents.size() == 1 && unknown.isGiven()) {
            Optional<OutputReading<Assessment>> recorded = contents.get(0).assessment(unknown.options());
            if (recorded.isPresent()) {
                Assessment assessment = unknown.known(files.get(0), recorded.get(), command);
                return ofCode(List.of(Assessed.recorded(assessment)), code, command);
            }
        }
        return ofCode(read(contents, chosen, submission -> counterpart.read(submission, command)), code, command);
    }

    /** Returns the policy of an assessment: the built-in one that it names, or else the chosen one. */
    public Policy policyOf(Assessment assessment, CommandLine command) throws IOException {
        Optional<Policy> named = Policy.builtIn(assessment.policy().id())
                .filter(known -> known.digest().equals(assessment.policy().digest()));
        return named.isPresent() ? named.get() : policy.read(command);
    }

    private static Assessed ofCode(List<Assessed> all, @Nullable String code, CommandLine command) {
        if (code == null) {
            return all.get(0);
        }
        return all.stream()
                .filter(each -> matches(each.assessment().code(), code))
                .findFirst()
                .orElseThrow(() -> new CommandLine.ParameterException(
                        command,
                        "--code is " + code + "; expected one of "
                                + String.join(
                                        ", ",
                                        all.stream()
                                                .map(each ->
                                                        each.assessment().code().id())
                                                .map(EditionId::toString)
                                                .toList())));
    }

    private static boolean matches(Code code, String name) {
        return code.id().toString().equals(name) || code.id().id().equals(name);
    }

    /**
     * Reads the assessment of each product: of a submission, or a recorded one, which has to be signed by one of the keys if any
     * are given.
     *
     * @param keys the files of the public keys
     */
    public List<Assessed> readSignedProducts(List<Path> files, List<Path> keys, CommandLine command)
            throws IOException {
        VerifyingKey[] known = keys(keys);
        Policy chosen = policy.read(command);
        List<Assessed> assessed = new ArrayList<>();
        for (List<FileContent> product : ProductGrouping.of(contents(files, keys))) {
            List<Assessed> all =
                    keys.isEmpty() ? readUnsigned(product, chosen, command) : readSigned(product, chosen, known);
            assessed.add(all.get(0));
        }
        return assessed;
    }

    private static VerifyingKey[] keys(List<Path> files) throws IOException {
        VerifyingKey[] known = new VerifyingKey[files.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = KeyInput.verifying(files.get(i));
        }
        return known;
    }

    private static List<FileContent> contents(List<Path> files, List<Path> keys) throws IOException {
        List<FileContent> contents = new ArrayList<>();
        for (Path file : files) {
            contents.add(keys.isEmpty() ? FileContent.of(file) : FileContent.of(file, MAX_ENVELOPE_BYTES));
        }
        return contents;
    }

    private List<Assessed> readUnsigned(List<FileContent> product, Policy chosen, CommandLine command)
            throws IOException {
        try {
            return read(product, chosen, NO_COUNTERPART);
        } catch (UnusableFileException e) {
            if (e.problems().stream().anyMatch(problem -> problem.pointer().equals("/signatures"))) {
                throw new CommandLine.ParameterException(
                        command,
                        product.get(0).file()
                                + " is signed; expected --key with the file of the signer's public key as well");
            }
            throw e;
        }
    }

    private List<Assessed> readSigned(List<FileContent> product, Policy chosen, VerifyingKey... keys)
            throws IOException {
        FileContent first = product.get(0);
        if (product.size() == 1 && !first.isYaml()) {
            try {
                SignedAssessment signed = AssessmentEnvelopes.standard().open(first.stream(), keys);
                return List.of(new Assessed(
                        signed.assessment(),
                        Optional.empty(),
                        Optional.empty(),
                        AssessmentOrigin.signedRecording(signed.keyIds())));
            } catch (InvalidDocumentException e) {
                if (e.problems().stream()
                        .noneMatch(problem ->
                                problem.pointer().equals("/payload") && problem.code() == ProblemCode.MISSING)) {
                    throw new UnusableFileException(first.file(), e);
                }
            }
        }
        List<Assessed> assessed = read(product, chosen, NO_COUNTERPART);
        if (assessed.get(0).submission().isEmpty()) {
            throw new FileSystemException(first.file().toString(), null, "it is not signed; expected an envelope");
        }
        return assessed;
    }

    /** Returns the recorded assessment with its submission. */
    public static Assessed with(
            Assessed recorded, List<Path> submission, CounterpartOption counterpart, CommandLine command)
            throws IOException {
        ValidatedSubmission validated = SubmissionInput.readValidated(submission);
        return new Assessed(
                recorded.assessment(),
                Optional.of(validated.submission()),
                counterpart.read(validated, command),
                recorded.origin());
    }
}
