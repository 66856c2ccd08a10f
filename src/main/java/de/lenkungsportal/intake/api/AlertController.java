package de.lenkungsportal.intake.api;

import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.Alert;
import de.lenkungsportal.intake.AlertFilter;
import de.lenkungsportal.intake.AlertKind;
import de.lenkungsportal.intake.AlertService;
import de.lenkungsportal.intake.AlertSetting;
import de.lenkungsportal.intake.AlertTexts;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    record Seen(@Nullable String comment) {}

    /** What a municipality wants to be told; the threshold is the intake of a usual week. */
    record Setting(
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

    @GetMapping
    @Operation(summary = "A page of alerts, the most urgent first; as CSV the whole list")
    Page<AlertResource> list(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Codes(AlertKind.class) @Nullable List<String> kind,
            @RequestParam(required = false)
                    @Parameter(description = "OPEN (default) or ENDED")
                    @Codes(Alert.State.class)
                    @Nullable List<String> state,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        var parameters = new Parameters();
        AlertFilter filter = filter(parameters, ags, kind, state);
        Paging paging = parameters.paging(page, size);
        parameters.done();
        Page<Alert> found = alerts.page(filter, paging.page(), paging.size());
        return new Page<>(
                found.items().stream()
                        .map(alert -> AlertResource.of(alert, texts))
                        .toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(
            @RequestParam(required = false) @Nullable List<String> ags,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable List<String> state,
            HttpServletResponse response) {
        var parameters = new Parameters();
        AlertFilter filter = filter(parameters, ags, kind, state);
        parameters.done();
        var csv = new CsvStream(AlertResource.COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        alerts.list(filter)
                .forEach(alert -> csv.row(AlertResource.of(alert, texts).cells()));
        csv.finish();
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
            @PathVariable long id, @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, @RequestBody Seen said) {
        return AlertResource.of(
                alerts.acknowledge(id, seen.number(), Objects.requireNonNullElse(said.comment(), "")), texts);
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
            @RequestBody Setting wanted) {
        alerts.requireOwnSetting(ags);
        return SettingResource.of(alerts.changeSetting(
                ags,
                seen.number(),
                Objects.requireNonNullElse(wanted.missingAfterWeeks(), 0),
                wanted.threshold(),
                wanted.unit()));
    }

    private static AlertFilter filter(
            Parameters parameters,
            @Nullable List<String> ags,
            @Nullable List<String> kind,
            @Nullable List<String> state) {
        return new AlertFilter(
                parameters.ags(ags),
                parameters.codes(AlertKind.class, "kind", kind),
                state == null || state.isEmpty()
                        ? Set.of(Alert.State.OPEN)
                        : parameters.codes(Alert.State.class, "state", state));
    }
}
