package de.lenkungsportal.imports.api;

import de.lenkungsportal.imports.ImportHistoryService;
import de.lenkungsportal.ingest.ImportFilter;
import de.lenkungsportal.ingest.ImportKind;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that were read in, the newest first, as JSON pages or as one CSV. */
@RestController
@RequestMapping("/api/v1/imports")
@Tag(name = "imports", description = "Vorgänge: eingelesene Dateien und was daraus wurde")
class ImportController {

    private final ImportHistoryService service;

    ImportController(ImportHistoryService service) {
        this.service = service;
    }

    /** The filter as the parameters of a request say it. */
    record Wanted(
            @Parameter(description = "what the files were read into") @Nullable List<String> kind,

            @Nullable List<String> ags) {

        ImportFilter filter(Parameters parameters) {
            return new ImportFilter(parameters.codes(ImportKind.class, "kind", kind), parameters.ags(ags));
        }
    }

    @GetListing
    @Operation(summary = "A page of the list; as CSV the whole list, never paged")
    Listing<ImportResource> list(@ParameterObject Wanted wanted) {
        return Listing.of(wanted::filter)
                .from(service::page, service::export, ImportResource::of, ImportResource.COLUMNS);
    }
}
