package de.lenkungsportal.security;

import java.lang.reflect.Method;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.StaticMethodMatcher;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.stereotype.Service;

/** A public service method without an access annotation is denied to everyone; the build finds it as well. */
@Configuration
class UnlistedMethods {

    private static final String PORTAL = "de.lenkungsportal.";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static AuthorizationManagerBeforeMethodInterceptor denyUnlistedMethods() {
        ClassFilter services =
                type -> type.getName().startsWith(PORTAL) && AnnotatedElementUtils.hasAnnotation(type, Service.class);
        var unlisted = new StaticMethodMatcher() {
            @Override
            public boolean matches(Method method, Class<?> type) {
                return java.lang.reflect.Modifier.isPublic(method.getModifiers())
                        && method.getDeclaringClass() != Object.class
                        && !AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                        && !AnnotatedElementUtils.hasAnnotation(type, PreAuthorize.class);
            }
        };
        AuthorizationManager<org.aopalliance.intercept.MethodInvocation> deny =
                (authentication, invocation) -> new AuthorizationDecision(false);
        return new AuthorizationManagerBeforeMethodInterceptor(new ComposablePointcut(services, unlisted), deny);
    }
}
