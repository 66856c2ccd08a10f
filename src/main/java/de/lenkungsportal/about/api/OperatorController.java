package de.lenkungsportal.about.api;

import de.lenkungsportal.about.OperatorService;
import de.lenkungsportal.about.api.OperatorResource.OperatorInput;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Admins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one record of who runs the portal. */
@RestController
@RequestMapping("/api/v1/operator")
@Tag(name = "operator", description = "who runs the portal, as imprint and accessibility statement say it")
class OperatorController {

    private final OperatorService operator;

    OperatorController(OperatorService operator) {
        this.operator = operator;
    }

    @GetMapping
    @Operation(summary = "Who runs the portal; the ETag is the version, 0 as long as the settings hold")
    OperatorResource get() {
        return OperatorResource.of(operator.get());
    }

    @GetMapping("/history")
    @Admins
    @Operation(summary = "Every version that was kept, the newest first")
    List<VersionResource<OperatorResource>> history() {
        return VersionResource.of(operator.history(), OperatorResource::of);
    }

    @PutMapping
    @Admins
    @Operation(
            summary = "Keeps what imprint and accessibility statement say; what they said stays in the history",
            responses = @ApiResponse(responseCode = "200", description = "kept; the ETag is the new version"))
    OperatorResource put(@RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen, @RequestBody OperatorInput input) {
        return OperatorResource.of(operator.change(seen.number(), input.content(), input.reason()));
    }
}
