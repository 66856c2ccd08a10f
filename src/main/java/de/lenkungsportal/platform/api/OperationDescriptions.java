package de.lenkungsportal.platform.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** Describes what follows from the shape of an operation: its errors, the ETag of its record and the CSV of its list. */
@Component
class OperationDescriptions implements OperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        boolean hasVersion = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> "If-Match".equals(each.getName()));
        errors(operation, handler, hasVersion)
                .forEach(status -> operation
                        .getResponses()
                        .addApiResponse(
                                status, new ApiResponse().$ref("#/components/responses/" + ApiDescription.PROBLEM)));
        if (handler.getMethod().getReturnType() == Listing.class) {
            ParameterDescriptions.ofListing().forEach(operation::addParametersItem);
            success(operation)
                    .ifPresent(answer -> answer.getContent()
                            .addMediaType(GetListing.CSV, new MediaType().schema(new StringSchema())));
        }
        if (isTagged(handler.getMethod())) {
            success(operation)
                    .ifPresent(answer -> answer.addHeaderObject(
                            "ETag",
                            new Header().description("version of the record").schema(new StringSchema())));
        }
        if (isFile(handler.getMethod())) {
            success(operation)
                    .ifPresent(answer -> answer.setContent(new Content()
                            .addMediaType(
                                    mediaType(handler.getMethod()),
                                    new MediaType().schema(new StringSchema().format("binary")))));
        }
        return operation;
    }

    private static List<String> errors(Operation operation, HandlerMethod handler, boolean hasVersion) {
        var errors = new ArrayList<String>();
        if (!isRead(handler.getMethod())) {
            errors.add("409");
        }
        if (hasVersion) {
            errors.addAll(List.of("412", "428"));
        }
        if (operation.getRequestBody() != null) {
            errors.addAll(List.of("400", "413", "415"));
        }
        return errors;
    }

    private static Optional<ApiResponse> success(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(each -> each.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isTagged(Method method) {
        return Tagged.class.isAssignableFrom(body(method).orElse(method.getReturnType()));
    }

    private static boolean isFile(Method method) {
        return body(method).filter(byte[].class::equals).isPresent();
    }

    private static Optional<Class<?>> body(Method method) {
        return method.getGenericReturnType() instanceof ParameterizedType type
                        && type.getRawType() == ResponseEntity.class
                        && type.getActualTypeArguments()[0] instanceof Class<?> body
                ? Optional.of(body)
                : Optional.empty();
    }

    private static String mediaType(Method method) {
        RequestMapping mapping = mapping(method);
        String path = mapping == null ? "" : String.join("", mapping.path());
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "txt" -> "text/plain";
            case "ics" -> "text/calendar";
            case "docx" -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "application/pdf";
        };
    }

    private static boolean isRead(Method method) {
        RequestMapping mapping = mapping(method);
        return mapping == null || List.of(mapping.method()).contains(RequestMethod.GET);
    }

    private static @Nullable RequestMapping mapping(Method method) {
        return AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    }
}
