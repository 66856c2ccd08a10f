package de.lenkungsportal.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * For those who keep records that several municipalities share: coordinators and administrators. The method itself asks
 * whether every municipality concerned is the coordinator's own.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasAnyRole('COORDINATOR', 'ADMIN')")
public @interface Keepers {}
