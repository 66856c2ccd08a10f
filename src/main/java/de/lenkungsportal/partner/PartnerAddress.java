package de.lenkungsportal.partner;

import java.util.Locale;

/** The addresses of the pages of partners inside the portal, by which the slices link to each other. */
public final class PartnerAddress {

    /** The rings; with an id behind it the page of a partnership. */
    public static final String RINGS = "partnerringe";

    /** With an id behind it the page of an organisation. */
    public static final String ORGANISATION = "partner";

    /** A new partnership of the own municipality. */
    public static final String NEW = RINGS + "/neu";

    /** A list of partners of the own municipality that is read in. */
    public static final String IMPORT = RINGS + "/einlesen";

    /** Parameter of the rings: AGS. */
    public static final String CITY = "stadt";

    /** Parameter of the rings: the way to look at the partners. */
    public static final String FORM = "ansicht";

    /** Parameter of the rings: id of the partnership or gap that is shown beside them. */
    public static final String CHOSEN = "partner";

    /** Parameter of a new partnership: kind of the organisation. */
    public static final String KIND = "art";

    /** Parameter of a partnership: the page opens at the history. */
    public static final String HISTORY = "verlauf";

    private PartnerAddress() {}

    public static String city(String ags) {
        return RINGS + "?" + CITY + "=" + ags;
    }

    /** The rings with this partnership beside them. */
    public static String chosen(String ags, String partnership) {
        return city(ags) + "&" + CHOSEN + "=" + partnership;
    }

    public static String allCities() {
        return RINGS + "?" + FORM + "=staedte";
    }

    public static String partnership(String id) {
        return RINGS + "/" + id;
    }

    public static String history(String partnership) {
        return partnership(partnership) + "?" + HISTORY + "=ja";
    }

    public static String organisation(String id) {
        return ORGANISATION + "/" + id;
    }

    public static String newPartnership(OrganisationKind kind) {
        return NEW + "?" + KIND + "=" + kind.name().toLowerCase(Locale.ROOT);
    }
}
