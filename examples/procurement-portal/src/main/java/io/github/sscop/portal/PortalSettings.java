package io.github.sscop.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock and the templates. */
@Configuration
@EnableScheduling
class PortalSettings {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** Returns the clock; with {@code portal.today} it stands still on that day, to try things out. */
    @Bean
    Clock clock(@Value("${portal.today:}") Optional<String> today) {
        return today.filter(day -> !day.isBlank())
                .map(day -> Clock.fixed(
                        LocalDate.parse(day).atTime(9, 0).atZone(ZONE).toInstant(), ZONE))
                .orElseGet(() -> Clock.system(ZONE));
    }

    /** Returns the templates, which are compiled with the program. */
    @Bean
    TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, PortalSettings.class.getClassLoader(), "io.github.sscop.portal.page");
    }
}
