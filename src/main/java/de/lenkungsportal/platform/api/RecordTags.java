package de.lenkungsportal.platform.api;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Answers every {@link Tagged} record with its ETag, and with 304 to those who have that version already. */
@RestControllerAdvice
class RecordTags implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Tagged record)) {
            return body;
        }
        response.getHeaders().setETag(record.tag());
        return isKnown(record, request, response) ? null : record;
    }

    private static boolean isKnown(Tagged record, ServerHttpRequest request, ServerHttpResponse response) {
        return HttpMethod.GET.equals(request.getMethod())
                && request instanceof ServletServerHttpRequest asked
                && response instanceof ServletServerHttpResponse answered
                && new ServletWebRequest(asked.getServletRequest(), answered.getServletResponse())
                        .checkNotModified(record.tag());
    }
}
