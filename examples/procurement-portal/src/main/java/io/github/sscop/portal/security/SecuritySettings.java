package io.github.sscop.portal.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import io.github.sscop.portal.store.AccountTable;
import io.github.sscop.portal.store.AuditTrail;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may sign in, and which role may do what. What a role sees of suppliers is decided by the queries. */
@Configuration
@EnableWebSecurity
class SecuritySettings {

    /** No script at all, and nothing from elsewhere. */
    private static final String CONTENT = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private static final String ASSESSOR = "ASSESSOR";
    private static final String RISK_OWNER = "RISK_OWNER";
    private static final String SUPPLIER = "SUPPLIER";

    private final AuditTrail audit;

    SecuritySettings(AuditTrail audit) {
        this.audit = audit;
    }

    /** JSON, for programs: a name and a password with each request, no session, and so nothing that another site could use. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Without the challenge, no browser keeps the password and sends it unasked.
                .httpBasic(basic -> basic.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .authorizeHttpRequests(requests -> rules(requests, "/api"))
                .headers(SecuritySettings::headers)
                .build();
    }

    /** Pages, for people: a form to sign in, a session, and a token in every form. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/sign-in", "/portal.css", "/portal.svg", "/openapi.yaml", "/error")
                            .permitAll();
                    rules(requests, "");
                })
                .csrf(Customizer.withDefaults())
                .formLogin(form ->
                        form.loginPage("/sign-in").defaultSuccessUrl("/", false).permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(SecuritySettings::headers)
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            String at) {
        requests.requestMatchers(POST, at + "/suppliers/*/submissions", at + "/suppliers/*/answers/**")
                .hasAnyRole(SUPPLIER, ASSESSOR)
                .requestMatchers(POST, at + "/suppliers/*/risks")
                .hasRole(RISK_OWNER)
                .requestMatchers(POST, at + "/suppliers/*/counterpart/**")
                .hasRole(ASSESSOR)
                .requestMatchers(at + "/suppliers/*/counterpart/**", at + "/suppliers/*/reconciliation/**")
                .hasAnyRole(ASSESSOR, RISK_OWNER)
                .requestMatchers(at + "/audit/**", at + "/nights/**")
                .hasAnyRole(ASSESSOR, RISK_OWNER)
                .requestMatchers(GET, at + "/**")
                .authenticated()
                .requestMatchers(POST, "/sign-out")
                .authenticated()
                .requestMatchers(POST, at + "/**")
                .hasRole(ASSESSOR)
                .anyRequest()
                .denyAll();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    @Bean
    PasswordEncoder passwords() {
        return new BCryptPasswordEncoder();
    }

    @Bean
    UserDetailsService accounts(AccountTable accounts) {
        return name -> accounts.find(name)
                .map(AccountDetails::of)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such account"));
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        audit.enter(event.getAuthentication().getName(), "SIGNED_IN", Optional.empty(), "form");
    }

    /** Enters what a stranger typed as a name. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        audit.enter(
                "a stranger",
                "SIGN_IN_REFUSED",
                Optional.empty(),
                event.getAuthentication().getName());
    }
}
