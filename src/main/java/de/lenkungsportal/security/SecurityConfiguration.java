package de.lenkungsportal.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Two chains: the API with HTTP Basic and no session, and the portal with form sign-in. Everything else is denied. */
@Configuration
@EnableWebSecurity
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String SIGN_IN = "/anmelden";
    private static final String UNSUBSCRIBE = "/abbestellen/*";

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            PasswordSignIn passwords,
            AccountStates states,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        AuthenticationEntryPoint problem =
                (request, response, failure) -> problems.resolveException(request, response, null, failure);
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .authenticationManager(new RememberedSignIn(new ProviderManager(passwords), states))
                .httpBasic(basic -> basic.authenticationEntryPoint(problem))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(problem)
                        .accessDeniedHandler((request, response, denied) ->
                                problems.resolveException(request, response, null, denied)))
                .headers(BrowserRules::apply)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            AccountStates states,
            OidcSignIn oidc,
            ObjectProvider<ClientRegistrationRepository> issuers)
            throws Exception {
        if (issuers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .userInfoEndpoint(user -> user.oidcUserService(oidc))
                    .failureHandler(sayWhy()));
        }
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/theme/**", "/feed/**", UNSUBSCRIBE)
                        .permitAll())
                // The token in the address is the secret, and a mail program has no other (RFC 8058).
                .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIBE))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN)
                                .anyRequest(rest -> rest.access(SecurityConfiguration::maySeeThatThereIsNoPage)))
                .formLogin(form -> form.failureHandler(sayWhy()))
                .headers(BrowserRules::apply)
                .addFilterAfter(new SessionEnd(states, InstantSource.system()), SecurityContextHolderFilter.class)
                .build();
    }

    /** The reason goes into the address as a word; the page has the sentence. */
    private static AuthenticationFailureHandler sayWhy() {
        return (request, response, failure) -> {
            String reason = switch (failure) {
                case OAuth2AuthenticationException refused -> OidcSignIn.reason(refused);
                case LockedException locked -> "gesperrt";
                case AuthenticationServiceException busy -> "ausgelastet";
                default -> "falsch";
            };
            response.sendRedirect(request.getContextPath() + SIGN_IN + "?error=" + reason);
        };
    }

    /** Those who are signed in get the portal's own page for an unknown address; everything else stays denied. */
    private static AuthorizationDecision maySeeThatThereIsNoPage(
            Supplier<? extends Authentication> user, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return new AuthorizationDecision("GET".equals(request.getMethod())
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && AuthenticatedAuthorizationManager.authenticated()
                        .authorize(user, context)
                        .isGranted());
    }
}
