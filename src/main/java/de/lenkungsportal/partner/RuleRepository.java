package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.PARTNER_RULE;

import de.lenkungsportal.db.tables.records.PartnerRuleRecord;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.platform.store.History;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads and writes the rules for gaps; a trigger keeps the version that a write replaces. */
@Repository
class RuleRepository {

    private final DSLContext db;
    private final History history;

    RuleRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    List<PartnerRule> all() {
        return db.selectFrom(PARTNER_RULE).orderBy(PARTNER_RULE.ID).fetch(RuleRepository::rule);
    }

    Optional<PartnerRule> find(String id) {
        return db.selectFrom(PARTNER_RULE).where(PARTNER_RULE.ID.eq(id)).fetchOptional(RuleRepository::rule);
    }

    List<PartnerRule> before(PartnerRule current) {
        return history.of(PARTNER_RULE, current.id()).stream()
                .map(History.Version::row)
                .map(row -> new PartnerRule(
                        current.id(),
                        current.criterion(),
                        row.getRing(),
                        List.of(row.getKinds()),
                        row.getSeverity(),
                        row.getActive(),
                        current.source(),
                        row.getNote(),
                        row.getVersion(),
                        new Change(row.getChange(), row.getChangedBy(), row.getChangedAt(), null)))
                .toList();
    }

    /** @return false when the rule has another version by now; then nothing was written */
    boolean update(String id, int version, RuleChange change, GapSeverity severity, String by) {
        Integer ring = change.ring();
        return db.update(PARTNER_RULE)
                        .set(PARTNER_RULE.RING, ring)
                        .set(PARTNER_RULE.KINDS, change.kinds().toArray(OrganisationKind[]::new))
                        .set(PARTNER_RULE.SEVERITY, severity)
                        .set(PARTNER_RULE.ACTIVE, change.isActive())
                        .set(PARTNER_RULE.NOTE, change.note())
                        .set(PARTNER_RULE.VERSION, PARTNER_RULE.VERSION.plus(1))
                        .set(PARTNER_RULE.CHANGE, "CHANGED")
                        .set(PARTNER_RULE.CHANGED_BY, by)
                        .set(PARTNER_RULE.CHANGED_AT, Instant.now())
                        .where(PARTNER_RULE.ID.eq(id))
                        .and(PARTNER_RULE.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private static PartnerRule rule(PartnerRuleRecord row) {
        return new PartnerRule(
                row.getId(),
                row.getCriterion(),
                row.getRing(),
                List.of(row.getKinds()),
                row.getSeverity(),
                row.getActive(),
                SourcePlace.of(row.getSource(), row.getSourcePlace()),
                row.getNote(),
                row.getVersion(),
                new Change(row.getChange(), row.getChangedBy(), row.getChangedAt(), null));
    }
}
