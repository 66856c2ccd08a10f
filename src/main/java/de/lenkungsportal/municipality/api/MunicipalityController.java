package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The municipalities, in the order of their German names. */
@RestController
@RequestMapping("/api/v1/municipalities")
@Tag(name = "municipalities", description = "cities and Kreise")
class MunicipalityController {

    private static final Columns<MunicipalityResource> COLUMNS = Columns.of(MunicipalityResource.class);

    private final MunicipalityService municipalities;

    MunicipalityController(MunicipalityService municipalities) {
        this.municipalities = municipalities;
    }

    /** @param shortName car plate sign */
    record MunicipalityResource(
            String ags,
            String name,
            String shortName,
            Municipality.Kind kind,
            @Nullable String peerGroup) {

        static MunicipalityResource of(Municipality municipality) {
            return new MunicipalityResource(
                    municipality.ags(),
                    municipality.name(),
                    municipality.shortName(),
                    municipality.kind(),
                    municipality.peerGroup());
        }
    }

    @GetListing
    @Operation(summary = "A page of municipalities; as CSV the whole list, never paged")
    Listing<MunicipalityResource> list() {
        return Listing.of(Function.identity())
                .from(
                        (all, page, size) -> municipalities.page(page, size),
                        (all, row) -> municipalities.all().forEach(row),
                        MunicipalityResource::of,
                        COLUMNS);
    }
}
