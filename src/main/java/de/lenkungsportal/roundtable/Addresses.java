package de.lenkungsportal.roundtable;

/** Where the records of this feature stand in the portal. */
public final class Addresses {

    public static final String BODIES = "runde-tische";
    public static final String MEETINGS = BODIES + "/sitzung";
    public static final String REGISTER = "vereinbarungen";

    private Addresses() {}

    public static String body(String id) {
        return BODIES + "/" + id;
    }

    public static String meeting(String id) {
        return MEETINGS + "/" + id;
    }

    /** The screen on which a meeting is run. */
    public static String run(String id) {
        return meeting(id) + "/durchfuehren";
    }

    public static String agreement(String id) {
        return REGISTER + "/" + id;
    }
}
