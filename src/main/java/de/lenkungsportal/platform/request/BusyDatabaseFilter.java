package de.lenkungsportal.platform.request;

import de.lenkungsportal.platform.BusyDatabase;
import de.lenkungsportal.platform.Messages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers for a database that is busy or gone where that shows before any view or operation is reached: whoever is signing in, or has
 * a session, is asked of the database too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BusyDatabaseFilter extends OncePerRequestFilter {

    private final Messages messages;
    private final HandlerExceptionResolver problems;

    BusyDatabaseFilter(Messages messages, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.messages = messages;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !BusyDatabase.is(failure)) {
                throw failure;
            }
            response.reset();
            answer(request, response, failure);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            problems.resolveException(request, response, null, failure);
            return;
        }
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(BusyDatabase.RETRY_SECONDS));
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .print("<!doctype html><html lang=\"de\"><head><meta charset=\"utf-8\"><title>" + text("title")
                        + "</title></head><body><main><h1>" + text("title") + "</h1><p>" + text("sentence") + " "
                        + text("help") + "</p></main></body></html>");
    }

    private String text(String key) {
        return HtmlUtils.htmlEscape(messages.text("shell.error.busy." + key), StandardCharsets.UTF_8.name());
    }
}
