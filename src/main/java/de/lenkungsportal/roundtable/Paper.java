package de.lenkungsportal.roundtable;

/**
 * A paper for an agenda item.
 *
 * @param link http, https, or an address inside the portal
 */
public record Paper(String title, String link) {}
