package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.partner.Change;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.api.Codes;
import de.lenkungsportal.platform.api.Fixed;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Coordinators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Kooperationsvereinbarungen and their files. */
@RestController
@RequestMapping("/api/v1/cooperation-agreements")
@Tag(name = "cooperation-agreements", description = "Kooperationsvereinbarungen of the municipalities")
class CooperationAgreementController {

    /** Nothing inside a file may run or load anything, should a browser show it after all. */
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final CooperationAgreementService agreements;

    CooperationAgreementController(CooperationAgreementService agreements) {
        this.agreements = agreements;
    }

    /** The filter as the parameters of a request say it. */
    record Asked(
            @Nullable List<String> ags,
            @Nullable String organisation,

            @Codes(CooperationAgreement.State.class) @Nullable List<String> state) {

        CooperationAgreementFilter filter(Parameters parameters) {
            return new CooperationAgreementFilter(
                    parameters.ags(ags),
                    organisation,
                    parameters.codes(CooperationAgreement.State.class, "state", state));
        }
    }

    @GetListing
    @Operation(summary = "A page of agreements by municipality; as CSV the whole list, never paged")
    Listing<CooperationAgreementResource> list(@ParameterObject Asked asked) {
        return Listing.of(asked::filter)
                .from(
                        agreements::page,
                        agreements::stream,
                        CooperationAgreementResource::of,
                        CooperationAgreementResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One agreement; the ETag is its version")
    CooperationAgreementResource get(@PathVariable String id) {
        return CooperationAgreementResource.of(agreements.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<CooperationAgreementResource>> history(@PathVariable String id) {
        return VersionResource.of(
                Change.versions(
                        agreements.history(id), CooperationAgreement::version, CooperationAgreement::lastChange),
                CooperationAgreementResource::of);
    }

    @PostMapping
    @Coordinators
    @Operation(
            summary = "Enters an agreement of the own municipality",
            responses = @ApiResponse(responseCode = "201", description = "entered; the ETag is its version"))
    ResponseEntity<CooperationAgreementResource> post(
            @RequestBody CooperationAgreementResource.CooperationAgreementInput input) {
        CooperationAgreementResource created = CooperationAgreementResource.of(
                agreements.create(Objects.requireNonNullElse(input.ags(), ""), input.content(), input.reason()));
        return Tagged.created(created, "/api/v1/cooperation-agreements/{id}", created.id());
    }

    @PutMapping("/{id}")
    @Coordinators
    @Operation(
            summary = "Changes an agreement of the own municipality; what it was stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    CooperationAgreementResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody CooperationAgreementResource.CooperationAgreementInput input) {
        Fixed.require("ags", input.ags(), () -> agreements.get(id).ags());
        return CooperationAgreementResource.of(agreements.change(id, seen.number(), input.content(), input.reason()));
    }

    @GetMapping("/{id}/attachments/{attachment}")
    @Operation(summary = "A file of an agreement, as a download")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String attachment) {
        Attachment.File file = agreements.attachment(id, uuid(attachment));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.attachment().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(file.content());
    }

    @PostMapping("/{id}/attachments")
    @Coordinators
    @Operation(
            summary = "Adds a PDF to an agreement of the own municipality; the body is the file, 10 MiB at most",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/pdf",
                                            schema = @Schema(type = "string", format = "binary"))),
            responses = @ApiResponse(responseCode = "201", description = "added"))
    @ResponseStatus(HttpStatus.CREATED)
    CooperationAgreementResource.FileResource attach(
            @PathVariable String id,
            @RequestParam(defaultValue = "") @Parameter(description = "name of the file") String name,
            InputStream body)
            throws IOException {
        try (ReceivedFile file = ReceivedFile.of(body, CooperationAgreementService.LARGEST_FILE)) {
            return CooperationAgreementResource.FileResource.of(agreements.attach(id, name, file));
        }
    }

    @DeleteMapping("/{id}/attachments/{attachment}")
    @Coordinators
    @Operation(
            summary = "Removes the content of a file; that there was one stays on record",
            responses = @ApiResponse(responseCode = "204", description = "removed"))
    ResponseEntity<Void> detach(@PathVariable String id, @PathVariable String attachment) {
        agreements.detach(id, uuid(attachment));
        return ResponseEntity.noContent().build();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("attachment", text);
        }
    }
}
