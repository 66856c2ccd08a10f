package de.lenkungsportal.security;

import de.lenkungsportal.platform.SlowedSignInException;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.DefaultAuthenticationEventPublisher;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;

/** Publishes each sign-in as an event of Spring Security; one that has to wait is an {@link AuthenticationFailureLockedEvent}. */
@Configuration
class SignInEvents {

    @Bean
    AuthenticationEventPublisher authenticationEventPublisher(ApplicationEventPublisher events) {
        var publisher = new DefaultAuthenticationEventPublisher(events);
        publisher.setAdditionalExceptionMappings(
                Map.of(SlowedSignInException.class, AuthenticationFailureLockedEvent.class));
        return publisher;
    }
}
