package de.lenkungsportal.shell.hub;

import com.vaadin.flow.component.Component;
import java.time.LocalDate;

/** Something that a feature says on the page of a city. All texts come from the message bundle. */
public sealed interface HubPart {

    /**
     * A half of the sentence on how things stand: a main clause without its full stop, which says so where it rests on simulated data.
     *
     * @param weight the lightest clause stands first; two are shown
     */
    record Clause(int weight, String text) implements HubPart {}

    /**
     * One cell of the bar of key figures.
     *
     * @param place its place in the bar
     * @param value as it is read, with its qualifier, or the word for why it is missing
     * @param unit word of the unit; empty where there is none
     * @param stand when it held, and the change since the round before where both can be compared
     * @param isMissing whether the value is such a word
     * @param link address inside the portal
     */
    record KeyFigure(
            int place,
            String label,
            String value,
            String unit,
            String stand,
            boolean isMissing,
            boolean isSimulated,
            String link)
            implements HubPart {}

    /** Where a panel stands. */
    enum Row {
        PICTURE,
        STRIP,
        LIST
    }

    /**
     * A picture or a list under a title that leads to its view.
     *
     * @param place its place in the row
     * @param title what is the case
     * @param note period, unit and Stand; empty where the title says it all
     * @param link address inside the portal, of the view with the municipality set
     * @param sentence below the picture; empty where there is nothing to add
     */
    record Panel(
            Row row,
            int place,
            String title,
            String note,
            boolean isSimulated,
            String link,
            Component body,
            String sentence)
            implements HubPart {}

    /**
     * Something that happened on a day.
     *
     * @param when the day as it is known, for example "14.06.2016" or "Juni 2016"
     * @param note empty where the title says it all
     */
    record News(LocalDate day, String when, String title, String note, String link) implements HubPart {}

    /**
     * A meeting that was held, since which somebody may ask what is new.
     *
     * @param id of the body
     * @param day of its last meeting
     */
    record Occasion(String id, String name, LocalDate day) implements HubPart {}
}
