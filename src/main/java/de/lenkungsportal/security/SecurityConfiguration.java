package de.lenkungsportal.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import de.lenkungsportal.platform.request.SlowAnswers;
import de.lenkungsportal.security.signin.DeviceCookie;
import de.lenkungsportal.security.signin.KnownOrigins;
import de.lenkungsportal.security.signin.OidcSignIn;
import de.lenkungsportal.security.signin.PasswordSignIn;
import de.lenkungsportal.security.signin.RememberedSignIn;
import de.lenkungsportal.security.signin.SignInDetails;
import de.lenkungsportal.security.signin.SignInRefusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
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
            KnownOrigins origins,
            AuthenticationEventPublisher events,
            SignInSteps steps,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems)
            throws Exception {
        AuthenticationEntryPoint problem =
                (request, response, failure) -> problems.resolveException(request, response, null, failure);
        var manager = new ProviderManager(steps.afterPassword(passwords));
        manager.setAuthenticationEventPublisher(events);
        return http.securityMatcher("/api", "/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .authenticationManager(steps.forApplications(new RememberedSignIn(manager, states, origins)))
                .httpBasic(basic -> basic.authenticationEntryPoint(problem)
                        .authenticationDetailsSource(
                                request -> new SignInDetails(request, origins.network(request.getRemoteAddr()))))
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
            PasswordSignIn passwords,
            AccountSessions sessions,
            SignInSteps steps,
            AuthenticationEventPublisher events,
            OidcSignIn oidc,
            DeviceCookie device,
            RequestUtil vaadinRequests,
            ApplicationEventPublisher applicationEvents,
            SlowAnswers slowly,
            ObjectProvider<ClientRegistrationRepository> issuers)
            throws Exception {
        var refusal = new SignInRefusal(SIGN_IN, slowly);
        if (issuers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .userInfoEndpoint(user -> user.oidcUserService(oidc))
                    .failureHandler(refusal));
        }
        steps.addTo(http);
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/theme/**", "/feed/**", UNSUBSCRIBE)
                        .permitAll())
                // The token in the address is the secret, and a mail program has no other (RFC 8058).
                .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIBE)
                        .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest))
                .exceptionHandling(errors -> errors.accessDeniedHandler(refusal))
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(device))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN)
                                // Its own would let any site post to the sign-in form.
                                .enableCsrfConfiguration(false)
                                .anyRequest(rest -> rest.access(SecurityConfiguration::maySeeThatThereIsNoPage)))
                .formLogin(form -> form.failureHandler(steps.onFailure(refusal))
                        .authenticationDetailsSource(device)
                        .withObjectPostProcessor(signingInBy(steps.afterPassword(passwords), events)))
                .headers(BrowserRules::apply)
                .addFilterAfter(
                        new SessionEnd(sessions, InstantSource.system(), applicationEvents),
                        SecurityContextHolderFilter.class)
                .build();
    }

    /** Instead of the manager of the chain, which would go on to the password alone where a second factor is missing. */
    private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> signingInBy(
            AuthenticationProvider provider, AuthenticationEventPublisher events) {
        var manager = new ProviderManager(provider);
        manager.setAuthenticationEventPublisher(events);
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends UsernamePasswordAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationManager(manager);
                return filter;
            }
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
