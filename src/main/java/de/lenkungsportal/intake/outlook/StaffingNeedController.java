package de.lenkungsportal.intake.outlook;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.ForecastRunFilter;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.staffing.Suppositions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How many staff the forecasts take. */
@RestController
@RequestMapping("/api/v1/staffing-need")
@Tag(name = "staffing-need", description = "staff that the coming intake takes, beside the staff of the city")
class StaffingNeedController {

    private final StaffingOutlookService outlooks;

    StaffingNeedController(StaffingOutlookService outlooks) {
        this.outlooks = outlooks;
    }

    /** The filter as the parameters of a request say it, and what the caller supposes; absent means what the municipality assumes. */
    record Asked(
            @Nullable List<String> ags,
            @Codes(Rechtskreis.class) @Nullable List<String> rechtskreis,
            @Codes(Unit.class) @Nullable List<String> unit,

            @Parameter(description = "1 to 60") @Nullable String stay_months,

            @Parameter(description = "clients of one specialist, 10 to 1000") @Nullable String ratio,

            @Parameter(description = "1 to 100") @Nullable String unemployed_percent,

            @Parameter(description = "from the week with this day on twice as many come") @Nullable String doubled_from,

            @Parameter(description = "chosen conversion of series in BG, for example 1.97 (002)") @Nullable String persons_per_bg) {

        private Question question(Parameters parameters) {
            return new Question(
                    new ForecastRunFilter(
                            parameters.ags(ags),
                            parameters.codes(Rechtskreis.class, "rechtskreis", rechtskreis),
                            parameters.codes(Unit.class, "unit", unit),
                            ForecastRunFilter.Runs.CURRENT),
                    new Suppositions(
                            parameters.whole("stay_months", stay_months),
                            parameters.whole("ratio", ratio),
                            parameters.whole("unemployed_percent", unemployed_percent),
                            parameters.day("doubled_from", doubled_from),
                            parameters.decimal("persons_per_bg", persons_per_bg)));
        }
    }

    private record Question(ForecastRunFilter filter, Suppositions supposed) {}

    @GetListing
    @Operation(summary = "A page of needs, one for each series with a forecast; as CSV the whole list")
    Listing<StaffingNeedResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::question)
                .from(this::page, this::all, StaffingNeedResource::of, StaffingNeedResource.COLUMNS);
    }

    private Page<StaffingOutlookService.Answer> page(Question question, int page, int size) {
        return outlooks.page(question.filter(), question.supposed(), page, size);
    }

    /** Page by page, since each need is computed. */
    private void all(Question question, Consumer<StaffingOutlookService.Answer> row) {
        Page<StaffingOutlookService.Answer> found;
        int page = 0;
        do {
            found = page(question, page++, Page.MAX_SIZE);
            found.items().forEach(row);
        } while ((long) page * Page.MAX_SIZE < found.total());
    }
}
