package de.lenkungsportal.about.api;

import de.lenkungsportal.about.PageText;
import de.lenkungsportal.about.PageTextContent;
import de.lenkungsportal.about.PageTextService;
import de.lenkungsportal.about.TextPlace;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text of a public page as the API says it.
 *
 * @param text in Markdown; null while the text that comes with the portal is shown
 * @param shown what the page says, in Markdown
 */
@Schema(name = "Text")
record TextResource(TextPlace id, int version, @Nullable String text, String shown) implements Versioned {

    static final Columns<TextResource> COLUMNS = Columns.of(TextResource.class);

    static TextResource of(PageText text) {
        return new TextResource(text.place(), text.version(), text.content().text(), text.shown());
    }

    /**
     * The body of a change.
     *
     * @param text headings, paragraphs, lists and links in Markdown; null for the text that comes with the portal
     * @param reason why, for the history
     */
    @Schema(name = "TextInput")
    record Change(
            @Schema(maxLength = PageTextService.TEXT_LENGTH) @Nullable String text,

            @Schema(maxLength = 500) @Nullable String reason) {

        PageTextContent content() {
            return new PageTextContent(text);
        }
    }
}
