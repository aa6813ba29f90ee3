package io.github.sscop.portal.web;

import io.github.sscop.portal.store.NotVisibleException;
import io.github.sscop.portal.store.VersionTakenException;
import io.github.sscop.problem.InvalidDocumentException;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.View;

/** The answers in JSON to requests that were refused. */
@ControllerAdvice(annotations = RestController.class)
@Order(1)
class ApiRefusals {

    @ExceptionHandler(InvalidDocumentException.class)
    View invalid(InvalidDocumentException refused) {
        return ProblemAnswer.invalid(refused);
    }

    @ExceptionHandler(VersionTakenException.class)
    View taken(VersionTakenException refused) {
        return ProblemAnswer.titled(409, "Another " + refused.getMessage() + " was stored in the meantime");
    }

    @ExceptionHandler(NotVisibleException.class)
    View missing() {
        return ProblemAnswer.titled(404, "There is no such record");
    }

    @ExceptionHandler({
        IllegalArgumentException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class
    })
    View malformed() {
        return ProblemAnswer.titled(400, "A value is missing or is not of the expected form");
    }
}
