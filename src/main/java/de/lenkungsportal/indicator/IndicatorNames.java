package de.lenkungsportal.indicator;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Indicator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The German words of the catalogue, for every table, chart and sentence that names a figure. They are kept for a few seconds; a
 * change on another node is seen after that time.
 */
@Component
public class IndicatorNames {

    private static final Duration KEPT = Duration.ofSeconds(5);

    /** The catalogue was changed on this node. */
    record Changed() {}

    private record Words(
            Map<Indicator, CatalogueEntry> indicators, Map<String, BreakdownDimension> dimensions, long readAt) {}

    private final IndicatorRepository repository;
    private volatile @Nullable Words words;

    IndicatorNames(IndicatorRepository repository) {
        this.repository = repository;
    }

    /** Every indicator, also the retired ones, in the order of the German names. */
    public List<CatalogueEntry> all() {
        return List.copyOf(words().indicators().values());
    }

    /** The indicator of this code; empty where the catalogue has none. */
    public Optional<Indicator> find(String code) {
        return words().indicators().keySet().stream()
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    /** The name, or the code where the catalogue does not know it. */
    public String name(Indicator indicator) {
        CatalogueEntry entry = words().indicators().get(indicator);
        return entry == null ? indicator.code() : entry.content().name();
    }

    /** What the catalogue says of an indicator; empty where it has none. */
    public Optional<IndicatorContent> content(Indicator indicator) {
        return Optional.ofNullable(words().indicators().get(indicator)).map(CatalogueEntry::content);
    }

    /** Whether its figures are parts of a whole, none of them above 100 percent. */
    public boolean isShare(Indicator indicator) {
        CatalogueEntry entry = words().indicators().get(indicator);
        return entry == null || entry.content().kind() == IndicatorContent.Kind.SHARE;
    }

    /** The name for heads of columns and charts. */
    public String shortName(Indicator indicator) {
        CatalogueEntry entry = words().indicators().get(indicator);
        return entry == null ? indicator.code() : entry.content().shortName();
    }

    /** For example "unter 25 Jahren"; the code where the table does not know it. */
    public String value(String dimension, String value) {
        BreakdownDimension known = words().dimensions().get(dimension);
        return known == null ? value : known.values().getOrDefault(value, value);
    }

    public String dimension(String dimension) {
        BreakdownDimension known = words().dimensions().get(dimension);
        return known == null ? dimension : known.name();
    }

    /** "Alter: unter 25 Jahren, Sprachniveau: A2"; empty for the whole. */
    public String breakdown(Breakdown breakdown) {
        return breakdown.values().entrySet().stream()
                .map(each -> dimension(each.getKey()) + ": " + value(each.getKey(), each.getValue()))
                .collect(joining(", "));
    }

    /** Every dimension, in the order of the German names. */
    public List<BreakdownDimension> dimensions() {
        return List.copyOf(words().dimensions().values());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(Changed change) {
        words = null;
    }

    private Words words() {
        Words known = words;
        if (known == null || System.nanoTime() - known.readAt() > KEPT.toNanos()) {
            known = new Words(
                    repository.all().stream()
                            .collect(toMap(
                                    CatalogueEntry::indicator,
                                    Function.identity(),
                                    (one, other) -> one,
                                    LinkedHashMap::new)),
                    repository.dimensions().stream()
                            .collect(toMap(
                                    BreakdownDimension::code,
                                    Function.identity(),
                                    (one, other) -> one,
                                    LinkedHashMap::new)),
                    System.nanoTime());
            words = known;
        }
        return known;
    }
}
