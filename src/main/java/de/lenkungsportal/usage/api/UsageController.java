package de.lenkungsportal.usage.api;

import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.usage.UsageCount;
import de.lenkungsportal.usage.UsagePeriod;
import de.lenkungsportal.usage.UsageService;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Counts of use, for administrators. */
@RestController
@RequestMapping("/api/v1/usage")
@Tag(name = "usage", description = "how many accounts signed in and how many views they opened, by role")
class UsageController {

    private final UsageService usage;

    UsageController(UsageService usage) {
        this.usage = usage;
    }

    /**
     * @param begins first day of the week or month
     * @param missing SUPPRESSED where a count is null because it could tell of one person
     */
    record UsageResource(
            UsagePeriod period,
            LocalDate begins,
            LocalDate ends,
            Role role,
            @Nullable Integer accounts,
            @Nullable Long views,
            @Nullable Missing missing) {

        static final Columns<UsageResource> COLUMNS = Columns.of(UsageResource.class);

        static UsageResource of(UsageCount count) {
            return new UsageResource(
                    count.period(),
                    count.begins(),
                    count.ends(),
                    count.role(),
                    count.accounts(),
                    count.views(),
                    count.accounts() == null || count.views() == null ? Missing.SUPPRESSED : null);
        }
    }

    /** What is asked for. */
    record Asked(
            @Parameter(description = "weeks from Monday, or months; WEEK where left out")
            @Codes(UsagePeriod.class)
            @Nullable String period) {

        UsagePeriod filter(Parameters parameters) {
            return parameters.code(UsagePeriod.class, "period", period, UsagePeriod.WEEK);
        }
    }

    @GetListing
    @Operation(summary = "A page of the counts, the newest period first; as CSV the whole list, never paged")
    Listing<UsageResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter).all(usage::list, UsageResource::of, UsageResource.COLUMNS);
    }
}
