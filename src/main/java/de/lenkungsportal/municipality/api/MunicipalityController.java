package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.municipality.PeerGroup;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.GetListing;
import de.lenkungsportal.platform.api.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
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

    /**
     * @param shortName car plate sign
     * @param peerGroups keys of the groups that it is compared in
     */
    record MunicipalityResource(
            String ags, String name, String shortName, Municipality.Kind kind, List<String> peerGroups) {

        static MunicipalityResource of(Municipality municipality, List<PeerGroup> groups) {
            return new MunicipalityResource(
                    municipality.ags(),
                    municipality.name(),
                    municipality.shortName(),
                    municipality.kind(),
                    groups.stream()
                            .filter(group -> group.members().contains(municipality.ags()))
                            .map(PeerGroup::id)
                            .toList());
        }
    }

    @GetListing
    @Operation(summary = "A page of municipalities; as CSV the whole list, never paged")
    Listing<MunicipalityResource> list() {
        List<PeerGroup> groups = municipalities.peerGroups();
        return Listing.of(Function.identity())
                .from(
                        (all, page, size) -> municipalities.page(page, size),
                        (all, row) -> municipalities.all().forEach(row),
                        municipality -> MunicipalityResource.of(municipality, groups),
                        COLUMNS);
    }
}
