package de.lenkungsportal.source.api;

import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.source.KeptSource;
import de.lenkungsportal.source.SourceContent;
import de.lenkungsportal.source.SourceContent.Kind;
import de.lenkungsportal.source.SourceFile;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source as the API says it.
 *
 * @param id its number, three digits, which everything taken from it names
 * @param file name of the file that it was read from
 * @param event what it was made for
 * @param documentName name of the uploaded file, which {@code …/file} answers with
 * @param documentSize its size in bytes
 */
record SourceResource(
        String id,
        int version,
        Kind kind,
        String title,
        String publisher,
        @Nullable String file,
        @Nullable String event,
        @Nullable Stand eventOn,
        @Nullable Stand published,
        @Nullable String website,
        @Nullable String licence,
        @Nullable String documentName,
        @Nullable Integer documentSize)
        implements Versioned {

    static final Columns<SourceResource> COLUMNS = Columns.of(SourceResource.class);

    static SourceResource of(KeptSource source) {
        SourceContent content = source.content();
        SourceFile document = source.file();
        return new SourceResource(
                source.number(),
                source.version(),
                content.kind(),
                content.title(),
                content.publisher(),
                content.file(),
                content.event(),
                content.eventOn(),
                content.published(),
                content.website(),
                content.licence(),
                document == null ? null : document.name(),
                document == null ? null : document.size());
    }

    /** The file of a source, as the answer to its upload. */
    record FileResource(String name, String mediaType, int size) {

        static FileResource of(SourceFile file) {
            return new FileResource(file.name(), file.mediaType(), file.size());
        }
    }

    /**
     * The body of a new source or of a change.
     *
     * @param id of a new source, the next free number where it is left out; a change may repeat it, but not name another
     * @param kind DOCUMENT where left out
     * @param reason why it is changed
     */
    record SourceInput(
            @Schema(pattern = "\\d{3}") @Nullable String id,

            @Schema(description = "DOCUMENT where it is left out") @Nullable Kind kind,

            @Schema(maxLength = 200) @Nullable String title,

            @Schema(maxLength = 200) @Nullable String publisher,

            @Schema(maxLength = 200, description = "name of the file that it was read from") @Nullable String file,

            @Schema(maxLength = 200, description = "what it was made for") @Nullable String event,

            @Schema(description = "Stand: year, month or day in ISO form") @Nullable Stand eventOn,

            @Schema(description = "Stand: year, month or day in ISO form") @Nullable Stand published,

            @Schema(maxLength = 500, description = "where it is published") @Nullable String website,

            @Schema(maxLength = 200, description = "under which terms it may be used") @Nullable String licence,

            @Schema(maxLength = 500) @Nullable String reason) {

        SourceContent content() {
            return new SourceContent(
                    Objects.requireNonNullElse(kind, Kind.DOCUMENT),
                    Objects.requireNonNullElse(title, ""),
                    Objects.requireNonNullElse(publisher, ""),
                    file,
                    event,
                    eventOn,
                    published,
                    website,
                    licence);
        }
    }
}
