package de.lenkungsportal.municipality;

/**
 * A place to choose from.
 *
 * @param designation what it is officially, for example Kreisfreie Stadt
 * @param listedIn the list that it stands in
 */
public record ListedArea(
        String ags, String name, String shortName, Municipality.Kind kind, String designation, String listedIn) {

    AreaContent content() {
        return new AreaContent(name, shortName, kind, null, null);
    }
}
