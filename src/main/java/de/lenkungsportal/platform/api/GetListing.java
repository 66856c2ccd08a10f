package de.lenkungsportal.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** An operation that answers with a {@link Listing}: as JSON where the client has no wish. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.GET,
        produces = {MediaType.APPLICATION_JSON_VALUE, GetListing.CSV})
public @interface GetListing {

    String CSV = "text/csv";

    /** Path below that of the controller. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String[] value() default {};
}
