package de.lenkungsportal.intake.alert;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What needs attention, and what each municipality wants to be told. */
@RestController
@RequestMapping("/api/v1/alerts")
@Tag(name = "alerts", description = "what needs attention in the intake, with reason and what ends it")
class AlertController {

    private final AlertService alerts;
    private final AlertTexts texts;

    AlertController(AlertService alerts, AlertTexts texts) {
        this.alerts = alerts;
        this.texts = texts;
    }

    /** @param comment what is done about it, at most 1,000 characters; no names of persons */
    @Schema(name = "AcknowledgementInput")
    record AcknowledgementInput(@Nullable String comment) {}

    /** What a municipality wants to be told; the threshold is the intake of a usual week. */
    record SettingInput(
            @Nullable Integer missingAfterWeeks,
            @Nullable BigDecimal threshold,
            @Nullable Unit unit) {}

    /** What a municipality is told; version 0 while it never changed that. */
    record SettingResource(
            int version,
            int missingAfterWeeks,
            @Nullable BigDecimal threshold,
            @Nullable Unit unit) implements Versioned {

        static SettingResource of(AlertSetting setting) {
            return new SettingResource(
                    setting.version(), setting.missingAfterWeeks(), setting.threshold(), setting.unit());
        }
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Nullable List<String> ags,
            @Codes(AlertKind.class) @Nullable List<String> kind,

            @Parameter(description = "OPEN (default) or ENDED") @Codes(Alert.State.class) @Nullable List<String> state) {

        AlertFilter filter(Parameters parameters) {
            return new AlertFilter(
                    parameters.ags(ags),
                    parameters.codes(AlertKind.class, "kind", kind),
                    state == null || state.isEmpty()
                            ? Set.of(Alert.State.OPEN)
                            : parameters.codes(Alert.State.class, "state", state));
        }
    }

    @GetListing
    @Operation(summary = "A page of alerts, the most urgent first; as CSV the whole list")
    Listing<AlertResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(
                        alerts::page,
                        (filter, row) -> alerts.list(filter).forEach(row),
                        alert -> AlertResource.of(alert, texts),
                        AlertResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One alert")
    AlertResource get(@PathVariable long id) {
        return AlertResource.of(alerts.get(id), texts);
    }

    @PostMapping("/{id}/acknowledgement")
    @Coordinators
    @Operation(summary = "Says that the own municipality has seen it; needs If-Match")
    AlertResource acknowledge(
            @PathVariable long id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody AcknowledgementInput input) {
        return AlertResource.of(
                alerts.acknowledge(id, seen.number(), Objects.requireNonNullElse(input.comment(), "")), texts);
    }

    @GetMapping("/settings/{ags}")
    @Operation(summary = "What a municipality wants to be told")
    SettingResource setting(@PathVariable String ags) {
        return SettingResource.of(alerts.setting(ags));
    }

    @PutMapping("/settings/{ags}")
    @Coordinators
    @Operation(
            summary = "Replaces what the own municipality wants to be told; needs If-Match, \"0\" for the first time")
    SettingResource changeSetting(
            @PathVariable String ags,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody SettingInput input) {
        return SettingResource.of(alerts.changeSetting(
                ags,
                seen.number(),
                Objects.requireNonNullElse(input.missingAfterWeeks(), 0),
                input.threshold(),
                input.unit()));
    }
}
