package de.lenkungsportal.platform.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Holds the {@link RequestLimits} before anything reads a body: a declared length is refused unread, any other is counted
 * as it comes. A compressed body is refused, because its length says nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLimitFilter extends OncePerRequestFilter {

    private final RequestLimits limits;
    private final HandlerExceptionResolver problems;

    RequestLimitFilter(RequestLimits limits, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            refuse(request, response, new HttpMediaTypeNotSupportedException("Content-Encoding: " + encoding));
            return;
        }
        DataSize most = isForm(request)
                ? limits.form()
                : limits.of(request.getRequestURI()
                        .substring(request.getContextPath().length()));
        if (request.getContentLengthLong() > most.toBytes() || (isForm(request) && !isReadable(request))) {
            refuse(request, response, new RequestTooLargeException(most));
            return;
        }
        var counted = new CountedRequest(request, most, tooLarge -> refuse(request, response, tooLarge));
        try {
            chain.doFilter(counted, response);
        } catch (IOException | ServletException | RuntimeException failure) {
            if (!counted.isRefused()) {
                throw failure;
            }
        }
    }

    /** Tomcat reads forms itself, up to {@code server.tomcat.max-http-form-post-size}. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isReadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException tooLarge) {
            return tooLarge.getErrorCode() != HttpStatus.CONTENT_TOO_LARGE.value();
        }
    }

    /** Answers at once and for good: whoever catches the failed reading has nothing more to say. */
    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception why) {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setHeader("X-Content-Type-Options", "nosniff");
        problems.resolveException(request, response, null, why);
        try {
            response.getOutputStream().close();
        } catch (IOException gone) {
            logger.debug("the client did not wait for its answer", gone);
        }
    }
}
