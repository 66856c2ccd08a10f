package de.lenkungsportal.roundtable.ui;

/** Where the records of this feature stand in the portal. */
final class Addresses {

    static final String BODIES = "runde-tische";
    static final String MEETINGS = BODIES + "/sitzung";
    static final String REGISTER = "vereinbarungen";

    private Addresses() {}

    static String body(String id) {
        return BODIES + "/" + id;
    }

    static String meeting(String id) {
        return MEETINGS + "/" + id;
    }

    /** The screen on which a meeting is run. */
    static String run(String id) {
        return meeting(id) + "/durchfuehren";
    }

    static String agreement(String id) {
        return REGISTER + "/" + id;
    }
}
