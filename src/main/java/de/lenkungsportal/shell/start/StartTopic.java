package de.lenkungsportal.shell.start;

/**
 * One line of the start page: something that needs a decision, or data that are missing. All texts come from the message
 * bundle of the feature.
 *
 * @param title first the municipality, then the matter, for example "Hagen: Ausländerbehörde nicht als Partner genannt"
 * @param reason why it is here, with the figures it rests on
 * @param end what ends it, for example "Erledigt, sobald die Partnerschaft eingetragen ist."
 * @param since Stand or since when, for example "Stand März 2016" or "seit 11.04.2016"
 * @param link address inside the portal, with query parameters where needed
 */
public record StartTopic(Urgency urgency, String title, String reason, String end, String since, String link) {

    /** In the order of the page. */
    public enum Urgency {
        THRESHOLD,
        CRITICAL_GAP,
        OVERDUE,
        GAP,
        /** Agreed, but something is still open: a condition, or an item that a meeting did not get to. */
        PENDING,
        CONTRADICTION,
        /** No alarm: data are missing. Stands in a section of its own. */
        MISSING_DATA
    }
}
