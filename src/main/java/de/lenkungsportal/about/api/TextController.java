package de.lenkungsportal.about.api;

import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.SeenVersion;
import de.lenkungsportal.platform.api.VersionResource;
import de.lenkungsportal.security.Admins;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts of the imprint and of the accessibility statement. */
@RestController
@RequestMapping("/api/v1/texts")
@Admins
@Tag(name = "texts", description = "the texts of the imprint and of the accessibility statement")
class TextController {

    private final PageTextService texts;

    TextController(PageTextService texts) {
        this.texts = texts;
    }

    @GetListing
    @Operation(summary = "A page of texts; as CSV the whole list, never paged")
    Listing<TextResource> list() {
        return Listing.of(Function.identity()).all(all -> texts.all(), TextResource::of, TextResource.COLUMNS);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One text; the ETag is its version")
    TextResource get(@PathVariable String id) {
        return TextResource.of(texts.get(id));
    }

    @GetMapping("/{id}/history")
    @Operation(summary = "Every version, the newest first")
    List<VersionResource<TextResource>> history(@PathVariable String id) {
        return VersionResource.of(texts.history(id), TextResource::of);
    }

    @PutMapping("/{id}")
    @Admins
    @Operation(
            summary = "Changes a text; what it said stays in its history",
            responses = @ApiResponse(responseCode = "200", description = "changed; the ETag is the new version"))
    TextResource put(
            @PathVariable String id,
            @RequestHeader(HttpHeaders.IF_MATCH) SeenVersion seen,
            @RequestBody TextResource.Change input) {
        return TextResource.of(texts.change(id, seen.number(), input.content(), input.reason()));
    }
}
