package de.lenkungsportal.roundtable.ui;

/** Where the records of this feature stand in the portal. */
final class Addresses {

    static final String BODIES = "runde-tische";
    static final String MEETINGS = BODIES + "/sitzung";

    private Addresses() {}

    static String body(String id) {
        return BODIES + "/" + id;
    }

    static String meeting(String id) {
        return MEETINGS + "/" + id;
    }

    static String agreement(String id) {
        return RegisterState.ROUTE + "/" + id;
    }
}
