package io.github.sscop.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvalidDocumentExceptionTest {

    private static final Problem WHOLE = new Problem("", ProblemCode.SYNTAX, "not JSON");
    private static final Problem PART = new Problem("/a/0", ProblemCode.NULL, "a[0] is null");

    @Test
    void namesEveryProblem() {
        InvalidDocumentException exception = new InvalidDocumentException("code", List.of(WHOLE, PART));

        assertThat(exception).hasMessage("The code has 2 problems:\n  (document): not JSON\n  /a/0: a[0] is null");
        assertThat(exception.problems()).containsExactly(WHOLE, PART);
    }

    @Test
    void speaksOfOneProblemInTheSingular() {
        assertThat(new InvalidDocumentException("wording", List.of(PART)))
                .hasMessage("The wording has 1 problem:\n  /a/0: a[0] is null");
    }

    @Test
    void refusesToSayNothing() {
        assertThatThrownBy(() -> new InvalidDocumentException("code", List.of()))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("problems is empty; expected at least one");
    }

    @Test
    void keepsItsMessageWhenItCrossesAStream() throws IOException, ClassNotFoundException {
        InvalidDocumentException exception = new InvalidDocumentException("code", List.of(PART));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidDocumentException read = (InvalidDocumentException) in.readObject();
            assertThat(read).hasMessage(exception.getMessage());
            assertThat(read.problems()).isEmpty();
        }
    }

    @Test
    void namesThePartsOfAProblemThatAreMissing() {
        assertThatThrownBy(() -> new Problem(null, ProblemCode.NULL, "text")).hasMessage("pointer");
        assertThatThrownBy(() -> new Problem("", null, "text")).hasMessage("code");
        assertThatThrownBy(() -> new Problem("", ProblemCode.NULL, null)).hasMessage("text");
    }
}
