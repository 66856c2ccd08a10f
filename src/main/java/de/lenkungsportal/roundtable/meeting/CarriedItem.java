package de.lenkungsportal.roundtable.meeting;

import de.lenkungsportal.figure.Stand;
import org.jspecify.annotations.Nullable;

/**
 * An item that a meeting did not get to.
 *
 * @param title of the item
 * @param ags of the body, null for the state
 * @param from day of the meeting that carried it over
 * @param meeting id of the meeting that it stands on now, or of the one that carried it over
 * @param next day of the meeting that it comes to, null where none is planned
 */
public record CarriedItem(
        String title,
        String bodyName,
        @Nullable String ags,
        @Nullable String municipality,
        Stand from,
        String meeting,
        @Nullable Stand next) {}
