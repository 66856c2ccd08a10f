package de.lenkungsportal.profile;

import de.lenkungsportal.TestDatabase;
import de.lenkungsportal.figure.Stand;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Facts that tests write, on an institution of Dortmund that has none from the documents. */
public final class ProfileFixture {

    public static final String DORTMUND = "05913000";
    public static final String INSTITUTION = "aa-dortmund";

    private ProfileFixture() {}

    /** An own entry of the municipality. */
    public static ProfileFactContent own(ProfileFacet facet, String text) {
        return content(facet, text, null, null);
    }

    public static ProfileFactContent content(
            ProfileFacet facet, String text, @Nullable String source, @Nullable String place) {
        return new ProfileFactContent(facet, text, new Stand("2016-05"), source, place, false);
    }

    /** Gives it a Stand after the Stichtag, as a source may have it, which nobody can enter. */
    public static void makeLater(JdbcTemplate sql, ProfileFact fact, String asOf) {
        TestDatabase.withoutTriggers(
                sql,
                statement -> statement.execute(
                        "update profile_fact set as_of = '" + asOf + "' where id = '" + fact.id() + "'"));
    }

    /** Drops what was written. */
    public static void forget(JdbcTemplate sql) {
        TestDatabase.withoutTriggers(sql, statement -> {
            statement.execute("delete from profile_fact where institution = '" + INSTITUTION + "'");
            statement.execute("delete from history where kind = 'PROFILE_FACT' and content ->> 'institution' = '"
                    + INSTITUTION + "'");
        });
    }
}
