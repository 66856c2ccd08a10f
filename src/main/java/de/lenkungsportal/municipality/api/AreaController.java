package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom figures can be about: areas of all kinds, and the institutions in them. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "areas", description = "municipalities, the Land, the Bund, and institutions: whom figures can be about")
class AreaController {

    private final MunicipalityService municipalities;

    AreaController(MunicipalityService municipalities) {
        this.municipalities = municipalities;
    }

    /** @param ags key of the area; that of the Bund is 00000000 */
    record AreaResource(String ags, String name, String shortName, Municipality.Kind kind) {

        static AreaResource of(Municipality area) {
            return new AreaResource(area.ags(), area.name(), area.shortName(), area.kind());
        }
    }

    /** @param ags area that it lies in */
    record InstitutionResource(
            String id, String ags, String name, Institution.Kind kind, String source, String sourcePlace) {

        static InstitutionResource of(Institution institution) {
            return new InstitutionResource(
                    institution.id(),
                    institution.ags(),
                    institution.name(),
                    institution.kind(),
                    institution.source().source(),
                    institution.source().place());
        }
    }

    @GetListing("/areas")
    @Operation(summary = "A page of areas; as CSV the whole list, never paged")
    Listing<AreaResource> areas() {
        return Listing.of(Function.identity())
                .all(all -> municipalities.areas(), AreaResource::of, Columns.of(AreaResource.class));
    }

    @GetListing("/institutions")
    @Operation(summary = "A page of institutions; as CSV the whole list, never paged")
    Listing<InstitutionResource> institutions() {
        return Listing.of(Function.identity())
                .all(
                        all -> municipalities.institutions(),
                        InstitutionResource::of,
                        Columns.of(InstitutionResource.class));
    }
}
