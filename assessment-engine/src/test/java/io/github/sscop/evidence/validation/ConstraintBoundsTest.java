package io.github.sscop.evidence.validation;

import static io.github.sscop.evidence.SubmissionFixture.acceptedRisk;
import static io.github.sscop.evidence.SubmissionFixture.digest;
import static io.github.sscop.evidence.SubmissionFixture.exclusion;
import static io.github.sscop.evidence.SubmissionFixture.items;
import static io.github.sscop.evidence.SubmissionFixture.submitting;
import static io.github.sscop.evidence.SubmissionFixture.substitution;
import static io.github.sscop.evidence.SubmissionFixture.supporting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sscop.code.EditionId;
import io.github.sscop.code.ItemId;
import io.github.sscop.code.PartialDate;
import io.github.sscop.code.StakeholderGroup;
import io.github.sscop.engine.TamperedAssessment;
import io.github.sscop.evidence.Declaration;
import io.github.sscop.evidence.DeclaredStatus;
import io.github.sscop.evidence.EvidenceId;
import io.github.sscop.evidence.Independence;
import io.github.sscop.evidence.Link;
import io.github.sscop.evidence.Organisation;
import io.github.sscop.evidence.PartReference;
import io.github.sscop.evidence.Person;
import io.github.sscop.evidence.Review;
import io.github.sscop.evidence.Sample;
import io.github.sscop.evidence.SeniorResponsibleOwner;
import io.github.sscop.evidence.Strength;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.WithheldRecord;
import io.github.sscop.evidence.constraint.Consistent;
import io.github.sscop.evidence.constraint.NotBlankIfGiven;
import io.github.sscop.evidence.subject.CommitId;
import io.github.sscop.evidence.subject.PackageUrl;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.subject.Subject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every constrained component of every record, with a value on each side of each bound, as the annotations have it. */
class ConstraintBoundsTest {

    private static final CommitId COMMIT = CommitId.of("0123456789abcdef0123456789abcdef01234567");

    /** A value of a part, and whether the part's constraints hold for it. */
    private record BoundaryValue(String path, String constraint, Object value, boolean isValid) {}

    private static Submission everyPart() {
        return submitting(supporting("E-1", "1.1.1")
                        .digest(digest("a"))
                        .subject(new Subject(
                                Optional.of("Acme Ltd"),
                                Optional.of("Acme Ledger"),
                                Optional.of("4.2.0"),
                                Optional.of(digest("b")),
                                Optional.of(PackageUrl.of("pkg:maven/org.acme/ledger")),
                                Optional.of("https://code.acme.example/ledger"),
                                Optional.of(COMMIT)))
                        .review(new Review(
                                "Reviewer",
                                PartialDate.of("2026-02-01"),
                                Review.Outcome.ACCEPTED,
                                Independence.CUSTOMER))
                        .supersedes(EvidenceId.of("E-0"))
                        .sample(new Sample(2, 2, Sample.Selection.ALL))
                        .build())
                .organisation(new Organisation(
                        "Acme Ltd",
                        Optional.of("GB-COH-01234567"),
                        List.of(new Organisation.Identifier("GB-COH", "01234567")),
                        List.of("Zenith Ltd"),
                        StakeholderGroup.SOFTWARE_DEVELOPER_AND_DISTRIBUTOR,
                        items("T1"),
                        Optional.of(new SeniorResponsibleOwner("Ada", "CTO", Optional.of(PartialDate.of("2026-01"))))))
                .product(Product.of("Acme Ledger", "4.2.0")
                        .identifiedBy("pkg:maven/org.acme/ledger")
                        .deliveredAs(new Product.Artefact(
                                "ledger.jar",
                                Optional.of("4.2.0"),
                                Optional.of(PackageUrl.of("pkg:maven/org.acme/ledger@4.2.0")),
                                Optional.of(digest("b"))))
                        .builtFrom(new Product.Repository("https://code.acme.example/ledger", Optional.of(COMMIT))))
                .include(new PartReference("organisation.yaml", digest("c")))
                .withhold(new WithheldRecord(
                        EvidenceId.of("E-9"),
                        digest("d"),
                        List.of(Link.supports("1.1.1", Strength.DIRECT, "It does."))))
                .furtherCode(EditionId.of("uk-ai-cyber/2025-01"))
                .preparedBy(new Person("Ada", Optional.of("CTO")))
                .notAsked("4.3.1")
                .declare(new Declaration(
                        ItemId.of("1.1"), DeclaredStatus.MET, Optional.of("It says so."), Optional.empty()))
                .substitute(substitution("3.1.1"))
                .exclude(exclusion("4.2.1"))
                .accept(TamperedAssessment.at("action", "A fix.", acceptedRisk("2.1.6")))
                .build();
    }

    @TestFactory
    Stream<DynamicTest> areHeldAsHibernateValidatorHoldsThem() {
        Submission every = everyPart();
        return boundaryValues(every)
                .map(value -> DynamicTest.dynamicTest(
                        value.path() + " " + value.constraint() + " " + (value.isValid() ? "inside" : "outside"),
                        () -> {
                            Submission changed = TamperedAssessment.at(value.path(), value.value(), every);

                            assertThat(RecordCheck.of(Submission.class).holds(changed))
                                    .as("the quick check")
                                    .isEqualTo(value.isValid());
                            assertThat(refusedPaths(changed))
                                    .as("Hibernate Validator")
                                    .isEqualTo(value.isValid() ? Set.of() : Set.of(value.path()));
                        }));
    }

    @Test
    void areThoseOfEveryConstrainedComponent() {
        Set<String> reached = new LinkedHashSet<>();
        boundaryValues(everyPart())
                .map(value -> value.path().replaceAll("/\\d+", "[]") + " @" + value.constraint())
                .forEach(reached::add);

        assertThat(reached).isEqualTo(declared("", Submission.class)).hasSizeGreaterThan(50);
    }

    /** The places where a constraint other than that of the submission as a whole does not hold. */
    private static Set<String> refusedPaths(Submission submission) {
        Set<String> paths = new HashSet<>();
        OwnValidatorFixture.OWN.validate(submission).stream()
                .filter(violation -> !(violation.getConstraintDescriptor().getAnnotation() instanceof Consistent))
                .forEach(violation -> paths.add(violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("\\[(\\d+)]\\.?(<list element>)?", "/$1/")
                        .replaceAll("\\.?<[^>]+>", "")
                        .replace('.', '/')
                        .replaceAll("/+", "/")
                        .replaceAll("/$", "")));
        return paths;
    }

    private static Stream<BoundaryValue> boundaryValues(Submission submission) {
        List<BoundaryValue> values = new ArrayList<>();
        ofRecord("", submission, values);
        return values.stream();
    }

    private static void ofRecord(String path, Record owner, List<BoundaryValue> values) {
        for (RecordComponent component : owner.getClass().getRecordComponents()) {
            String at = path.isEmpty() ? component.getName() : path + "/" + component.getName();
            ofPart(at, constraints(component), component.getAnnotatedType(), read(component, owner), values);
        }
    }

    private static void ofPart(
            String path, List<Annotation> constraints, AnnotatedType type, Object value, List<BoundaryValue> values) {
        for (Annotation constraint : constraints) {
            if (constraint instanceof Valid) {
                ofRecord(path, (Record) value, values);
            } else {
                around(path, constraint).forEach(values::add);
            }
        }
        if (type instanceof AnnotatedParameterizedType container
                && (value instanceof List<?> || value instanceof Optional<?>)) {
            AnnotatedType content = container.getAnnotatedActualTypeArguments()[0];
            List<Annotation> inside = List.of(content.getAnnotations());
            if (!inside.isEmpty() && value instanceof List<?> list) {
                assertThat(list).as(path).isNotEmpty();
                for (int i = 0; i < list.size(); i++) {
                    ofPart(path + "/" + i, inside, content, list.get(i), values);
                }
            } else if (!inside.isEmpty()) {
                ofPart(path, inside, content, ((Optional<?>) value).orElseThrow(), values);
            }
        }
    }

    /** Values on both sides of each bound of a constraint. */
    private static Stream<BoundaryValue> around(String path, Annotation constraint) {
        String name = constraint.annotationType().getSimpleName();
        List<Object> valid = new ArrayList<>();
        List<Object> invalid = new ArrayList<>();
        if (constraint instanceof NotNull) {
            invalid.add(null);
        } else if (constraint instanceof NotBlank) {
            valid.addAll(List.of("x", "\u00A0", "\0"));
            invalid.addAll(Arrays.asList(null, "", " ", "\t", "\u2003", "\u001C"));
        } else if (constraint instanceof NotBlankIfGiven) {
            valid.addAll(Arrays.asList(null, "x", "\u00A0", "\u2003"));
            invalid.addAll(List.of("", " ", "\t", "\u000B\r\n"));
        } else if (constraint instanceof Size size) {
            valid.add("x".repeat(size.max()));
            invalid.add("x".repeat(size.max() + 1));
            if (size.min() > 0) {
                valid.add("x".repeat(size.min()));
                invalid.add("x".repeat(size.min() - 1));
            }
        } else if (constraint instanceof PositiveOrZero) {
            valid.addAll(List.of(0, 1, Integer.MAX_VALUE));
            invalid.addAll(List.of(-1, Integer.MIN_VALUE));
        } else {
            throw new IllegalStateException(path + " has " + constraint + "; expected a kind that this test knows");
        }
        return Stream.concat(
                valid.stream().map(value -> new BoundaryValue(path, name, value, true)),
                invalid.stream().map(value -> new BoundaryValue(path, name, value, false)));
    }

    /** The constraints that can be reached from a type, whatever values there are. */
    private static Set<String> declared(String path, Class<?> type) {
        Set<String> declared = new LinkedHashSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String at = path.isEmpty() ? component.getName() : path + "/" + component.getName();
            Class<?> plain = component.getType();
            constraints(component).forEach(constraint -> declare(at, constraint, plain, declared));
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType container) {
                for (AnnotatedType content : container.getAnnotatedActualTypeArguments()) {
                    for (Annotation constraint : content.getAnnotations()) {
                        String inside = plain == List.class ? at + "[]" : at;
                        declare(inside, constraint, (Class<?>) content.getType(), declared);
                    }
                }
            }
        }
        return declared;
    }

    private static void declare(String at, Annotation constraint, Class<?> type, Set<String> declared) {
        if (constraint instanceof Valid) {
            declared.addAll(declared(at, type));
        } else {
            declared.add(at + " @" + constraint.annotationType().getSimpleName());
        }
    }

    private static List<Annotation> constraints(RecordComponent component) {
        try {
            return List.of(component
                    .getDeclaringRecord()
                    .getDeclaredField(component.getName())
                    .getAnnotations());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
