package de.lenkungsportal.intake.outlook;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.staffing.StaffingMaterial;
import de.lenkungsportal.staffing.Suppositions;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Remembers the needs at the end of a year that were asked for last: each takes some 40 ms of a core. A run never changes,
 * and everything else that a need depends on is part of the key, so that none is ever out of date.
 */
@Component
class YearEndNeeds {

    /** At most 1,000 entries of about 10 KB each. */
    private final Cache<Key, Optional<StaffingOutlook>> latest =
            Caffeine.newBuilder().maximumSize(1000).build();

    /** Everything that a need depends on. */
    record Key(long run, StaffingMaterial.Material staffing, Suppositions supposed, LocalDate today) {}

    /** @param calculation is asked where the need is not known */
    Optional<StaffingOutlook> of(Key key, Supplier<Optional<StaffingOutlook>> calculation) {
        return latest.get(key, unknown -> calculation.get().map(StaffingOutlook::atYearEndOnly));
    }
}
