package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.Institution;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.function.Function;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The institutions that figures can be about. */
@RestController
@RequestMapping("/api/v1/institutions")
@Tag(name = "areas")
class InstitutionController {

    private final MunicipalityService municipalities;

    InstitutionController(MunicipalityService municipalities) {
        this.municipalities = municipalities;
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

    @GetListing
    @Operation(summary = "A page of institutions; as CSV the whole list, never paged")
    Listing<InstitutionResource> institutions() {
        return Listing.of(Function.identity())
                .all(
                        all -> municipalities.institutions(),
                        InstitutionResource::of,
                        Columns.of(InstitutionResource.class));
    }
}
