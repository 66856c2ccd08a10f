package de.lenkungsportal.indicator.api;

import de.lenkungsportal.indicator.ProfileDimensionContent;
import de.lenkungsportal.indicator.ProfileDimensionContent.Category;
import de.lenkungsportal.indicator.ProfileDimensionEntry;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dimension of profiles as the API says it.
 *
 * @param help what is meant by it, for whoever answers
 * @param position where it stands among the dimensions, from 1
 * @param retired it is not asked for any more
 * @param categories in their order
 */
@Schema(name = "ProfileDimension")
record ProfileDimensionResource(
        String id,
        int version,
        String name,
        @Nullable String help,
        int position,
        boolean retired,
        List<CategoryResource> categories)
        implements Versioned {

    static final Columns<ProfileDimensionResource> COLUMNS = Columns.of(ProfileDimensionResource.class)
            .with(
                    "categories",
                    dimension -> dimension.categories().stream()
                            .map(CategoryResource::code)
                            .collect(Collectors.joining("; ")));

    /**
     * One of the answers to choose from.
     *
     * @param retired it is not offered any more
     */
    @Schema(name = "ProfileCategory")
    record CategoryResource(
            @Schema(pattern = "[A-Z][A-Z0-9_]{0,59}") String code,

            @Schema(maxLength = 120) String name,

            @Nullable Boolean retired) {

        Category category() {
            return new Category(
                    Objects.requireNonNullElse(code, ""),
                    Objects.requireNonNullElse(name, ""),
                    Boolean.TRUE.equals(retired));
        }
    }

    static ProfileDimensionResource of(ProfileDimensionEntry entry) {
        ProfileDimensionContent content = entry.content();
        return new ProfileDimensionResource(
                entry.code(),
                entry.version(),
                content.name(),
                content.help(),
                content.position(),
                content.retired(),
                content.categories().stream()
                        .map(each -> new CategoryResource(each.code(), each.name(), each.retired()))
                        .toList());
    }

    /**
     * The body of a new dimension or of a change.
     *
     * @param id code of a new dimension; a change names it in its address
     * @param reason why it is changed
     */
    record ProfileDimensionInput(
            @Schema(pattern = "[A-Z][A-Z0-9_]{0,59}") @Nullable String id,

            @Schema(maxLength = 120) String name,

            @Schema(maxLength = 500) @Nullable String help,

            @Schema(minimum = "1", maximum = "999") int position,

            @Nullable Boolean retired,
            @Nullable List<CategoryResource> categories,

            @Schema(maxLength = 500) @Nullable String reason) {

        ProfileDimensionContent content() {
            return new ProfileDimensionContent(
                    name,
                    help,
                    position,
                    Boolean.TRUE.equals(retired),
                    Objects.requireNonNullElse(categories, List.<CategoryResource>of()).stream()
                            .map(CategoryResource::category)
                            .toList());
        }
    }
}
