package de.lenkungsportal.security.factor;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Signs in at the API with the password of an application, and leaves every other one to the manager for people. */
class ApiSignIn implements AuthenticationManager {

    private final ApplicationPasswords applications;
    private final AuthenticationManager people;

    ApiSignIn(ApplicationPasswords applications, AuthenticationManager people) {
        this.applications = applications;
        this.people = people;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String password = Objects.toString(request.getCredentials(), "");
        if (!ApplicationPasswords.isOne(password)) {
            return Objects.requireNonNull(people.authenticate(request));
        }
        var owner = applications
                .owner(request.getName(), password)
                .orElseThrow(() -> new BadCredentialsException("sign-in failed"));
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(owner, null, owner.authorities());
        signedIn.setDetails(request.getDetails());
        return signedIn;
    }
}
