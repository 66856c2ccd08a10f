package de.lenkungsportal.municipality.api;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.InvalidInputException.Problem;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.api.CsvStream;
import de.lenkungsportal.platform.api.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The municipalities, in the order of their German names. */
@RestController
@RequestMapping("/api/v1/municipalities")
@Tag(name = "municipalities", description = "cities and Kreise")
class MunicipalityController {

    private static final List<String> COLUMNS = List.of("ags", "name", "short_name", "kind", "peer_group");

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

        List<@Nullable Object> cells() {
            return Arrays.asList(ags, name, shortName, kind, peerGroup);
        }
    }

    @GetMapping
    @Operation(summary = "A page of municipalities; as CSV the whole list, never paged")
    Page<MunicipalityResource> list(
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(type = "integer", minimum = "0", defaultValue = "0"))
                    @Nullable String page,
            @RequestParam(required = false)
                    @Parameter(schema = @Schema(type = "integer", minimum = "1", maximum = "500", defaultValue = "50"))
                    @Nullable String size) {
        var problems = new ArrayList<Problem>();
        Paging paging = Paging.parse(page, size, problems);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        Page<Municipality> found = municipalities.page(paging.page(), paging.size());
        return new Page<>(
                found.items().stream().map(MunicipalityResource::of).toList(),
                found.page(),
                found.size(),
                found.total());
    }

    @GetMapping(produces = "text/csv")
    @Operation(hidden = true)
    void csv(HttpServletResponse response) {
        List<Municipality> all = municipalities.all();
        var csv = new CsvStream(COLUMNS, () -> {
            response.setContentType("text/csv;charset=UTF-8");
            return response.getWriter();
        });
        all.forEach(each -> csv.row(MunicipalityResource.of(each).cells()));
        csv.finish();
    }
}
