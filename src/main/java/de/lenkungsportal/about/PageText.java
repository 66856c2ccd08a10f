package de.lenkungsportal.about;

/**
 * A text that the operator of the portal writes.
 *
 * @param portal the text that comes with the portal; Markdown
 */
public record PageText(TextPlace place, PageTextContent content, String portal, int version) {

    /** Whether the operator has written it. */
    public boolean isOwn() {
        return content.text() != null;
    }

    /** What the page says: the own text, or else the one that comes with the portal. */
    public String shown() {
        String own = content.text();
        return own == null ? portal : own;
    }
}
