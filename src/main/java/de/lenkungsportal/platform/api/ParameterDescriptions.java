package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.Page;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.ParameterCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;

/** Describes the parameters that many operations share, and those that take codes. */
@Component
class ParameterDescriptions implements ParameterCustomizer {

    private static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("ags", "Gemeindeschlüssel of eight digits"),
            Map.entry("page", "from 0"),
            Map.entry("size", "entries of a page"),
            Map.entry(CsvDialect.PARAMETER, "of the CSV alone: EXCEL has semicolons, decimal commas and German dates"),
            Map.entry("If-Match", "the ETag of the version that was read; without it 428, with another one 412"),
            Map.entry("id", "of the record"),
            Map.entry("measure", "id of a measure"),
            Map.entry("organisation", "id of an organisation"),
            Map.entry("body", "ids of bodies"),
            Map.entry("from", "ISO day, from 0001-01-01 to 9999-12-31"),
            Map.entry("to", "ISO day, from 0001-01-01 to 9999-12-31"),
            Map.entry("due_from", "ISO day"),
            Map.entry("due_to", "ISO day"),
            Map.entry("ring", "1, 2 or 3"),
            Map.entry("quarter", "for example 2016-Q2; the present one by default"),
            Map.entry("attachment", "id of a file"),
            Map.entry("query", "id of a question back to a municipality"),
            Map.entry("responsible", "part of the name of who answers for it"),
            Map.entry("q", "words to look for"),
            Map.entry("text", "words to look for"));

    /** What every list takes. */
    static List<Parameter> ofListing() {
        return List.of(
                query("page", number(0, null, 0)),
                query("size", number(1, Page.MAX_SIZE, 50)),
                query(CsvDialect.PARAMETER, codes(CsvDialect.class)));
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new QueryParameter().name(name).description(SHARED.get(name)).schema(schema);
    }

    private static Schema<?> codes(Class<? extends Enum<?>> type) {
        var code = new StringSchema();
        code.setEnum(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return code;
    }

    @Override
    public @Nullable Parameter customize(@Nullable Parameter parameter, MethodParameter source) {
        if (parameter == null) {
            return null;
        }
        Codes codes = source.getParameterAnnotation(Codes.class);
        boolean isList = Collection.class.isAssignableFrom(source.getParameterType());
        if (codes != null) {
            Schema<?> code = codes(codes.value());
            parameter.setSchema(isList ? new ArraySchema().items(code) : code);
        }
        if (parameter.getSchema() != null
                && parameter.getSchema().getTypes() != null
                && parameter.getSchema().getTypes().contains("null")) {
            parameter.setSchema(isList ? new ArraySchema().items(new StringSchema()) : new StringSchema());
        }
        switch (parameter.getName()) {
            case "ags" -> parameter.setSchema(agsSchema(isList));
            case "page" -> parameter.setSchema(number(0, null, 0));
            case "size" -> parameter.setSchema(number(1, Page.MAX_SIZE, 50));
            case "If-Match" -> parameter.required(true).example("\"1\"").schema(new StringSchema());
            default -> {
                // as springdoc reads it
            }
        }
        if (parameter.getDescription() == null) {
            String shared = SHARED.get(parameter.getName());
            if (shared == null && codes != null) {
                shared = "codes";
            }
            parameter.setDescription(
                    isList && shared != null ? shared + "; repeatable, or a list with commas" : shared);
        }
        return parameter;
    }

    private static Schema<?> agsSchema(boolean isList) {
        var one = new StringSchema().pattern("^\\d{8}$");
        return isList ? new ArraySchema().items(one) : one;
    }

    private static Schema<?> number(int least, @Nullable Integer most, int usual) {
        Schema<?> schema = new IntegerSchema().minimum(BigDecimal.valueOf(least));
        if (most != null) {
            schema.setMaximum(BigDecimal.valueOf(most));
        }
        schema.setDefault(usual);
        return schema;
    }
}
