package de.lenkungsportal.api;

import de.lenkungsportal.Api;
import de.lenkungsportal.Who;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The OpenAPI description as a client reads it: operations, and whether a document is what a schema says. */
final class Description {

    private static final Map<String, Function<String, ?>> FORMATS = Map.of(
            "date",
            LocalDate::parse,
            "date-time",
            Instant::parse,
            "time-local",
            LocalTime::parse,
            "uuid",
            UUID::fromString);

    private final String text;
    private final JsonNode document;

    Description(Api api) {
        Api.Answer answer = api.get(Who.STEERING, "/api/v1/openapi.json");
        text = answer.body();
        document = answer.json();
    }

    /** As it was sent. */
    String text() {
        return text;
    }

    /** @param path template, for example {@code /api/v1/figures/{id}} */
    record Operation(String method, String path, JsonNode node) {

        List<JsonNode> parameters(String in) {
            return node.path("parameters")
                    .valueStream()
                    .filter(each -> each.get("in").asString().equals(in))
                    .toList();
        }

        /** What generators of clients call it. */
        String id() {
            return node.get("operationId").asString();
        }

        String tag() {
            return node.get("tags").get(0).asString();
        }

        JsonNode body() {
            return node.at("/requestBody/content/application~1json/schema");
        }

        /** The status of success. */
        String success() {
            return node.get("responses")
                    .propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(each -> each.startsWith("2"))
                    .findFirst()
                    .orElseThrow();
        }

        JsonNode answer() {
            return node.get("responses").get(success()).at("/content/application~1json/schema");
        }

        boolean isTagged() {
            return node.get("responses").get(success()).path("headers").has("ETag");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        return document.get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(each ->
                                new Operation(each.getKey().toUpperCase(Locale.ROOT), path.getKey(), each.getValue())))
                .toList();
    }

    /** @param path template; its placeholders may have other names */
    Operation operation(String method, String path) {
        return operations().stream()
                .filter(each ->
                        each.method().equals(method) && shape(each.path()).equals(shape(path)))
                .findFirst()
                .orElseThrow();
    }

    private static String shape(String path) {
        return path.replaceAll("\\{\\w+}", "{}");
    }

    /** The schema itself where there is a reference to it. */
    JsonNode resolve(JsonNode schema) {
        if (schema.has("$ref")) {
            return document.at(schema.get("$ref").asString().substring(1));
        }
        return schema.has("anyOf") ? resolve(schema.get("anyOf").get(0)) : schema;
    }

    JsonNode schemas() {
        return document.at("/components/schemas");
    }

    /** Names of the members of an object that take any text. */
    Stream<String> plainTexts(JsonNode schema) {
        return resolve(schema)
                .path("properties")
                .propertyStream()
                .filter(each -> types(each.getValue()).anyMatch("string"::equals))
                .filter(each -> !each.getValue().has("enum") && !each.getValue().has("format"))
                .map(Map.Entry::getKey);
    }

    /** What is not as the schema says, by path; what the schema does not name is not as it says. */
    List<String> differences(JsonNode schema, JsonNode value, String path) {
        if (schema.has("anyOf")) {
            return value.isNull() ? List.of() : differences(schema.get("anyOf").get(0), value, path);
        }
        JsonNode one = resolve(schema);
        var found = new ArrayList<String>();
        if (types(one).noneMatch(type -> isOf(type, value))) {
            found.add(path + ": " + value + " is no " + one.get("type"));
        } else if (value.isObject()) {
            value.propertyStream().forEach(member -> {
                JsonNode described = one.path("properties").path(member.getKey());
                String inside = path + "." + member.getKey();
                found.addAll(
                        described.isMissingNode()
                                ? List.of(inside + " is not described")
                                : differences(described, member.getValue(), inside));
            });
            one.path("required")
                    .valueStream()
                    .map(JsonNode::asString)
                    .filter(each -> !value.has(each))
                    .forEach(each -> found.add(path + "." + each + " is missing"));
        } else if (value.isArray()) {
            for (int at = 0; at < value.size(); at++) {
                found.addAll(differences(one.get("items"), value.get(at), path + "[" + at + "]"));
            }
        } else if (one.has("enum") && one.get("enum").valueStream().noneMatch(value::equals)) {
            found.add(path + ": " + value + " is none of " + one.get("enum"));
        } else if (value.isString() && !hasFormat(one.path("format").asString(""), value.asString())) {
            found.add(path + ": " + value + " is no " + one.get("format"));
        }
        return found;
    }

    static Stream<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.valueStream().map(JsonNode::asString) : Stream.of(type.asString(""));
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "null" -> value.isNull();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> throw new IllegalArgumentException("a schema without a type: " + type);
        };
    }

    private static boolean hasFormat(String format, String text) {
        try {
            Object read = FORMATS.getOrDefault(format, each -> each).apply(text);
            return read != null;
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
