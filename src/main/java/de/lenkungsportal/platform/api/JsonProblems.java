package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.InvalidInputException.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;

/**
 * Collects what is wrong with the fields of a request's body, so that all are told at once: unknown names, wrong types and
 * values that cannot be read. {@link BodyCheck} refuses the body afterwards.
 */
final class JsonProblems extends DeserializationProblemHandler {

    private static final String COLLECTED = JsonProblems.class.getName();

    /** The problems of the body that the current request has sent. */
    static List<Problem> collected() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(COLLECTED, RequestAttributes.SCOPE_REQUEST) instanceof Collected found
                ? found.problems()
                : List.of();
    }

    private record Collected(List<Problem> problems) {}

    private static boolean note(JsonParser parser, String messageKey) {
        return note(path(parser), messageKey);
    }

    /** @return false outside of a request, where Jackson's exceptions stay */
    private static boolean note(String path, String messageKey) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null || path.isEmpty()) {
            return false;
        }
        var problems = new ArrayList<>(collected());
        problems.add(new Problem(path, messageKey));
        request.setAttribute(COLLECTED, new Collected(problems), RequestAttributes.SCOPE_REQUEST);
        return true;
    }

    /** Where Jackson gave up. */
    static String path(JacksonException exception) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : exception.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    /** Where the parser stands, for example {@code participants[2].name}; empty for the body itself. */
    private static String path(JsonParser parser) {
        TokenStreamContext context = parser.streamReadContext();
        JsonToken token = parser.currentToken();
        return path(token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY ? context.getParent() : context);
    }

    private static String path(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        String before = path(context.getParent());
        if (context.inArray()) {
            return before + "[" + context.getCurrentIndex() + "]";
        }
        return joined(before, String.valueOf(context.currentName()));
    }

    private static String path(@Nullable TokenStreamContext object, String name) {
        return joined(path(object), name);
    }

    private static String joined(String before, String name) {
        return before.isEmpty() ? name : before + "." + name;
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        JsonParser body = context.getParser();
        if (!note(parser.equals(body) ? path(parser) : path(object(body), name), "platform.problem.unknown")) {
            return false;
        }
        parser.skipChildren();
        return true;
    }

    /**
     * The object whose unknown members Jackson held back until its record was made: the parser has reached its end or stands at
     * its next member. The parser of the held back part itself does not know where it began.
     */
    private static @Nullable TokenStreamContext object(JsonParser body) {
        TokenStreamContext context = body.streamReadContext();
        return body.currentToken() == JsonToken.END_OBJECT ? context : context.getParent();
    }

    @Override
    public @Nullable Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, String failure) {
        return note(context.getParser(), sentence(type)) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleWeirdNumberValue(
            DeserializationContext context, Class<?> type, Number value, String failure) {
        return note(context.getParser(), sentence(type)) ? null : NOT_HANDLED;
    }

    @Override
    public @Nullable Object handleUnexpectedToken(
            DeserializationContext context, JavaType type, JsonToken token, JsonParser parser, String failure) {
        if (!note(parser, "platform.problem.type")) {
            return NOT_HANDLED;
        }
        parser.skipChildren();
        return null;
    }

    @Override
    public @Nullable Object handleMissingInstantiator(
            DeserializationContext context,
            Class<?> type,
            ValueInstantiator instantiator,
            JsonParser parser,
            String failure) {
        return note(parser, "platform.problem.type") ? null : NOT_HANDLED;
    }

    /** What a type refuses that is made of one text; a blank one means nothing. */
    @Override
    public @Nullable Object handleInstantiationProblem(
            DeserializationContext context, Class<?> type, @Nullable Object argument, Throwable failure) {
        if (argument instanceof String text && text.isBlank()) {
            return null;
        }
        return note(context.getParser(), sentence(type)) ? null : failure;
    }

    /** By the name of the type, as Stand lies above the platform. */
    private static String sentence(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "platform.problem.text";
            case "LocalDate" -> "platform.problem.day";
            case "LocalTime" -> "platform.problem.time";
            case "Stand" -> "platform.problem.stand";
            default -> "platform.problem.field";
        };
    }
}
