package org.greenloop.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.greenloop.accounting.certification.AccountHolder.Role;
import org.greenloop.accounting.certification.AccountHolders;
import org.greenloop.problem.ProblemType;
import org.greenloop.problem.ProblemWriter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Denied unless a line here allows it. What somebody may not see answers like what does not exist.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  /// Everything comes from here: one style sheet, two pictures, no script at all.
  static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  private static final String[] PUBLIC_PAGES = {
    "/sign-in",
    "/register",
    "/register/changes.atom",
    "/register/changes.json",
    "/verify",
    "/verify/*",
    "/log/**",
    "/sparql",
    "/assets/**",
    "/actuator/health/**"
  };

  /// Paths of permanent addresses: the vocabulary, schemes, indicators, codes, shapes, labels.
  private static final String[] PUBLISHED = {
    "/catalog",
    "/ns",
    "/ns/*",
    "/scheme",
    "/scheme/*",
    "/scheme/*/*",
    "/indicator",
    "/indicator/*",
    "/account",
    "/account/*",
    "/code",
    "/code/*",
    "/code/*/*",
    "/shapes/*",
    "/shape/*",
    "/label/*"
  };

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  /// The only provider, so both chains find it; named there as well it would be asked twice, and
  /// one wrong password would count as two tries.
  @Bean
  AuthenticationProvider passwordSignIn(
      AccountHolders accountHolders, PasswordEncoder encoder, Clock clock) {
    return new PasswordSignIn(accountHolders, encoder, new SignInThrottle(clock));
  }

  @Bean
  FilterRegistrationBean<UploadLimit> uploadLimit() {
    FilterRegistrationBean<UploadLimit> filter = new FilterRegistrationBean<>(new UploadLimit());
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(HttpSecurity http, ProblemWriter problems) throws Exception {
    return headers(http)
        .securityMatcher("/api/**")
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(HttpMethod.GET, "/api/v1/register/*/file")
                    .authenticated()
                    .requestMatchers(
                        HttpMethod.GET,
                        "/api/v1/register",
                        "/api/v1/register/**",
                        "/api/v1/verify/*",
                        "/api/v1/log/**",
                        "/api/v1/openapi/**",
                        "/api/v1/lots/statistics")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/api/v1/verify")
                    .permitAll()
                    .requestMatchers("/api/v1/sparql")
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/submissions",
                        "/api/v1/submissions/*/warnings/*/override",
                        "/api/v1/estimates",
                        "/api/v1/certificates/**",
                        "/api/v1/lots/offers",
                        "/api/v1/lots/offers/**",
                        "/api/v1/custody/consents",
                        "/api/v1/custody/consents/*/withdrawal",
                        "/api/v1/evidence/statements")
                    .hasAnyRole(Role.CLERK.name(), Role.OPERATOR.name())
                    .requestMatchers(HttpMethod.POST, "/api/v1/evidence/scores")
                    .hasRole(Role.REVIEWER.name())
                    .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/evidence/messages",
                        "/api/v1/lots/*/receipt",
                        "/api/v1/custody/statement",
                        "/api/v1/footprints/*/declaration")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/api/v1/statements", "/api/v1/reports")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/api/v1/schemes/proposals/*/votes")
                    .hasRole(Role.REVIEWER.name())
                    .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/schemes/proposals",
                        "/api/v1/schemes/proposals/*/withdrawal")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET, "/api/v1/schemes/proposals/**")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/api/v1/assessments/*/dossier")
                    .hasAnyRole(Role.REVIEWER.name(), Role.OPERATOR.name())
                    .requestMatchers(HttpMethod.GET, "/api/v1/lifts", "/api/v1/custody/findings")
                    .hasAnyRole(Role.REVIEWER.name(), Role.OPERATOR.name())
                    .requestMatchers(
                        HttpMethod.POST,
                        "/api/v1/lifts",
                        "/api/v1/lifts/*/end",
                        "/api/v1/register/*/changes")
                    .hasRole(Role.OPERATOR.name())
                    .requestMatchers(HttpMethod.GET, "/api/v1/**")
                    .authenticated()
                    .requestMatchers(
                        "/api/v1/parks", "/api/v1/companies", "/api/v1/sites", "/api/v1/products")
                    .hasRole(Role.OPERATOR.name())
                    .anyRequest()
                    .denyAll())
        .httpBasic(
            basic ->
                basic.authenticationEntryPoint(
                    (request, response, failure) -> refuse(problems, response, failure)))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::mayBeForged))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(
                        (request, response, failure) -> refuse(problems, response, failure))
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            problems.write(
                                response,
                                denied instanceof CsrfException
                                    ? ProblemType.FORGED
                                    : ProblemType.NOT_FOUND,
                                "")))
        .build();
  }

  /// A browser sends `Origin` with every unsafe request, and may add remembered Basic credentials
  /// to a forged one. What carries credentials and no origin comes from a program.
  private static boolean mayBeForged(HttpServletRequest request) {
    boolean program =
        request.getHeader("Authorization") != null && request.getHeader("Origin") == null;
    boolean asksOnly =
        request.getRequestURI().endsWith("/api/v1/verify")
            || request.getRequestURI().endsWith("/api/v1/sparql");
    return !SAFE.contains(request.getMethod()) && !program && !asksOnly;
  }

  private static void refuse(
      ProblemWriter problems, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof TooManyTries) {
      response.setHeader("Retry-After", String.valueOf(SignInThrottle.WINDOW.toSeconds()));
      problems.write(response, ProblemType.TOO_MANY_TRIES, "");
    } else {
      response.setHeader("WWW-Authenticate", "Basic realm=\"greenloop\", charset=\"UTF-8\"");
      problems.write(response, ProblemType.NOT_SIGNED_IN, "");
    }
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return headers(http)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(PUBLIC_PAGES)
                    .permitAll()
                    .requestMatchers(PUBLISHED)
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.GET,
                        "/",
                        "/subjects/**",
                        "/evidence",
                        "/evidence/**",
                        "/footprint",
                        "/loop",
                        "/loop/lot",
                        "/loop/balances",
                        "/loop/share",
                        "/loop/market",
                        "/loop/consents",
                        "/loop/rates")
                    .authenticated()
                    .requestMatchers(HttpMethod.GET, "/loop/findings")
                    .hasAnyRole(Role.REVIEWER.name(), Role.OPERATOR.name())
                    .requestMatchers(HttpMethod.POST, "/proposals/*/votes")
                    .hasRole(Role.REVIEWER.name())
                    .requestMatchers("/proposals", "/proposals/**")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/evidence/*/*/*/*/statements")
                    .hasAnyRole(Role.CLERK.name(), Role.OPERATOR.name())
                    .requestMatchers(HttpMethod.POST, "/evidence/*/*/*/*/scores")
                    .hasRole(Role.REVIEWER.name())
                    .requestMatchers(
                        HttpMethod.POST,
                        "/evidence/*/*/*/*/messages",
                        "/documents/receipt",
                        "/documents/recovery-statement",
                        "/documents/declaration")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/documents/dossier/*")
                    .hasAnyRole(Role.REVIEWER.name(), Role.OPERATOR.name())
                    .requestMatchers(
                        HttpMethod.GET,
                        "/documents/statement",
                        "/documents/report",
                        "/documents/file/*")
                    .authenticated()
                    .requestMatchers(HttpMethod.POST, "/documents/statement", "/documents/report")
                    .authenticated()
                    .requestMatchers(
                        "/submissions", "/submissions/**", "/certificates", "/certificates/**")
                    .hasAnyRole(Role.CLERK.name(), Role.OPERATOR.name())
                    .requestMatchers(
                        HttpMethod.POST,
                        "/loop/market/**",
                        "/loop/consents",
                        "/loop/consents/*/withdrawal")
                    .hasAnyRole(Role.CLERK.name(), Role.OPERATOR.name())
                    .requestMatchers(HttpMethod.GET, "/lifts")
                    .hasAnyRole(Role.REVIEWER.name(), Role.OPERATOR.name())
                    .requestMatchers(
                        HttpMethod.POST, "/lifts", "/lifts/*/end", "/register/*/changes")
                    .hasRole(Role.OPERATOR.name())
                    .requestMatchers("/reviews/*")
                    .hasRole(Role.REVIEWER.name())
                    .anyRequest()
                    .denyAll())
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .failureHandler(
                        (request, response, failure) ->
                            response.sendRedirect(
                                request.getContextPath()
                                    + (failure instanceof TooManyTries
                                        ? "/sign-in?wait"
                                        : "/sign-in?refused")))
                    .permitAll())
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
        .exceptionHandling(
            failures ->
                failures.accessDeniedHandler(
                    (request, response, denied) ->
                        response.sendError(
                            denied instanceof CsrfException
                                ? HttpServletResponse.SC_FORBIDDEN
                                : HttpServletResponse.SC_NOT_FOUND)))
        .build();
  }

  private static HttpSecurity headers(HttpSecurity http) throws Exception {
    return http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    permissions ->
                        permissions.policy(
                            "camera=(), geolocation=(), microphone=(), payment=(), usb=()"))
                .crossOriginOpenerPolicy(
                    opener ->
                        opener.policy(
                            org.springframework.security.web.header.writers
                                .CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy
                                .SAME_ORIGIN))
                .crossOriginResourcePolicy(
                    resource ->
                        resource.policy(
                            org.springframework.security.web.header.writers
                                .CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy
                                .SAME_ORIGIN)));
  }
}
