package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.PortalAddress;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/** Describes what all operations of the API share: HTTP Basic and problem documents. */
@Configuration
class ApiDescription {

    static final String PROBLEM = "problem";

    private static final Map<String, String> ERRORS = Map.of(
            "401", "no account",
            "403", "the role may never",
            "404", "missing, or of another municipality",
            "422", "one entry for each bad field",
            "429", "too many requests; Retry-After says when to try again",
            "503", "busy; Retry-After says when to try again");

    @Bean
    OpenAPI openApi(PortalAddress address) {
        return new OpenAPI()
                .servers(List.of(new Server().url(address.origin())))
                .info(new Info()
                        .title("Lenkungsportal")
                        .version("v1")
                        .description("Sourced figures and plans of municipal steering groups. A list is"
                                + " {items, page, size, total}; lists that are tables also come as text/csv, whole."
                                + " Errors are RFC 9457 problem documents."))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("an account of the portal"))
                        .addSchemas(PROBLEM, problem())
                        .addResponses(PROBLEM, response("a problem document")));
    }

    @Bean
    OpenApiCustomizer errorsOfEveryOperation() {
        return api -> api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(ApiDescription::addErrors);
    }

    /** Names that clients are generated from stay the same when another operation is added, for example getMeasuresByMeasureRuns. */
    @Bean
    OpenApiCustomizer idsOfOperations() {
        return api -> api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation.setOperationId(operationId(method.name(), path))));
    }

    private static String operationId(String method, String path) {
        return method.toLowerCase(Locale.ROOT)
                + Arrays.stream(path.substring(path.indexOf("/v1/") + 4).split("/"))
                        .map(part -> part.startsWith("{")
                                ? "By" + camelCase(part.substring(1, part.length() - 1))
                                : camelCase(part))
                        .collect(Collectors.joining());
    }

    private static String camelCase(String name) {
        return Arrays.stream(name.split("[-.]")).map(StringUtils::capitalize).collect(Collectors.joining());
    }

    private static void addErrors(Operation operation) {
        ERRORS.forEach((status, meaning) -> operation.getResponses().putIfAbsent(status, response(meaning)));
    }

    private static ApiResponse response(String meaning) {
        return new ApiResponse()
                .description(meaning)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
    }

    private static Schema<?> problem() {
        var error = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("message", new StringSchema().description("a German sentence"));
        var errors = new ArraySchema();
        errors.setDescription("with 422: one entry for each bad field or row");
        errors.setItems(error);
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("a German sentence"))
                .addProperty("instance", new StringSchema())
                .addProperty("errors", errors);
    }
}
