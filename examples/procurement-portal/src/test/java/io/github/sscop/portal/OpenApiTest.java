package io.github.sscop.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The description of the JSON for programs names what is there, and no more. */
class OpenApiTest {

    @Test
    void describesEveryEndpointAndNoOther() {
        List<String> described = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> document =
                new Yaml().load(PortalUser.stranger().get("/openapi.yaml").body());
        document.get("paths")
                .forEach((path, methods) -> methods.keySet().stream()
                        .filter(method -> !method.equals("parameters"))
                        .forEach(method -> described.add(method + " " + path)));

        List<String> there = new ArrayList<>();
        PortalFixture.bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api"))
                        .forEach(pattern -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method.name().toLowerCase(Locale.ROOT) + " " + pattern))));

        assertThat(described).containsExactlyInAnyOrderElementsOf(there).isNotEmpty();
    }
}
