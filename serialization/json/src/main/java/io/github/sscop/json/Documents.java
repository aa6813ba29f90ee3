package io.github.sscop.json;

import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.AssessmentBasis;
import io.github.sscop.assessment.AssessmentOrigin;
import io.github.sscop.assessment.DisregardedEvidence;
import io.github.sscop.assessment.Reason;
import io.github.sscop.assessment.Remark;
import io.github.sscop.assessment.RemediationStep;
import io.github.sscop.assessment.ScheduledChange;
import io.github.sscop.assessment.comparison.AcceptedRiskChange;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.comparison.AssessmentComparison.Summary;
import io.github.sscop.assessment.comparison.ChangeCause;
import io.github.sscop.assessment.comparison.IncomparabilityReason;
import io.github.sscop.assessment.comparison.ItemChange;
import io.github.sscop.assessment.comparison.SubjectChange;
import io.github.sscop.assessment.comparison.VerdictChange;
import io.github.sscop.assessment.lapse.Lapse;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.lapse.LapseGap;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.reconciliation.ReconciledItem;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.request.EvidenceRequest;
import io.github.sscop.assessment.request.ExpectedLapse;
import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.request.QuestionList;
import io.github.sscop.assessment.request.RequestedRecord;
import io.github.sscop.assessment.statement.AnswerConditionKind;
import io.github.sscop.assessment.statement.AnswerReason;
import io.github.sscop.assessment.statement.OpenPoint;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.code.Code;
import io.github.sscop.code.CodeRegistry;
import io.github.sscop.code.EditionId;
import io.github.sscop.code.document.DocumentType;
import io.github.sscop.code.document.JsonText;
import io.github.sscop.engine.consistency.AssessmentCheck;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.SubmissionDocument;
import io.github.sscop.evidence.composition.PartDocument;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.counterpart.CounterpartDocument;
import io.github.sscop.evidence.validation.SubmissionValidator;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.evidence.validation.ValidationResult;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.Place;
import io.github.sscop.problem.Problem;
import io.github.sscop.problem.ProblemCode;
import io.github.sscop.problem.ProblemList;
import io.github.sscop.problem.ReadLimits;
import io.github.sscop.problem.ReadOptions;
import io.github.sscop.rule.ConditionResult;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The documents of the contract, version 1, read from JSON and written as JSON.
 *
 * <p>Reading is strict and reports all problems at once. The output is UTF-8, the same for equal values, and ends without a line
 * break. Immutable, and safe for any number of threads.
 *
 * <pre>{@code
 * Documents documents = Documents.standard();
 * Submission submission = documents.readSubmission(Files.newInputStream(Path.of("submission.json")));
 * Code code = CodeRegistry.builtIn().get(submission.code());
 * Assessment assessment = Assessor.of(code, Policy.buyer()).assess(submission, LocalDate.of(2026, 3, 31));
 * Files.write(Path.of("assessment.json"), documents.write(assessment));
 * }</pre>
 */
public final class Documents {

    private static final Documents STANDARD = new Documents(CodeRegistry.builtIn(), ReadLimits.standard());

    private static final DocumentType<ProblemList> PROBLEMS =
            DocumentType.of("sscop.problems/1", ProblemList.class).open().build();

    /** The problems that leave the value of the document complete. */
    private static final Set<ProblemCode> BESIDE_THE_CONTENT =
            Set.of(ProblemCode.UNKNOWN_FIELD, ProblemCode.DUPLICATE_FIELD);

    private final CodeRegistry codes;
    private final SubmissionValidator validator;
    private final ReadLimits limits;
    private final DocumentType<Assessment> assessments;
    private final DocumentType<AssessmentComparison> differences;
    private final DocumentType<Reconciliation> reconciliations;
    private final DocumentType<QuestionList> questionnaires;
    private final DocumentType<EvidenceRequest> requests;
    private final DocumentType<LapseFeed> lapses;
    private final DocumentType<SupplierStatement> statements;

    private Documents(CodeRegistry codes, ReadLimits limits) {
        this.codes = codes;
        this.validator = SubmissionValidator.of(codes);
        this.limits = limits;
        this.assessments = DocumentType.of("sscop.assessment/1", Assessment.class)
                .mapped(Code.class, CodeReference.class, CodeReference::of, this::known)
                .derived(Assessment.class, "notice", String.class, Assessment::notice)
                .derived(Reason.class, "text", String.class, Reason::text)
                .derived(DisregardedEvidence.class, "text", String.class, DisregardedEvidence::text)
                .derived(RemediationStep.class, "text", String.class, RemediationStep::text)
                .derived(ScheduledChange.class, "text", String.class, ScheduledChange::text)
                .derived(ConditionResult.class, "text", String.class, ConditionResult::text)
                .derived(Remark.class, "text", String.class, Remark::text)
                .spellingOutEmpties()
                .open()
                .build();
        this.differences = DocumentType.of("sscop.difference/1", AssessmentComparison.class)
                .mapped(Code.class, CodeReference.class, CodeReference::of, this::known)
                .derived(AssessmentComparison.class, "summary", Summary.class, AssessmentComparison::summary)
                .derived(AssessmentComparison.class, "backwards", Boolean.class, AssessmentComparison::isBackwards)
                .derived(AcceptedRiskChange.class, "text", String.class, AcceptedRiskChange::text)
                .derived(IncomparabilityReason.class, "text", String.class, IncomparabilityReason::text)
                .derived(SubjectChange.class, "text", String.class, SubjectChange::text)
                .derived(VerdictChange.class, "text", String.class, VerdictChange::text)
                .derived(ItemChange.class, "text", String.class, ItemChange::text)
                .derived(ChangeCause.class, "text", String.class, ChangeCause::text)
                .derived(AssessmentBasis.class, "superseded", Boolean.class, AssessmentBasis::isSuperseded)
                .spellingOutEmpties()
                .open()
                .build();
        this.reconciliations = DocumentType.of("sscop.reconciliation/1", Reconciliation.class)
                .mapped(Code.class, CodeReference.class, CodeReference::of, this::known)
                .derived(Reason.class, "text", String.class, Reason::text)
                .derived(AssessmentBasis.class, "superseded", Boolean.class, AssessmentBasis::isSuperseded)
                .derived(ReconciledItem.class, "text", String.class, ReconciledItem::text)
                .derived(
                        ReconciledItem.class,
                        "ask",
                        String.class,
                        row -> row.ask().orElse(""))
                .spellingOutEmpties()
                .open()
                .build();
        this.questionnaires = DocumentType.of("sscop.questionnaire/1", QuestionList.class)
                .mapped(Code.class, CodeReference.class, CodeReference::of, this::known)
                .derived(Question.class, "text", String.class, Question::text)
                .derived(Reason.class, "text", String.class, Reason::text)
                .open()
                .build();
        this.requests = DocumentType.of("sscop.request/1", EvidenceRequest.class)
                .mapped(Code.class, CodeReference.class, CodeReference::of, this::known)
                .derived(RequestedRecord.class, "text", String.class, RequestedRecord::text)
                .derived(ExpectedLapse.class, "text", String.class, ExpectedLapse::text)
                .spellingOutEmpties()
                .open()
                .build();
        this.lapses = DocumentType.of("sscop.lapses/1", LapseFeed.class)
                .mapped(Code.class, CodeReference.class, CodeReference::of, this::known)
                .derived(LapseFeed.class, "incomplete", Boolean.class, LapseFeed::isIncomplete)
                .derived(LapseGap.class, "unknown", Boolean.class, LapseGap::isUnknown)
                .derived(LapseGap.class, "text", String.class, LapseGap::text)
                .derived(Lapse.class, "text", String.class, Lapse::summary)
                .derived(Lapse.class, "ask", String.class, Lapse::ask)
                .spellingOutEmpties()
                .open()
                .build();
        this.statements = DocumentType.of("sscop.statement/1", SupplierStatement.class)
                .mapped(Code.class, CodeReference.class, CodeReference::of, this::known)
                .derived(SupplierStatement.class, "affirmative", Boolean.class, SupplierStatement::isAffirmative)
                .derived(SupplierStatement.class, "notice", String.class, SupplierStatement::notice)
                .derived(AssessmentBasis.class, "superseded", Boolean.class, AssessmentBasis::isSuperseded)
                .derived(AssessmentOrigin.class, "text", String.class, AssessmentOrigin::text)
                .derived(AnswerReason.class, "condition", AnswerConditionKind.class, AnswerReason::condition)
                .derived(AnswerReason.class, "holds", Boolean.class, AnswerReason::isHolding)
                .derived(AnswerReason.class, "text", String.class, AnswerReason::text)
                .derived(OpenPoint.class, "text", String.class, OpenPoint::text)
                .derived(Reason.class, "text", String.class, Reason::text)
                .spellingOutEmpties()
                .open()
                .build();
    }

    /** Returns documents for the built-in codes, with the standard limits. */
    public static Documents standard() {
        return STANDARD;
    }

    /** Creates documents for other codes, with the standard limits. */
    public static Documents forCodes(CodeRegistry codes) {
        return new Documents(codes, ReadLimits.standard());
    }

    /** Returns the same with other limits on what is read. */
    public Documents withLimits(ReadLimits other) {
        return new Documents(codes, other);
    }

    /** Returns the limits on what is read. */
    public ReadLimits limits() {
        return limits;
    }

    private Code known(CodeReference input) {
        return codes.get(new EditionId(input.id(), input.edition()), input.digest());
    }

    /**
     * Reads a submission ({@code sscop.submission/1}); its item ids become the catalog's own, whatever its numbering.
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     * @throws IOException if the bytes cannot be read
     */
    public Submission readSubmission(InputStream json) throws IOException {
        return readValidatedSubmission(json).submission();
    }

    /**
     * Reads a submission as {@link #readSubmission} does, so that an assessor need not validate it again.
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     * @throws IOException if the bytes cannot be read
     */
    public ValidatedSubmission readValidatedSubmission(InputStream json) throws IOException {
        DocumentType.ReadResult<Submission> received = SubmissionDocument.TYPE.receive(JsonText.of(json, limits));
        List<Problem> problems = received.problems();
        if (received.value().isPresent()) {
            ValidationResult checked = validator.validate(received.value().get());
            problems = ReportedPlaces.withFurther(problems, checked.problems());
            if (problems.isEmpty()) {
                return checked.validated();
            }
        }
        throw received.refusal(limits.reported(problems));
    }

    /**
     * Reads a part of a submission ({@code sscop.part/1}), or a whole submission as a part. Its item ids stay those of its own
     * numbering until a {@link io.github.sscop.evidence.composition.SubmissionComposer} joins it with others.
     *
     * @throws InvalidDocumentException with everything that is wrong with the part itself
     * @throws IOException if the bytes cannot be read
     */
    public SubmissionPart readPart(InputStream json) throws IOException {
        return PartReader.read(JsonText.of(json, limits), limits);
    }

    /**
     * Reads a counterpart ({@code sscop.counterpart/1}): what a buyer or an assessor brings to a submission. Whether it fits the
     * submission is checked when the two are assessed.
     *
     * @throws InvalidDocumentException with everything that is wrong with the counterpart itself
     * @throws IOException if the bytes cannot be read
     */
    public Counterpart readCounterpart(InputStream json) throws IOException {
        DocumentType.ReadResult<Counterpart> received = CounterpartDocument.TYPE.receive(JsonText.of(json, limits));
        List<Problem> problems = received.problems();
        if (received.value().isPresent()) {
            Counterpart counterpart = received.value().get();
            problems = ReportedPlaces.withFurther(problems, SubmissionValidator.componentProblems(counterpart));
            if (problems.isEmpty()) {
                return counterpart;
            }
        }
        throw received.refusal(limits.reported(problems));
    }

    /**
     * Returns problems of a document with their places in its text, such as those that a composition found in a part.
     *
     * @throws IOException if the bytes cannot be read
     */
    public List<Problem> placed(InputStream json, List<Problem> problems) throws IOException {
        return PartReader.placed(JsonText.of(json, limits), problems);
    }

    /**
     * Returns the places of parts of a document in its text, for messages about a document that was read.
     *
     * @param json the text
     * @param pointers the parts, as JSON Pointers (RFC 6901), such as {@code /evidence/0}
     * @return the place of each part, or of the innermost part that should contain it; none where the text is no JSON
     * @throws IOException if the bytes cannot be read
     */
    public Map<String, Place> places(InputStream json, Set<String> pointers) throws IOException {
        return JsonText.of(json, limits).places(pointers);
    }

    /**
     * Reads an assessment ({@code sscop.assessment/1}) as it was recorded. One that contradicts itself is refused: its verdicts,
     * counts and agreements must follow from its rows. Whether the rows are right is checked by
     * {@link io.github.sscop.engine.Assessor#verify(Assessment, Submission)}.
     *
     * <p>Sentences are ignored; the codes and arguments that they are made from are read.
     *
     * <p>One by a superseded catalog that the library keeps, or that the codes of these documents have, is read with that
     * catalog: {@link io.github.sscop.assessment.AssessmentBasis#notices()} says so.
     *
     * @throws InvalidDocumentException with everything that is wrong with it, such as an unknown code, a catalog that is not
     *     known here, or parts that cannot both hold
     * @throws IOException if the bytes cannot be read
     */
    public Assessment readAssessment(InputStream json) throws IOException {
        return readAssessment(json, ReadOptions.strict()).value();
    }

    /**
     * Reads an assessment as {@link #readAssessment(InputStream)} does, and passes over fields of later versions where the options
     * say so.
     *
     * @throws InvalidDocumentException with everything that is wrong with it, unknown values of known fields included
     * @throws IOException if the bytes cannot be read
     */
    public OutputReading<Assessment> readAssessment(InputStream json, ReadOptions options) throws IOException {
        DocumentType.ReadResult<Assessment> received = assessments.receive(JsonText.of(json, limits), options);
        List<Problem> problems = new ArrayList<>(received.problems());
        // Where a part could not be read, what follows from it would only mislead.
        if (received.value().isPresent()
                && problems.stream().map(Problem::code).allMatch(BESIDE_THE_CONTENT::contains)) {
            problems.addAll(AssessmentCheck.problems(received.value().get()));
            if (problems.isEmpty()) {
                return new OutputReading<>(received.value().get(), received.passed());
            }
        }
        throw received.refusal(limits.reported(problems));
    }

    /**
     * Reads a policy ({@code sscop.policy/1}), which may be based on a built-in one.
     *
     * @throws InvalidDocumentException with everything that is wrong with it, such as a rule about an item that its code does
     *     not have
     * @throws IOException if the bytes cannot be read
     */
    public Policy readPolicy(InputStream json) throws IOException {
        return Policy.read(json, limits, codes);
    }

    /**
     * Reads the profile of a form in which buyers ask about a code ({@code sscop.form-profile/1}).
     *
     * @throws InvalidDocumentException with everything that is wrong with it, such as an item that its code does not have
     * @throws IOException if the bytes cannot be read
     */
    public FormProfile readFormProfile(InputStream json) throws IOException {
        return FormProfile.read(json, limits, codes);
    }

    /**
     * Reads a list of problems ({@code sscop.problems/1}).
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     * @throws IOException if the bytes cannot be read
     */
    public ProblemList readProblems(InputStream json) throws IOException {
        return readProblems(json, ReadOptions.strict()).value();
    }

    /**
     * Reads a list of problems, and passes over fields of later versions where the options say so.
     *
     * @throws InvalidDocumentException with everything that is wrong with it, unknown values of known fields included
     * @throws IOException if the bytes cannot be read
     */
    public OutputReading<ProblemList> readProblems(InputStream json, ReadOptions options) throws IOException {
        DocumentType.ReadResult<ProblemList> received = PROBLEMS.receive(JsonText.of(json, limits), options);
        if (!received.problems().isEmpty() || received.value().isEmpty()) {
            throw received.refusal(received.problems());
        }
        return new OutputReading<>(received.value().get(), received.passed());
    }

    /**
     * Reads the configuration of a folder ({@code sscop.configuration/1}).
     *
     * @throws InvalidDocumentException with everything that is wrong with it
     * @throws IOException if the bytes cannot be read
     */
    public Configuration readConfiguration(InputStream json) throws IOException {
        return Configuration.read(JsonText.of(json, limits));
    }

    /** Writes a submission, indented. */
    public byte[] write(Submission submission) {
        return SubmissionDocument.TYPE.pretty(submission);
    }

    /** Writes a part of a submission ({@code sscop.part/1}), indented. */
    public byte[] write(SubmissionPart part) {
        return PartDocument.TYPE.pretty(part);
    }

    /** Writes a counterpart ({@code sscop.counterpart/1}), indented. */
    public byte[] write(Counterpart counterpart) {
        return CounterpartDocument.TYPE.pretty(counterpart);
    }

    /** Writes an assessment ({@code sscop.assessment/1}), indented. */
    public byte[] write(Assessment assessment) {
        return assessments.pretty(assessment);
    }

    /** Writes a policy as a document that is based on no other, indented. */
    public byte[] write(Policy policy) {
        return policy.toJson();
    }

    /** Writes the difference between two assessments ({@code sscop.difference/1}), indented. */
    public byte[] write(AssessmentComparison difference) {
        return differences.pretty(difference);
    }

    /** Writes the reconciliation of a submission with its counterpart ({@code sscop.reconciliation/1}), indented. */
    public byte[] write(Reconciliation reconciliation) {
        return reconciliations.pretty(reconciliation);
    }

    /** Writes the questions for a supplier ({@code sscop.questionnaire/1}), indented. */
    public byte[] write(QuestionList questions) {
        return questionnaires.pretty(questions);
    }

    /** Writes the request for the evidence that a supplier lacks ({@code sscop.request/1}), indented. */
    public byte[] write(EvidenceRequest request) {
        return requests.pretty(request);
    }

    /** Writes the lapses of assessments ({@code sscop.lapses/1}), indented. */
    public byte[] write(LapseFeed feed) {
        return lapses.pretty(feed);
    }

    /** Writes the statement of a supplier ({@code sscop.statement/1}), indented. */
    public byte[] write(SupplierStatement statement) {
        return statements.pretty(statement);
    }

    /** Writes the profile of a form ({@code sscop.form-profile/1}), indented. */
    public byte[] write(FormProfile form) {
        return form.toJson();
    }

    /** Writes a list of problems ({@code sscop.problems/1}), indented. */
    public byte[] write(ProblemList problems) {
        return PROBLEMS.pretty(problems);
    }

    /** Writes a list of problems on one line, for JSON Lines. */
    public byte[] writeLine(ProblemList problems) {
        return PROBLEMS.line(problems);
    }

    /** Returns the canonical form of a submission (RFC 8785): equal submissions have equal bytes. */
    public byte[] canonical(Submission submission) {
        return SubmissionDocument.TYPE.canonical(submission);
    }

    /** Returns the canonical form of a counterpart (RFC 8785), of which {@link Counterpart#digest} is the digest. */
    public byte[] canonical(Counterpart counterpart) {
        return CounterpartDocument.TYPE.canonical(counterpart);
    }

    /** Returns the canonical form of an assessment (RFC 8785): equal assessments have equal bytes. */
    public byte[] canonical(Assessment assessment) {
        return assessments.canonical(assessment);
    }

    /** Returns the canonical form of a policy that is based on no other (RFC 8785), of which {@link Policy#digest} is the digest. */
    public byte[] canonical(Policy policy) {
        return policy.canonical();
    }

    /** Returns the canonical form of a difference (RFC 8785): equal differences have equal bytes. */
    public byte[] canonical(AssessmentComparison difference) {
        return differences.canonical(difference);
    }

    /** Returns the canonical form of a reconciliation (RFC 8785): equal reconciliations have equal bytes. */
    public byte[] canonical(Reconciliation reconciliation) {
        return reconciliations.canonical(reconciliation);
    }

    /** Returns the canonical form of the lapses of assessments (RFC 8785): equal lists have equal bytes. */
    public byte[] canonical(LapseFeed feed) {
        return lapses.canonical(feed);
    }

    /** Returns the canonical form of a statement (RFC 8785): equal statements have equal bytes. */
    public byte[] canonical(SupplierStatement statement) {
        return statements.canonical(statement);
    }

    /** Returns the canonical form of the profile of a form (RFC 8785), of which {@link FormProfile#digest} is the digest. */
    public byte[] canonical(FormProfile form) {
        return form.canonical();
    }

    /** Returns the canonical form of a list of problems (RFC 8785): equal lists have equal bytes. */
    public byte[] canonical(ProblemList problems) {
        return PROBLEMS.canonical(problems);
    }

    /**
     * Writes one value of the contract on one line: a document as {@link #writeLine} does, and a part of a document, such as a
     * row of an assessment, a reason or an evidence record, in the form that it has inside its document.
     *
     * <p>A part that several documents hold is written as in the first of: submission, assessment, difference, lapses, statement, list of
     * problems, code, policy, profile of a form, questionnaire, request. A {@link Code} is written as an assessment names it, by its id, edition and digest; the catalog
     * itself is written by {@link Code#toJson}.
     *
     * @throws IllegalArgumentException if no document that is written here holds a value of that type
     */
    public byte[] writeValue(Object value) {
        Objects.requireNonNull(value, "value");
        if (value instanceof Submission submission) {
            return writeLine(submission);
        } else if (value instanceof SubmissionPart part) {
            return PartDocument.TYPE.line(part);
        } else if (value instanceof Counterpart counterpart) {
            return CounterpartDocument.TYPE.line(counterpart);
        } else if (value instanceof Assessment assessment) {
            return writeLine(assessment);
        } else if (value instanceof AssessmentComparison difference) {
            return differences.line(difference);
        } else if (value instanceof Reconciliation reconciliation) {
            return reconciliations.line(reconciliation);
        } else if (value instanceof QuestionList questions) {
            return questionnaires.line(questions);
        } else if (value instanceof EvidenceRequest request) {
            return requests.line(request);
        } else if (value instanceof LapseFeed feed) {
            return lapses.line(feed);
        } else if (value instanceof SupplierStatement statement) {
            return statements.line(statement);
        } else if (value instanceof FormProfile form) {
            return write(form);
        } else if (value instanceof Policy policy) {
            return write(policy);
        } else if (value instanceof ProblemList problems) {
            return writeLine(problems);
        }
        return Stream.of(
                        SubmissionDocument.TYPE.parts(),
                        CounterpartDocument.TYPE.parts(),
                        assessments.parts(),
                        differences.parts(),
                        reconciliations.parts(),
                        lapses.parts(),
                        statements.parts(),
                        PROBLEMS.parts(),
                        ContractParts.WRITER,
                        questionnaires.parts(),
                        requests.parts())
                .flatMap(parts -> parts.line(value).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(value.getClass().getName()
                        + " has no form in JSON, because no document of the contract holds it; expected a submission, an"
                        + " assessment, a difference, a policy, a list of problems, or a part of one: write those parts of it"
                        + " that are needed"));
    }

    /** Writes a submission on one line, for JSON Lines. */
    public byte[] writeLine(Submission submission) {
        return SubmissionDocument.TYPE.line(submission);
    }

    /** Writes an assessment on one line, for JSON Lines. */
    public byte[] writeLine(Assessment assessment) {
        return assessments.line(assessment);
    }
}
