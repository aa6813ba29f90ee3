package io.github.sscop.portal.web;

import io.github.sscop.json.Documents;
import io.github.sscop.problem.InvalidDocumentException;
import io.github.sscop.problem.ProblemList;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** The answer to a program whose request was refused. */
final class ProblemAnswer {

    private ProblemAnswer() {}

    /** Returns an answer with a title alone. */
    static View titled(int status, String title) {
        return of(status, JsonMapper.shared().writeValueAsBytes(Map.of("title", title)));
    }

    /** Returns the problems of a document, as {@code sscop.problems/1}. */
    static View invalid(InvalidDocumentException refused) {
        return of(
                422,
                Documents.standard().write(new ProblemList(refused.document(), Optional.empty(), refused.problems())));
    }

    private static View of(int status, byte[] json) {
        return (model, request, response) -> {
            response.setStatus(status);
            response.setContentType("application/json");
            response.getOutputStream().write(json);
        };
    }
}
