package de.lenkungsportal.partner.rings;

/** How a service reaches a place of a Kreis. */
public enum ServiceForm {
    /** In the place itself. */
    ON_SITE,
    /** In the place at fixed hours. */
    OFFICE_HOURS,
    /** For the people of the place, at or through the main site of the Kreis. */
    VIA_MAIN_SITE
}
