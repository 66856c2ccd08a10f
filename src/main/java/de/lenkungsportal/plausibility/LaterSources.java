package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The documents that were made after the Stichtag: a finding that names one of them is later, too. */
@Component
class LaterSources {

    private final SourceDates dates;
    private final Clock clock;

    LaterSources(SourceDates dates, Clock clock) {
        this.dates = dates;
        this.clock = clock;
    }

    /** With the Stand of each. One query. */
    Map<String, Stand> standing() {
        LocalDate today = LocalDate.now(clock);
        return dates.latest().entrySet().stream()
                .filter(source -> source.getValue().isLaterThan(today))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Set<String> numbers() {
        return standing().keySet();
    }

    /** The finding, saying whether it is later. */
    static Finding marked(Finding finding, Map<String, Stand> later) {
        return finding.with(finding.places().stream()
                .map(SourcePlace::source)
                .flatMap(source -> Stream.ofNullable(later.get(source)))
                .findFirst()
                .orElse(null));
    }
}
