package de.lenkungsportal.intake.published;

import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.PublishedForecast;
import de.lenkungsportal.platform.api.Columns;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A published forecast as the API says it.
 *
 * @param ags null for the whole Land and the whole federation
 * @param value the only value, or the lower end of a range; per cent a year for a rate
 * @param valueTo upper end, with the shape RANGE only
 * @param period the year that is forecast; null for a rate without one
 */
record PublishedForecastResource(
        String id,
        PublishedForecast.Scope scope,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable Rechtskreis rechtskreis,
        PublishedForecast.Measure measure,
        String population,
        String shape,
        Unit unit,
        Qualifier qualifier,
        BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable Stand period,
        PublishedForecast.Method method,
        String publisher,
        Stand published,
        String source,
        String sourcePlace,
        @Nullable String figureId,
        @Nullable Flag flag,
        @Nullable String note) {

    static final Columns<PublishedForecastResource> COLUMNS = Columns.of(PublishedForecastResource.class);

    static PublishedForecastResource of(PublishedForecast forecast) {
        var quantity = forecast.quantity();
        return new PublishedForecastResource(
                forecast.id(),
                forecast.scope(),
                forecast.ags(),
                forecast.municipality(),
                forecast.rechtskreis(),
                forecast.measure(),
                forecast.population(),
                forecast.shape().code(),
                forecast.unit(),
                quantity.qualifier(),
                quantity.value(),
                quantity.to(),
                forecast.period(),
                forecast.method(),
                forecast.publisher(),
                forecast.published(),
                forecast.source().source(),
                forecast.source().place(),
                forecast.figureId(),
                forecast.flag(),
                forecast.note());
    }
}
