package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.SnakeCase;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Refuses a body with what {@link JsonProblems} found, and one that leaves out what is not {@link Nullable}, at any depth. */
@RestControllerAdvice
class BodyCheck extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        var problems = new ArrayList<>(JsonProblems.collected());
        List<String> told = problems.stream().map(Problem::field).toList();
        missing(body, "").stream()
                .filter(field -> !told.contains(field))
                .forEach(field -> problems.add(new Problem(field, "platform.problem.required")));
        if (!problems.isEmpty()) {
            throw new MalformedRequestException(problems);
        }
        return body;
    }

    private static List<String> missing(Object read, String path) {
        var missing = new ArrayList<String>();
        if (read instanceof Record fields) {
            for (RecordComponent component : fields.getClass().getRecordComponents()) {
                String name = SnakeCase.of(component.getName());
                String inside = path.isEmpty() ? name : path + "." + name;
                Object value = value(component, fields);
                if (value != null) {
                    missing.addAll(missing(value, inside));
                } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    missing.add(inside);
                }
            }
        } else if (read instanceof Collection<?> items) {
            int at = 0;
            for (Object item : items) {
                String inside = path + "[" + at++ + "]";
                missing.addAll(item == null ? List.of(inside) : missing(item, inside));
            }
        }
        return missing;
    }

    private static @Nullable Object value(RecordComponent component, Record fields) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), fields);
    }
}
