package de.lenkungsportal.profile;

/**
 * An institution that a Steckbrief is about.
 *
 * @param institution its id, for example {@code ip-dortmund}
 * @param ags area that it lies in
 * @param area name of that area
 */
public record ProfilePlace(String institution, String name, String ags, String area) {}
