package de.lenkungsportal.comparison;

import de.lenkungsportal.comparison.FigureContent.Percentage;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.KnownSources;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.indicator.BreakdownDimension;
import de.lenkungsportal.indicator.IndicatorContent;
import de.lenkungsportal.indicator.IndicatorNames;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The catalogue of indicators as new figures are held to it. */
@Component
class StoredCatalogue implements NewFigure.Catalogue {

    private final IndicatorNames names;
    private final KnownSources sources;
    private final Clock clock;

    StoredCatalogue(IndicatorNames names, KnownSources sources, Clock clock) {
        this.names = names;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public Set<Unit> units(Indicator indicator) {
        return current(indicator).map(content -> Set.copyOf(content.units())).orElse(Set.of());
    }

    @Override
    public Set<String> dimensions(Indicator indicator) {
        return current(indicator).map(IndicatorContent::dimensions).orElse(Set.of());
    }

    @Override
    public boolean has(String dimension, String value) {
        return names.dimensions().stream()
                .filter(each -> each.code().equals(dimension))
                .map(BreakdownDimension::values)
                .anyMatch(values -> values.containsKey(value));
    }

    @Override
    public Percentage percentage(Indicator indicator) {
        return names.isShare(indicator) ? Percentage.OF_A_WHOLE : Percentage.CHANGE;
    }

    @Override
    public boolean hasSource(String number) {
        return number.matches("\\d{3}") && sources.has(number);
    }

    private Optional<IndicatorContent> current(Indicator indicator) {
        return names.content(indicator).filter(content -> content.isCurrentOn(LocalDate.now(clock)));
    }
}
