package de.lenkungsportal.plausibility;

import static de.lenkungsportal.db.Tables.FINDING_DECISION;
import static de.lenkungsportal.db.Tables.FINDING_FIGURE;
import static de.lenkungsportal.db.Tables.PLAUSIBILITY_FINDING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.plausibility.rule.ArgumentCode;
import de.lenkungsportal.plausibility.rule.Suspicion;
import de.lenkungsportal.security.PortalUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.UpdateConditionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes findings, their figures and their history; a batch a table, however many there are. */
@Repository
class FindingRepository {

    private final DSLContext db;

    FindingRepository(DSLContext db) {
        this.db = db;
    }

    List<StoredFinding> stored(Collection<String> ags) {
        return db.select(
                        PLAUSIBILITY_FINDING.ID,
                        PLAUSIBILITY_FINDING.AGS,
                        PLAUSIBILITY_FINDING.STATE,
                        PLAUSIBILITY_FINDING.VERSION,
                        PLAUSIBILITY_FINDING.FINGERPRINT,
                        PLAUSIBILITY_FINDING.SEVERITY,
                        PLAUSIBILITY_FINDING.ARGUMENTS.convertFrom(List::of),
                        PLAUSIBILITY_FINDING.SOURCE_PLACES.convertFrom(List::of),
                        figures(noCondition()),
                        figures(condition(FINDING_FIGURE.HIDDEN)))
                .from(PLAUSIBILITY_FINDING)
                .where(PLAUSIBILITY_FINDING.AGS.in(ags))
                .fetch(mapping(StoredFinding::new));
    }

    private static Field<Set<String>> figures(Condition condition) {
        return multiset(select(FINDING_FIGURE.FIGURE_ID)
                        .from(FINDING_FIGURE)
                        .where(FINDING_FIGURE.FINDING_ID.eq(PLAUSIBILITY_FINDING.ID))
                        .and(condition))
                .convertFrom(rows -> Set.copyOf(rows.getValues(FINDING_FIGURE.FIGURE_ID)));
    }

    /** @param actor whose change made the run, null where it ran by itself */
    void apply(List<FindingChange> changes, @Nullable PortalUser actor, Instant now) {
        var findings = new ArrayList<Query>();
        var figures = new ArrayList<Query>();
        var history = new ArrayList<Query>();
        for (FindingChange change : changes) {
            switch (change) {
                case FindingChange.Found(Suspicion found) -> {
                    findings.add(insert(found, now));
                    figures.addAll(links(found));
                    history.add(decision(found.id(), 1, FindingState.OPEN, null, actor, now));
                }
                case FindingChange.Reopened(Suspicion found, int version) -> {
                    findings.add(update(found, version));
                    findings.add(state(found.id(), version, FindingState.OPEN, null, null, null));
                    figures.addAll(relinks(found));
                    history.add(decision(found.id(), version, FindingState.OPEN, null, actor, now));
                }
                case FindingChange.Updated(Suspicion found, int version) -> {
                    findings.add(update(found, version));
                    figures.addAll(relinks(found));
                }
                case FindingChange.Corrected(String id, int version) -> {
                    findings.add(state(id, version, FindingState.CORRECTED, null, actor, now));
                    history.add(decision(id, version, FindingState.CORRECTED, null, actor, now));
                }
            }
        }
        db.batch(findings).execute();
        db.batch(figures).execute();
        db.batch(history).execute();
    }

    /** @return false when the finding is no longer at this version; nothing was written then */
    boolean decide(String id, int version, FindingState state, String comment, PortalUser actor, Instant now) {
        int written = state(id, version + 1, state, comment, actor, now)
                .and(PLAUSIBILITY_FINDING.VERSION.eq(version))
                .execute();
        if (written == 1) {
            decision(id, version + 1, state, comment, actor, now).execute();
        }
        return written == 1;
    }

    static List<String> places(Suspicion suspicion) {
        return suspicion.places().stream()
                .map(place -> place.source() + " " + place.place())
                .toList();
    }

    private Query insert(Suspicion found, Instant now) {
        return db.insertInto(PLAUSIBILITY_FINDING)
                .set(PLAUSIBILITY_FINDING.ID, found.id())
                .set(PLAUSIBILITY_FINDING.RULE, found.rule())
                .set(PLAUSIBILITY_FINDING.SEVERITY, found.severity())
                .set(PLAUSIBILITY_FINDING.AGS, found.ags())
                .set(PLAUSIBILITY_FINDING.SUBJECT, found.subject())
                .set(PLAUSIBILITY_FINDING.ARGUMENTS, arguments(found))
                .set(PLAUSIBILITY_FINDING.SOURCE_PLACES, places(found).toArray(String[]::new))
                .set(PLAUSIBILITY_FINDING.FINGERPRINT, found.fingerprint())
                .set(PLAUSIBILITY_FINDING.STATE, FindingState.OPEN)
                .set(PLAUSIBILITY_FINDING.FIRST_SEEN, now);
    }

    private Query update(Suspicion found, int version) {
        return db.update(PLAUSIBILITY_FINDING)
                .set(PLAUSIBILITY_FINDING.SEVERITY, found.severity())
                .set(PLAUSIBILITY_FINDING.ARGUMENTS, arguments(found))
                .set(PLAUSIBILITY_FINDING.SOURCE_PLACES, places(found).toArray(String[]::new))
                .set(PLAUSIBILITY_FINDING.FINGERPRINT, found.fingerprint())
                .set(PLAUSIBILITY_FINDING.VERSION, version)
                .where(PLAUSIBILITY_FINDING.ID.eq(found.id()));
    }

    private UpdateConditionStep<?> state(
            String id,
            int version,
            FindingState state,
            @Nullable String comment,
            @Nullable PortalUser actor,
            @Nullable Instant at) {
        return db.update(PLAUSIBILITY_FINDING)
                .set(PLAUSIBILITY_FINDING.STATE, state)
                .set(PLAUSIBILITY_FINDING.COMMENT, comment)
                .set(PLAUSIBILITY_FINDING.DECIDED_BY, actor == null ? null : actor.username())
                .set(PLAUSIBILITY_FINDING.DECIDED_AT, at)
                .set(PLAUSIBILITY_FINDING.VERSION, version)
                .where(PLAUSIBILITY_FINDING.ID.eq(id));
    }

    private Query decision(
            String id,
            int version,
            FindingState state,
            @Nullable String comment,
            @Nullable PortalUser actor,
            Instant at) {
        return db.insertInto(FINDING_DECISION)
                .set(FINDING_DECISION.FINDING_ID, id)
                .set(FINDING_DECISION.VERSION, version)
                .set(FINDING_DECISION.STATE, state)
                .set(FINDING_DECISION.COMMENT, comment)
                .set(FINDING_DECISION.ROLE, actor == null ? null : actor.role())
                .set(FINDING_DECISION.ROLE_AGS, actor == null ? null : actor.ags())
                .set(FINDING_DECISION.DECIDED_BY, actor == null ? null : actor.username())
                .set(FINDING_DECISION.DECIDED_AT, at);
    }

    private List<Query> relinks(Suspicion found) {
        var queries = new ArrayList<Query>();
        queries.add(db.deleteFrom(FINDING_FIGURE).where(FINDING_FIGURE.FINDING_ID.eq(found.id())));
        queries.addAll(links(found));
        return queries;
    }

    private List<Query> links(Suspicion found) {
        return found.figures().stream()
                .<Query>map(figure -> db.insertInto(FINDING_FIGURE)
                        .set(FINDING_FIGURE.FINDING_ID, found.id())
                        .set(FINDING_FIGURE.FIGURE_ID, figure)
                        .set(FINDING_FIGURE.HIDDEN, found.hidden().contains(figure)))
                .toList();
    }

    private static String[] arguments(Suspicion found) {
        return found.arguments().stream().map(ArgumentCode::encode).toArray(String[]::new);
    }
}
