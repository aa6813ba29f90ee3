package io.github.sscop.benchmark.plain;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Documents by databind and Hibernate Validator. */
public final class PlainDocuments {

    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final Validator validator;

    /** Makes what is made once and used by any number of threads. */
    public PlainDocuments() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        this.reader = mapper.readerFor(PlainSubmission.class);
        this.writer = mapper.writerFor(PlainAssessment.class);
        this.validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /** Reads a submission that is valid. */
    public PlainSubmission read(byte[] json) {
        PlainSubmission submission = reader.readValue(json);
        Set<ConstraintViolation<PlainSubmission>> violations = validator.validate(submission);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return submission;
    }

    /** Writes an assessment. */
    public byte[] write(PlainAssessment assessment) {
        return writer.writeValueAsBytes(assessment);
    }
}
