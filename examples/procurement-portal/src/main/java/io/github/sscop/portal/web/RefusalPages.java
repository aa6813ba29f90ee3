package io.github.sscop.portal.web;

import io.github.sscop.portal.store.NotVisibleException;
import io.github.sscop.portal.store.VersionTakenException;
import io.github.sscop.problem.InvalidDocumentException;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The pages that say what was refused, and why. */
@ControllerAdvice(annotations = Controller.class)
@Order(2)
class RefusalPages {

    private final PageTemplate pages;

    RefusalPages(PageTemplate pages) {
        this.pages = pages;
    }

    @ExceptionHandler(InvalidDocumentException.class)
    View invalid(InvalidDocumentException refused) {
        return pages.page(
                422,
                "problems",
                "The " + refused.document() + " was not stored",
                Map.of("problems", refused.problems()));
    }

    @ExceptionHandler(VersionTakenException.class)
    View taken(VersionTakenException refused) {
        return pages.page(
                409,
                "taken",
                "Another " + refused.getMessage() + " was stored in the meantime",
                Map.of("what", String.valueOf(refused.getMessage()), "supplier", refused.supplier()));
    }

    @ExceptionHandler({NotVisibleException.class, NoResourceFoundException.class})
    View missing() {
        return refusal(404, "There is no such page", "The address may be mistyped, or the record is not yours to see.");
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    View tooLarge() {
        return refusal(
                413,
                "The file is too large",
                "A submission may have at most 32 MiB (33,554,432 bytes). Nothing was stored.");
    }

    @ExceptionHandler({
        IllegalArgumentException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MissingServletRequestPartException.class,
        HttpRequestMethodNotSupportedException.class
    })
    View malformed() {
        return refusal(
                400,
                "The request cannot be understood",
                "A value is missing or is not of the expected form. Nothing was stored.");
    }

    View refusal(int status, String title, String text) {
        return pages.page(status, "refusal", title, Map.of("lines", List.of(text)));
    }
}
