package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Text;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/** Refuses query parameters of the API that the operation does not know, single ones twice, and values that are no storable text. */
@Configuration
class QueryCheck implements HandlerInterceptor, WebMvcConfigurer {

    private final Map<Method, Map<String, Occurs>> known = new ConcurrentHashMap<>();

    private enum Occurs {
        ONCE,
        OFTEN
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod operation) {
            Map<String, Occurs> names = known.computeIfAbsent(operation.getMethod(), QueryCheck::names);
            var seen = new HashSet<String>();
            List<Problem> problems = Arrays.stream(query.split("&"))
                    .filter(pair -> !pair.isEmpty())
                    .flatMap(pair -> problem(pair, names, seen).stream())
                    .distinct()
                    .toList();
            if (!problems.isEmpty()) {
                throw new MalformedRequestException(problems);
            }
        }
        return true;
    }

    private static Optional<Problem> problem(String pair, Map<String, Occurs> names, Set<String> seen) {
        int end = pair.indexOf('=');
        String sent = end < 0 ? pair : pair.substring(0, end);
        String name = text(sent).orElse(sent);
        Occurs occurs = names.get(name);
        if (occurs == null) {
            return Optional.of(new Problem(name, "platform.problem.unknown"));
        }
        if (!seen.add(name) && occurs == Occurs.ONCE) {
            return Optional.of(new Problem(name, "platform.problem.once"));
        }
        return text(pair.substring(end + 1)).isPresent()
                ? Optional.empty()
                : Optional.of(new Problem(name, "platform.problem.text"));
    }

    /** Decodes a part of a query; empty if it is not UTF-8 or cannot be stored. */
    private static Optional<String> text(String encoded) {
        try {
            byte[] bytes = UriUtils.decode(encoded.replace('+', ' '), StandardCharsets.ISO_8859_1)
                    .getBytes(StandardCharsets.ISO_8859_1);
            return Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString())
                    .filter(Text::isStorable);
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The members of a record that a handler takes are parameters too. */
    private static Map<String, Occurs> names(Method operation) {
        Map<String, Occurs> names = new HashMap<>();
        if (operation.getReturnType() == Listing.class) {
            names.put("page", Occurs.ONCE);
            names.put("size", Occurs.ONCE);
            names.put(CsvDialect.PARAMETER, Occurs.ONCE);
        }
        Arrays.stream(operation.getParameters()).forEach(parameter -> names.putAll(names(parameter)));
        return Map.copyOf(names);
    }

    private static Map<String, Occurs> names(Parameter parameter) {
        RequestParam asked = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
        if (asked != null) {
            return Map.of(asked.name().isEmpty() ? parameter.getName() : asked.name(), occurs(parameter.getType()));
        }
        return parameter.getType().isRecord() && !isElsewhere(parameter)
                ? Arrays.stream(parameter.getType().getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, member -> occurs(member.getType())))
                : Map.of();
    }

    private static Occurs occurs(Class<?> type) {
        return Collection.class.isAssignableFrom(type) ? Occurs.OFTEN : Occurs.ONCE;
    }

    private static boolean isElsewhere(Parameter parameter) {
        return Stream.of(RequestBody.class, PathVariable.class, RequestHeader.class)
                .anyMatch(parameter::isAnnotationPresent);
    }
}
