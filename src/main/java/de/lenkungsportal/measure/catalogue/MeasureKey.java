package de.lenkungsportal.measure.catalogue;

import de.lenkungsportal.measure.MeasureContent;
import java.util.Locale;

/** What tells a measure of a municipality from its others: title and provider, whatever the case and the blanks. */
record MeasureKey(String title, String provider) {

    MeasureKey {
        title = plain(title);
        provider = plain(provider);
    }

    static MeasureKey of(MeasureContent content) {
        return new MeasureKey(content.title(), content.providerWords());
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.GERMAN).replaceAll("\\s+", " ");
    }
}
