package de.lenkungsportal.platform.api;

import de.lenkungsportal.platform.Days;
import de.lenkungsportal.platform.Decimals;
import de.lenkungsportal.platform.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** How the API reads and writes JSON: names in snake case, nothing unknown, twice or of another type, days and numbers in range. */
@Configuration
class JsonBodies {

    @Bean
    JsonMapperBuilderCustomizer strictJson() {
        return mapper -> mapper.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .withCoercionConfigDefaults(
                        blank -> blank.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                                .setAcceptBlankAsEmpty(false))
                .addHandler(new JsonProblems())
                .addModule(new SimpleModule("portal")
                        .addDeserializer(String.class, new TextReader())
                        .addDeserializer(Integer.class, new WholeReader())
                        .addDeserializer(LocalDate.class, new DayReader())
                        .addDeserializer(BigDecimal.class, new DecimalReader()));
    }

    private static final class TextReader extends StdScalarDeserializer<String> {

        TextReader() {
            super(String.class);
        }

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            return Text.isStorable(text)
                    ? text
                    : (String) context.handleWeirdStringValue(String.class, text, "cannot be stored");
        }
    }

    private static final class WholeReader extends StdScalarDeserializer<Integer> {

        WholeReader() {
            super(Integer.class);
        }

        @Override
        public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (Integer) context.handleUnexpectedToken(getValueType(context), parser);
            }
            try {
                return Decimals.read(parser.getString()).orElseThrow().intValueExact();
            } catch (ArithmeticException | NoSuchElementException e) {
                return (Integer) context.handleWeirdNumberValue(Integer.class, 0, "no whole number of 32 bits");
            }
        }
    }

    private static final class DayReader extends StdScalarDeserializer<LocalDate> {

        DayReader() {
            super(LocalDate.class);
        }

        @Override
        public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
            }
            String text = parser.getString();
            var day = Days.read(text);
            return day.isPresent()
                    ? day.get()
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "no day");
        }
    }

    private static final class DecimalReader extends StdScalarDeserializer<BigDecimal> {

        DecimalReader() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(getValueType(context), parser);
            }
            var number = Decimals.read(parser.getString());
            return number.isPresent()
                    ? number.get()
                    : (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, 0, "too long");
        }
    }
}
