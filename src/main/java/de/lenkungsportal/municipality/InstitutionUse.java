package de.lenkungsportal.municipality;

/** What a feature keeps of institutions: a bean in the feature. An institution that something is kept of is not deleted. */
public interface InstitutionUse {

    /** Code of what is kept, for example FIGURE; its words are {@code area.institution.use.FIGURE}. */
    String kind();

    /** How much is kept of this institution. */
    int count(String institution);
}
