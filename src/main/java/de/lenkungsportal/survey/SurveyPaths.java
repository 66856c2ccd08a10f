package de.lenkungsportal.survey;

/** Addresses of the survey inside the portal. */
public final class SurveyPaths {

    public static final String ROUNDS = "erhebungen";
    public static final String QUESTIONNAIRES = "fragebogen";

    private SurveyPaths() {}

    /** What is asked. */
    public static String questionnaire(String id) {
        return QUESTIONNAIRES + "/" + id;
    }

    /** Who stands where in a round. */
    public static String board(String round) {
        return ROUNDS + "/" + round;
    }

    /** What a municipality answered, for those who review it. */
    public static String review(String round, String ags) {
        return board(round) + "/" + ags;
    }

    /** The form in which a municipality answers. */
    public static String form(String round, String ags) {
        return "erhebung/" + round + "/" + ags;
    }
}
