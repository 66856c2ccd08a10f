package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.NotFoundException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Answers every path below /api that no controller knows, before Vaadin's servlet would answer it with a page. */
@Configuration
class ApiFallback {

    /** After the controllers (order 0), so that a wrong method on a known path stays a 405. */
    private static final int AFTER_CONTROLLERS = 1;

    @Bean
    HandlerMapping unknownApiPaths(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        HttpRequestHandler notFound = (request, response) -> problems.resolveException(
                request, response, null, new NotFoundException("path", request.getRequestURI()));
        return new SimpleUrlHandlerMapping(Map.of("/api", notFound, "/api/**", notFound), AFTER_CONTROLLERS);
    }
}
