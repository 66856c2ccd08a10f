package de.lenkungsportal.intake.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.Alert;
import de.lenkungsportal.intake.AlertFilter;
import de.lenkungsportal.intake.AlertKind;
import de.lenkungsportal.intake.AlertService;
import de.lenkungsportal.intake.AlertSetting;
import de.lenkungsportal.intake.AlertTexts;
import de.lenkungsportal.platform.Codes;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.Paging;
import de.lenkungsportal.platform.Parameters;
import de.lenkungsportal.platform.Versions;
import de.lenkungsportal.report.CsvStream;
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
import org.springframework.http.ResponseEntity;
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
            @JsonProperty("missing_after_weeks") @Nullable Integer missingAfterWeeks,
            @Nullable BigDecimal threshold,
            @Nullable Unit unit) {}

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
    ResponseEntity<AlertResource> get(@PathVariable long id) {
        return answer(alerts.get(id));
    }

    @PostMapping("/{id}/acknowledgement")
    @Coordinators
    @Operation(summary = "Says that the own municipality has seen it; needs If-Match")
    ResponseEntity<AlertResource> acknowledge(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Seen seen) {
        alerts.requireOwn(id);
        int version = Versions.read(ifMatch, "alert", Long.toString(id));
        return answer(alerts.acknowledge(id, version, Objects.requireNonNullElse(seen.comment(), "")));
    }

    @GetMapping("/settings/{ags}")
    @Operation(summary = "What a municipality wants to be told")
    ResponseEntity<Setting> setting(@PathVariable String ags) {
        return answer(alerts.setting(ags));
    }

    @PutMapping("/settings/{ags}")
    @Coordinators
    @Operation(
            summary = "Replaces what the own municipality wants to be told; needs If-Match, \"0\" for the first time")
    ResponseEntity<Setting> changeSetting(
            @PathVariable String ags,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Setting wanted) {
        alerts.requireOwnSetting(ags);
        int version = Versions.read(ifMatch, "alert setting", ags);
        return answer(alerts.changeSetting(
                ags,
                version,
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

    private ResponseEntity<AlertResource> answer(Alert alert) {
        return ResponseEntity.ok().eTag(Versions.tag(alert.version())).body(AlertResource.of(alert, texts));
    }

    private static ResponseEntity<Setting> answer(AlertSetting setting) {
        return ResponseEntity.ok()
                .eTag(Versions.tag(setting.version()))
                .body(new Setting(setting.missingAfterWeeks(), setting.threshold(), setting.unit()));
    }
}
