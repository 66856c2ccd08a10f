package de.lenkungsportal.municipality;

/** An area with what is kept of it. */
public record Area(String ags, AreaContent content, int version) {

    public String name() {
        return content.name();
    }

    /** Key of the Kreis that it would lie in; its own where it is a Kreis or belongs to none. */
    public String kreis() {
        return ags.substring(0, 5) + "000";
    }
}
