package de.lenkungsportal.platform;

import java.util.Map;
import java.util.Set;

/**
 * A table that is loaded from the file of its name in {@code db/reference}.
 *
 * @param key columns or expressions that identify a row, as in {@code on conflict}
 * @param guard SQL condition on the stored row; only where it holds does the file replace the row
 * @param wanted SQL condition on {@code incoming}, the row of the file; only where it holds is the row loaded at all
 * @param after tables that array columns refer to, which can have no foreign keys
 * @param read SQL expressions on {@code incoming}, by column that the file writes in another form than the table keeps it
 */
public record ReferenceTable(
        String name, String key, String guard, String wanted, Set<String> after, Map<String, String> read) {

    private static final String ALWAYS = "true";

    /** The file has the last word on each of its rows. */
    public static ReferenceTable of(String name, String key) {
        return new ReferenceTable(name, key, ALWAYS, ALWAYS, Set.of(), Map.of());
    }

    /**
     * Records with versions; what a person has changed or deleted since is left as it is.
     *
     * @param key the one column that names the record in the history, too
     */
    public static ReferenceTable versioned(String name, String key) {
        return new ReferenceTable(name, key, name + ".version = 1", ALWAYS, Set.of(), Map.of())
                .where(
                        "not exists (select from history h where h.kind = upper('%s') and h.id = incoming.%s::text and h.content ->> 'change' = 'DELETED')"
                                .formatted(name, key));
    }

    /**
     * Parts of records with versions; those of a record that a person has changed since are left as they are.
     *
     * @param holder table of the records
     * @param column names the record that a part belongs to; the first of the key
     * @param more the other columns of the key
     */
    public static ReferenceTable partOf(String holder, String name, String column, String more) {
        return of(name, column + ", " + more)
                .where("exists (select from %s h where h.id = incoming.%s and h.version = 1)"
                        .formatted(holder, column));
    }

    /** Loaded whole, but what a person has changed since with the record that a row is part of is left as it is. */
    public ReferenceTable unlessChanged(String holder, String column) {
        String unchanged =
                "exists (select from %s h where h.id = %s.%s and h.version = 1)".formatted(holder, name, column);
        return new ReferenceTable(name, key, unchanged, wanted, after, read);
    }

    /** SQL condition on the stored row under which it is as the file brought it, and may be withdrawn with it. */
    String untouched() {
        return "(" + guard + ") and (" + wanted.replace("incoming.", name + ".") + ")";
    }

    /** Not for a stored row on which this SQL condition holds. */
    public ReferenceTable unless(String condition) {
        return new ReferenceTable(name, key, "not (" + condition + ")", wanted, after, read);
    }

    /** With one more condition on {@code incoming}. */
    public ReferenceTable where(String condition) {
        return new ReferenceTable(
                name, key, guard, wanted.equals(ALWAYS) ? condition : wanted + " and " + condition, after, read);
    }

    /** Loaded after these tables, beside those of its foreign keys. */
    public ReferenceTable after(String... tables) {
        return new ReferenceTable(name, key, guard, wanted, Set.of(tables), read);
    }

    /** With a column that the file writes as text and this expression on {@code incoming} reads. */
    public ReferenceTable reading(String column, String expression) {
        return new ReferenceTable(name, key, guard, wanted, after, Map.of(column, expression));
    }
}
