package io.github.sscop.portal.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.github.sscop.portal.security.AccountDetails;
import io.github.sscop.portal.store.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The writer of pages from templates, whose escaping follows the place in the HTML. */
@Component
public class PageTemplate {

    private final TemplateEngine templates;

    PageTemplate(TemplateEngine templates) {
        this.templates = templates;
    }

    /** Returns a page. */
    public View page(String template, String title, Map<String, Object> values) {
        return page(200, template, title, values);
    }

    /** Returns a page with another status. */
    public View page(int status, String template, String title, Map<String, Object> values) {
        return (model, request, response) -> {
            Map<String, Object> all = new HashMap<>(values);
            all.put("frame", new PageFrame(title, viewer(), token(request)));
            StringOutput html = new StringOutput();
            templates.render(template + ".jte", all, html);
            response.setStatus(status);
            response.setContentType("text/html;charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getOutputStream().write(html.toString().getBytes(StandardCharsets.UTF_8));
        };
    }

    /** Returns the token, which is there unless the request failed before it was looked at. */
    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static Optional<Viewer> viewer() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(AccountDetails.class::isInstance)
                .map(account -> ((AccountDetails) account).viewer());
    }
}
