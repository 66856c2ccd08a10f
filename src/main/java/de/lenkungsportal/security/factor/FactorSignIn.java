package de.lenkungsportal.security.factor;

import de.lenkungsportal.security.SignInAccounts;
import de.lenkungsportal.security.SignInSteps;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.HttpMessageConverterAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The second factor and the ways of signing in without a password. Why not Spring Security's own authorities of factors: see
 * docs/adr/0121-second-factor.md.
 */
@Component
class FactorSignIn implements SignInSteps {

    private final SecondFactors factors;
    private final ApplicationPasswords applications;
    private final CodeSignIn codes;
    private final WebAuthnRelyingPartyOperations passkeys;
    private final PasskeySignIn passkeySignIn;
    private final ObjectProvider<AuthenticationEventPublisher> publisher;

    FactorSignIn(
            SecondFactors factors,
            ApplicationPasswords applications,
            CodeSignIn codes,
            WebAuthnRelyingPartyOperations passkeys,
            PasskeyRepository credentials,
            PasskeyUserRepository users,
            SignInAccounts accounts,
            ObjectProvider<AuthenticationEventPublisher> publisher) {
        this.factors = factors;
        this.applications = applications;
        this.codes = codes;
        this.passkeys = passkeys;
        this.passkeySignIn = new PasskeySignIn(passkeys, credentials, users, accounts);
        this.publisher = publisher;
    }

    @Override
    public AuthenticationProvider afterPassword(AuthenticationProvider passwords) {
        return new SecondFactorGate(passwords, factors);
    }

    @Override
    public AuthenticationManager forApplications(AuthenticationManager people) {
        return new ApiSignIn(applications, people);
    }

    @Override
    public AuthenticationFailureHandler onFailure(AuthenticationFailureHandler others) {
        return (request, response, failure) -> {
            if (failure instanceof SecondFactorNeeded needed) {
                PendingSignIn.begin(request, needed.principal());
                response.sendRedirect(request.getContextPath() + CodeSignInFilter.PATH);
            } else {
                others.onAuthenticationFailure(request, response, failure);
            }
        };
    }

    @Override
    public void addTo(HttpSecurity http) {
        http.with(new Filters(), Customizer.withDefaults());
    }

    /** No bean: the application has one provider, which checks passwords. */
    private record CodeProvider(CodeSignIn codes) implements AuthenticationProvider {

        @Override
        public Authentication authenticate(Authentication attempt) {
            return codes.signIn((CodeAttempt) attempt);
        }

        @Override
        public boolean supports(Class<?> authentication) {
            return authentication == CodeAttempt.class;
        }
    }

    /**
     * The filters of Spring Security for passkeys, and the one for codes. Its own {@code webAuthn} configurer would sign in a user of
     * Spring Security instead of an account of the portal, keep the id of the session, and open the paths for registering.
     */
    private final class Filters extends AbstractHttpConfigurer<Filters, HttpSecurity> {

        @Override
        public void configure(HttpSecurity http) {
            RequestCache wanted = http.getSharedObject(RequestCache.class);
            var manager = new ProviderManager(passkeySignIn, new CodeProvider(codes));
            publisher.ifAvailable(manager::setAuthenticationEventPublisher);
            var passkey = new WebAuthnAuthenticationFilter();
            passkey.setAuthenticationManager(manager);
            var toJson = new HttpMessageConverterAuthenticationSuccessHandler();
            toJson.setRequestCache(wanted);
            passkey.setAuthenticationSuccessHandler((request, response, signedIn) -> {
                PendingSignIn.end(request);
                toJson.onAuthenticationSuccess(request, response, signedIn);
            });
            var code = new CodeSignInFilter(manager);
            code.setAuthenticationSuccessHandler(toWanted(wanted));
            for (AbstractAuthenticationProcessingFilter filter :
                    new AbstractAuthenticationProcessingFilter[] {passkey, code}) {
                filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
                filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
                http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
            }
            http.addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(passkeys), AuthorizationFilter.class);
        }

        private SavedRequestAwareAuthenticationSuccessHandler toWanted(RequestCache wanted) {
            var handler = new SavedRequestAwareAuthenticationSuccessHandler() {
                @Override
                public void onAuthenticationSuccess(
                        HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
                        throws IOException, jakarta.servlet.ServletException {
                    PendingSignIn.end(request);
                    super.onAuthenticationSuccess(request, response, signedIn);
                }
            };
            handler.setRequestCache(wanted);
            return handler;
        }
    }
}
