package de.lenkungsportal.platform.api;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.SnakeCase;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Describes the records of the API as {@link JsonBodies} reads and writes them: every member under its name on the wire; what is
 * {@link Nullable} may be null or left out, everything else is required.
 */
@Component
class RecordSchemas implements ModelConverter {

    private static final String SCHEMAS = "#/components/schemas/";

    private static final Map<Class<?>, Supplier<Schema<?>>> LEAVES = Map.of(
            String.class,
            StringSchema::new,
            Boolean.class,
            BooleanSchema::new,
            Integer.class,
            IntegerSchema::new,
            Long.class,
            () -> new IntegerSchema().format("int64"),
            Double.class,
            NumberSchema::new,
            BigDecimal.class,
            NumberSchema::new,
            LocalDate.class,
            () -> new StringSchema().format("date"),
            LocalTime.class,
            () -> new StringSchema().format("time-local"),
            Instant.class,
            () -> new StringSchema().format("date-time"),
            UUID.class,
            () -> new StringSchema().format("uuid"));

    private final ObjectMapper types = new ObjectMapper();
    private final Map<String, JavaType> names = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = types.constructType(type.getType());
        if (java.getRawClass() == Listing.class) {
            return record(types.getTypeFactory().constructParametricType(Page.class, java.containedType(0)), context);
        }
        if (java.getRawClass().isRecord()) {
            return record(java, context);
        }
        return others.hasNext() ? others.next().resolve(type, context, others) : null;
    }

    private Schema<?> record(JavaType type, ModelConverterContext context) {
        String name = name(type);
        JavaType other = names.putIfAbsent(name, type);
        if (other != null && !other.equals(type)) {
            throw new IllegalStateException(name + " would be the schema of " + type + " and " + other);
        }
        if (!context.getDefinedModels().containsKey(name)) {
            var schema = new ObjectSchema();
            context.defineModel(name, schema);
            var required = new ArrayList<String>();
            for (RecordComponent component : type.getRawClass().getRecordComponents()) {
                JavaType member =
                        types.getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
                addMember(schema, required, component, member, context);
            }
            schema.setRequired(required);
        }
        return new Schema<>().$ref(SCHEMAS + name);
    }

    private void addMember(
            Schema<?> schema,
            List<String> required,
            RecordComponent component,
            JavaType type,
            ModelConverterContext context) {
        var stated = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        boolean isStated = stated != null && stated.implementation() != Void.class;
        JavaType described = isStated ? types.constructType(stated.implementation()) : type;
        Schema<?> member = isStated && type.isCollectionLikeType()
                ? new ArraySchema().items(schema(described, context))
                : schema(described, context);
        if (stated != null) {
            describe(member, stated);
        }
        String name = SnakeCase.of(component.getName());
        if (stated != null
                && stated.requiredMode() == io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED) {
            required.add(name);
        } else if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            member = nullable(member);
        } else {
            required.add(name);
        }
        schema.addProperty(name, member);
    }

    private Schema<?> schema(JavaType type, ModelConverterContext context) {
        if (type.isCollectionLikeType()) {
            return new ArraySchema().items(schema(type.getContentType(), context));
        }
        Optional<Class<?>> value = value(type.getRawClass());
        if (value.isPresent()) {
            return leaf(value.get());
        }
        return type.getRawClass().isRecord() ? record(type, context) : leaf(type.getRawClass());
    }

    /** The type of the only value that a record is written as. */
    private static Optional<Class<?>> value(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .filter(accessor -> accessor.isAnnotationPresent(JsonValue.class))
                        .<Class<?>>map(Method::getReturnType)
                        .findFirst()
                : Optional.empty();
    }

    private static Schema<?> leaf(Class<?> type) {
        if (type.isEnum()) {
            var codes = new StringSchema();
            codes.setEnum(Arrays.stream(type.getEnumConstants())
                    .map(each -> ((Enum<?>) each).name())
                    .toList());
            return codes;
        }
        Supplier<Schema<?>> leaf = LEAVES.get(ClassUtils.resolvePrimitiveIfNecessary(type));
        if (leaf == null) {
            throw new IllegalStateException("no schema for " + type);
        }
        return leaf.get();
    }

    private static void describe(Schema<?> schema, io.swagger.v3.oas.annotations.media.Schema stated) {
        if (!stated.description().isEmpty()) {
            schema.setDescription(stated.description());
        }
        if (!stated.pattern().isEmpty()) {
            schema.setPattern(stated.pattern());
        }
        if (!stated.example().isEmpty()) {
            schema.setExample(stated.example());
        }
        if (stated.maxLength() != Integer.MAX_VALUE) {
            schema.setMaxLength(stated.maxLength());
        }
    }

    private static Schema<?> nullable(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().anyOf(List.of(schema, type("null")));
        }
        schema.addType("null");
        addNull(schema);
        return schema;
    }

    /** A null has to stand among the codes too. */
    private static <T> void addNull(Schema<T> schema) {
        if (schema.getEnum() != null) {
            var codes = new ArrayList<@Nullable T>(schema.getEnum());
            codes.add(null);
            schema.setEnum(codes);
        }
    }

    private static Schema<?> type(String name) {
        var schema = new Schema<>();
        schema.addType(name);
        return schema;
    }

    /** The name that {@code @Schema} gives, or that of the class within the resource which it is a part of. */
    private static String name(JavaType type) {
        Class<?> raw = type.getRawClass();
        var stated = raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        if (stated != null && !stated.name().isEmpty()) {
            return stated.name();
        }
        String own = raw.getSimpleName().replaceFirst("Resource$", "");
        Class<?> outer = raw.getEnclosingClass();
        String resource = outer == null ? "" : outer.getSimpleName().replaceFirst("(Controller|Resource)$", "");
        return (own.startsWith(resource) ? own : resource + own)
                + type.getBindings().getTypeParameters().stream()
                        .map(RecordSchemas::name)
                        .collect(Collectors.joining());
    }
}
