package de.lenkungsportal.shell.start;

import java.time.LocalDate;

/**
 * A coming event.
 *
 * @param day for the order
 * @param when the day as it is known, for example "14.06.2016" or "Juni 2016"
 * @param link address inside the portal
 */
public record StartDate(LocalDate day, String when, String title, String note, String link) {}
