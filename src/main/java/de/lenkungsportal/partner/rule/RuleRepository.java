package de.lenkungsportal.partner.rule;

import static de.lenkungsportal.db.Tables.PARTNER_RULE;

import de.lenkungsportal.db.tables.records.PartnerRuleRecord;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads and writes the rules for gaps; a trigger keeps the version that a write replaces. */
@Repository
class RuleRepository {

    private static final RecordColumns<RuleContent> CONTENT = RecordColumns.of(PARTNER_RULE, RuleContent.class);

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
                        Change.of(Versions.stampOf(PARTNER_RULE, row))))
                .toList();
    }

    /** @return false when the rule has another version by now; then nothing was written */
    boolean update(String id, int version, RuleContent content, String by) {
        return Versions.update(db, PARTNER_RULE, id, version, CONTENT.write(content), Write.of("CHANGED", by));
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
                Change.of(Versions.stampOf(PARTNER_RULE, row)));
    }
}
