package de.lenkungsportal.security;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** What comes before, after and instead of the password. */
public interface SignInSteps {

    /** Refuses a right password where a second factor is missing. */
    AuthenticationProvider afterPassword(AuthenticationProvider passwords);

    /** Takes what an application has instead of a password, and asks {@code people} about everything else. */
    AuthenticationManager forApplications(AuthenticationManager people);

    /** Leads to the second factor where only that is missing, and leaves every other failure to {@code others}. */
    AuthenticationFailureHandler onFailure(AuthenticationFailureHandler others);

    /** Adds the ways of signing in without a password and with a second factor. */
    void addTo(HttpSecurity http);
}
