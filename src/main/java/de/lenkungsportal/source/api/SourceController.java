package de.lenkungsportal.source.api;

import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.ReceivedFile;
import de.lenkungsportal.platform.api.Fixed;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.Tagged;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Admins;
import de.lenkungsportal.source.DeletedSource;
import de.lenkungsportal.source.SourceFile;
import de.lenkungsportal.source.SourceUpkeepService;
import de.lenkungsportal.source.api.SourceResource.FileResource;
import de.lenkungsportal.source.api.SourceResource.SourceInput;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.bind.annotation.RestController;

/** The sources with their files. */
@RestController
@RequestMapping("/api/v1/sources")
@Tag(name = "sources", description = "the documents, statistics and surveys that figures and other records name")
class SourceController {

    /** What a file contains never runs in a page of the portal, even where a browser shows it. */
    private static final String NOTHING_RUNS = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final SourceUpkeepService sources;

    SourceController(SourceUpkeepService sources) {
        this.sources = sources;
    }

    @GetListing
    @Operation(summary = "A page of sources by number; as CSV the whole list, never paged")
    Listing<SourceResource> list() {
        return Listing.of(Function.identity()).all(all -> sources.all(), SourceResource::of, SourceResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One source; the ETag is its version")
    SourceResource get(@PathVariable String id) {
        return SourceResource.of(sources.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<SourceResource>> history(@PathVariable String id) {
        return VersionResource.of(sources.history(id), SourceResource::of);
    }

    @PostMapping
    @Admins
    @Operation(
            summary = "Adds a source; without an id it gets the next free number",
            responses = @ApiResponse(responseCode = "201", description = "added; the ETag is version 1"))
    ResponseEntity<SourceResource> post(@RequestBody SourceInput input) {
        SourceResource added = SourceResource.of(sources.add(input.id(), input.content()));
        return Tagged.created(added, "/api/v1/sources/{id}", added.id());
    }

    @PutMapping("/{id}")
    @Admins
    @Operation(
            summary = "Changes a source; what it said stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    SourceResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody SourceInput input) {
        Fixed.require("id", input.id(), () -> sources.get(id).number());
        return SourceResource.of(sources.change(id, seen.number(), input.content(), input.reason()));
    }

    @DeleteMapping("/{id}")
    @Admins
    @Operation(
            summary = "Deletes a source that nothing in the portal names",
            responses = @ApiResponse(responseCode = "204", description = "deleted"))
    ResponseEntity<Void> delete(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestParam(required = false) @Parameter(description = "why it is deleted", required = true) @Nullable String reason) {
        sources.delete(id, seen.number(), Objects.requireNonNullElse(reason, ""));
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/deleted")
    @Admins
    @Operation(summary = "Sources that were deleted and can be brought back, the latest first")
    List<DeletedSource> deleted() {
        return sources.deleted();
    }

    @PostMapping("/{id}/restore")
    @Admins
    @Operation(summary = "Brings a deleted source back, as it was")
    SourceResource restore(@PathVariable String id) {
        return SourceResource.of(sources.restore(id));
    }

    @GetMapping("/{id}/file")
    @Operation(summary = "The file of a source, as a download")
    ResponseEntity<byte[]> file(@PathVariable String id) {
        SourceFile.Whole whole = sources.file(id).orElseThrow(() -> new NotFoundException("file", id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(whole.file().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(whole.file().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .cacheControl(CacheControl.noStore().cachePrivate())
                .body(whole.content());
    }

    @PutMapping("/{id}/file")
    @Admins
    @Operation(
            summary =
                    "Puts the file of a source in place of the one that was there: a PDF, XLSX or DOCX, 10 MiB at most",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    FileResource putFile(
            @PathVariable String id,
            @RequestParam(defaultValue = "") @Parameter(description = "name of the file") String name,
            InputStream body)
            throws IOException {
        try (ReceivedFile file = ReceivedFile.of(body, SourceUpkeepService.LARGEST_FILE)) {
            return FileResource.of(sources.put(id, name, file));
        }
    }
}
