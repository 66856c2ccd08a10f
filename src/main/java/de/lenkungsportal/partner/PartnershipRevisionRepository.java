package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;

import de.lenkungsportal.db.tables.records.PartnershipRecord;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.store.History;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Writes partnerships and reads what they were; a trigger keeps the version that a write replaces. */
@Repository
class PartnershipRevisionRepository {

    private final DSLContext db;
    private final Clock clock;
    private final History history;
    private final OrganisationRepository organisations;

    PartnershipRevisionRepository(DSLContext db, Clock clock, History history, OrganisationRepository organisations) {
        this.db = db;
        this.clock = clock;
        this.history = history;
        this.organisations = organisations;
    }

    /** What a write does, who does it and why. */
    record Write(String action, String by, @Nullable String note) {}

    /** Whether the organisation is a partner of this municipality that has not ended. */
    boolean isPartner(String organisation, String ags) {
        return db.fetchExists(
                PARTNERSHIP,
                PARTNERSHIP.ORGANISATION.eq(organisation),
                PARTNERSHIP.AGS.eq(ags),
                PARTNERSHIP.ENDS_ON.isNull().or(PARTNERSHIP.ENDS_ON.ge(LocalDate.now(clock))));
    }

    void insert(String id, String organisation, String ags, PartnershipContent content, Write write) {
        db.insertInto(PARTNERSHIP)
                .set(PARTNERSHIP.ID, id)
                .set(PARTNERSHIP.ORGANISATION, organisation)
                .set(PARTNERSHIP.AGS, ags)
                .set(PARTNERSHIP.RING, content.ring())
                .set(PARTNERSHIP.ROLES, content.roles().toArray(PartnerRole[]::new))
                .set(PARTNERSHIP.DATA_EXCHANGE, content.dataExchange())
                .set(PARTNERSHIP.LEGAL_GROUND, content.legalGround())
                .set(PARTNERSHIP.VALID_FROM, content.validFrom())
                .set(PARTNERSHIP.VALID_TO, content.validTo())
                .set(PARTNERSHIP.AS_OF, content.asOf())
                .set(PARTNERSHIP.NOTE, content.note())
                .set(PARTNERSHIP.CHANGE_NOTE, write.note())
                .set(PARTNERSHIP.CHANGED_BY, write.by())
                .set(PARTNERSHIP.CHANGED_AT, Instant.now())
                .execute();
        insertWays(id, content.participation());
    }

    /** @return false when the partnership has another version by now; then nothing was written */
    boolean update(String id, int version, PartnershipContent content, Write write) {
        boolean isWritten = db.update(PARTNERSHIP)
                        .set(PARTNERSHIP.RING, content.ring())
                        .set(PARTNERSHIP.ROLES, content.roles().toArray(PartnerRole[]::new))
                        .set(PARTNERSHIP.DATA_EXCHANGE, content.dataExchange())
                        .set(PARTNERSHIP.LEGAL_GROUND, content.legalGround())
                        .set(PARTNERSHIP.VALID_FROM, content.validFrom())
                        .set(PARTNERSHIP.VALID_TO, content.validTo())
                        .set(PARTNERSHIP.AS_OF, content.asOf())
                        .set(PARTNERSHIP.NOTE, content.note())
                        .set(PARTNERSHIP.VERSION, PARTNERSHIP.VERSION.plus(1))
                        .set(PARTNERSHIP.CHANGE, write.action())
                        .set(PARTNERSHIP.CHANGE_NOTE, write.note())
                        .set(PARTNERSHIP.CHANGED_BY, write.by())
                        .set(PARTNERSHIP.CHANGED_AT, Instant.now())
                        .where(PARTNERSHIP.ID.eq(id))
                        .and(PARTNERSHIP.VERSION.eq(version))
                        .execute()
                == 1;
        if (isWritten) {
            db.deleteFrom(PARTICIPATION).where(PARTICIPATION.PARTNERSHIP.eq(id)).execute();
            insertWays(id, content.participation());
        }
        return isWritten;
    }

    private void insertWays(String id, List<Participation> ways) {
        if (ways.isEmpty()) {
            return;
        }
        var insert = db.insertInto(
                PARTICIPATION,
                PARTICIPATION.PARTNERSHIP,
                PARTICIPATION.POSITION,
                PARTICIPATION.MODE,
                PARTICIPATION.WEEKDAYS,
                PARTICIPATION.STARTS,
                PARTICIPATION.ENDS,
                PARTICIPATION.DETAIL);
        int position = 0;
        for (Participation way : ways) {
            position++;
            insert = insert.values(
                    id,
                    position,
                    way.mode(),
                    way.weekdays().toArray(Weekday[]::new),
                    way.starts(),
                    way.ends(),
                    way.detail());
        }
        insert.execute();
    }

    /** What the partnership was before, the newest first. */
    List<Partnership> before(Partnership current) {
        LocalDate today = LocalDate.now(clock);
        var versions = history.of(PARTNERSHIP, current.id(), PARTICIPATION);
        Set<String> ids = versions.stream()
                .map(version -> version.row().getOrganisation())
                .collect(Collectors.toSet());
        FormerNames names = organisations.formerNames(ids);
        Map<String, OrganisationKind> kinds = organisations.refsOfAll(ids).stream()
                .collect(Collectors.toMap(OrganisationRef::id, OrganisationRef::kind));
        return versions.stream()
                .map(version -> {
                    String organisation = version.row().getOrganisation();
                    var partner = new OrganisationRef(
                            organisation,
                            names.at(organisation, version.replacedAt()),
                            Objects.requireNonNull(kinds.get(organisation)));
                    return revision(current, partner, version, today);
                })
                .toList();
    }

    /** One earlier version. */
    Optional<Partnership> at(Partnership current, int version) {
        return before(current).stream()
                .filter(each -> each.version() == version)
                .findFirst();
    }

    private static Partnership revision(
            Partnership current, OrganisationRef partner, History.Version<PartnershipRecord> version, LocalDate today) {
        PartnershipRecord row = version.row();
        Stand from = row.getValidFrom();
        Stand to = row.getValidTo();
        return new Partnership(
                current.id(),
                partner,
                current.ags(),
                current.municipality(),
                new PartnershipContent(
                        row.getRing(),
                        List.of(row.getRoles()),
                        version.parts(PARTICIPATION).stream()
                                .map(way -> new Participation(
                                        way.getMode(),
                                        List.of(way.getWeekdays()),
                                        way.getStarts(),
                                        way.getEnds(),
                                        way.getDetail()))
                                .toList(),
                        row.getDataExchange(),
                        row.getLegalGround(),
                        from,
                        to,
                        row.getAsOf(),
                        row.getNote()),
                current.source(),
                PartnershipRepository.state(
                        from == null ? null : from.firstDay(), to == null ? null : to.lastDay(), today),
                row.getVersion(),
                new Change(row.getChange(), row.getChangedBy(), row.getChangedAt(), row.getChangeNote()));
    }
}
