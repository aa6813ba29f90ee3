package io.github.sscop.jackson;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.sscop.assessment.Assessment;
import io.github.sscop.assessment.comparison.AssessmentComparison;
import io.github.sscop.assessment.lapse.LapseFeed;
import io.github.sscop.assessment.profile.FormProfile;
import io.github.sscop.assessment.reconciliation.Reconciliation;
import io.github.sscop.assessment.request.Question;
import io.github.sscop.assessment.statement.SupplierStatement;
import io.github.sscop.assessment.verification.VerificationResult;
import io.github.sscop.code.Code;
import io.github.sscop.code.relation.Crosswalk;
import io.github.sscop.engine.Assessor;
import io.github.sscop.evidence.Submission;
import io.github.sscop.evidence.composition.SubmissionPart;
import io.github.sscop.evidence.constraint.Consistent;
import io.github.sscop.evidence.counterpart.Counterpart;
import io.github.sscop.evidence.migration.MigratedSubmission;
import io.github.sscop.evidence.subject.Product;
import io.github.sscop.evidence.validation.ValidatedSubmission;
import io.github.sscop.json.Documents;
import io.github.sscop.policy.Policy;
import io.github.sscop.problem.Problem;
import io.github.sscop.rule.Rule;
import io.github.sscop.vocabulary.KindVocabulary;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** The serializers of all types of the library's exported packages, so that the mapper makes up a form for none of them. */
final class ContractSerializerLookup extends Serializers.Base {

    /** One type of each package. */
    private static final Set<String> PACKAGES = Stream.of(
                    Assessment.class,
                    AssessmentComparison.class,
                    Question.class,
                    LapseFeed.class,
                    FormProfile.class,
                    SupplierStatement.class,
                    Reconciliation.class,
                    VerificationResult.class,
                    Code.class,
                    Crosswalk.class,
                    Assessor.class,
                    Submission.class,
                    Consistent.class,
                    SubmissionPart.class,
                    Counterpart.class,
                    MigratedSubmission.class,
                    ValidatedSubmission.class,
                    Documents.class,
                    KindVocabulary.class,
                    Policy.class,
                    Problem.class,
                    Product.class,
                    Rule.class)
            .map(Class::getPackageName)
            .collect(Collectors.toUnmodifiableSet());

    private final ValueSerializer<?> constants;
    private final @Nullable ValueSerializer<?> others;

    private ContractSerializerLookup(ValueSerializer<?> constants, @Nullable ValueSerializer<?> others) {
        this.constants = constants;
        this.others = others;
    }

    static ContractSerializerLookup ofValues(Documents documents) {
        return new ContractSerializerLookup(new EnumSerializer(false), new ContractSerializer(documents));
    }

    static ContractSerializerLookup ofKeys() {
        return new ContractSerializerLookup(new EnumSerializer(true), null);
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.@Nullable Supplier description,
            JsonFormat.@Nullable Value format) {
        Class<?> raw = type.getRawClass();
        if (!PACKAGES.contains(raw.getPackageName())) {
            return null;
        }
        return Enum.class.isAssignableFrom(raw) ? constants : others;
    }

    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.@Nullable Supplier description,
            JsonFormat.@Nullable Value format) {
        return findSerializer(config, type, description, format);
    }
}
