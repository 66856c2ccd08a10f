package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Answers a {@link Listing} with the page that the parameters {@code page} and {@code size} name, as JSON. */
@RestControllerAdvice
class ListingPages implements ResponseBodyAdvice<Object> {

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.getParameterType() == Listing.class && converter != ListingCsv.class;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (!(body instanceof Listing<?> listing) || !(request instanceof ServletServerHttpRequest asked)) {
            return body;
        }
        if (asked.getServletRequest().getParameter(CsvDialect.PARAMETER) != null) {
            throw new MalformedRequestException(List.of(new Problem(CsvDialect.PARAMETER, "platform.problem.csvOnly")));
        }
        return listing.page()
                .read(
                        new Parameters(),
                        asked.getServletRequest().getParameter("page"),
                        asked.getServletRequest().getParameter("size"));
    }
}
