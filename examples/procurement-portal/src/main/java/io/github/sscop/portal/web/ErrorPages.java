package io.github.sscop.portal.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MultipartFilter;
import org.springframework.web.servlet.View;

/** The answer to what failed outside a page: a refused form, an unknown address, a file beyond the limit, a fault of the portal. */
@Controller
class ErrorPages implements ErrorController {

    private final PageTemplate pages;

    ErrorPages(PageTemplate pages) {
        this.pages = pages;
    }

    /** Reads files before the forms are checked, so that one beyond the limit is refused as such, and not as a form without its token. */
    @Bean
    static FilterRegistrationBean<MultipartFilter> files() {
        FilterRegistrationBean<MultipartFilter> filter = new FilterRegistrationBean<>(new MultipartFilter());
        filter.setOrder(Integer.MIN_VALUE + 100);
        return filter;
    }

    @RequestMapping("/error")
    View error(HttpServletRequest request) {
        int status = status(request);
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith("/api/")) {
            return ProblemAnswer.titled(status, title(status));
        }
        return pages.page(status, "refusal", title(status), Map.of("lines", List.of(text(status))));
    }

    private static int status(HttpServletRequest request) {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        for (Throwable cause = (Throwable) failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MaxUploadSizeExceededException) {
                return 413;
            }
        }
        return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .orElse(404);
    }

    private static String title(int status) {
        return switch (status) {
            case 400, 405, 415 -> "The request cannot be understood";
            case 401 -> "Sign in first";
            case 403 -> "This is not allowed";
            case 404 -> "There is no such page";
            case 413 -> "The file is too large";
            default -> "The portal failed";
        };
    }

    private static String text(int status) {
        return switch (status) {
            case 400, 405, 415 -> "A value is missing or is not of the expected form. Nothing was stored.";
            case 401 -> "The page is for people with an account.";
            case 403 ->
                "Your role does not allow it, or the form is too old: go back, reload the page and try once more. Nothing was"
                        + " stored.";
            case 404 -> "The address may be mistyped, or the record is not yours to see.";
            case 413 -> "A submission may have at most 32 MiB (33,554,432 bytes). Nothing was stored.";
            default -> "The fault is in the log. Nothing was stored.";
        };
    }
}
