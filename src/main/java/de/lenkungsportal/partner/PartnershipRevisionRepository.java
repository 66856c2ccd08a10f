package de.lenkungsportal.partner;

import java.time.Instant;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;
import static de.lenkungsportal.db.Tables.PARTNERSHIP_REVISION;

import de.lenkungsportal.figure.Stand;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes partnerships and reads what they were; a trigger keeps the version that a write replaces. */
@Repository
class PartnershipRevisionRepository {

    private static final JsonMapper JSON = new JsonMapper();

    private final DSLContext db;
    private final Clock clock;

    PartnershipRevisionRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
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
        return revisions(current, PARTNERSHIP_REVISION.PARTNERSHIP.eq(current.id()));
    }

    /** One earlier version. */
    Optional<Partnership> at(Partnership current, int version) {
        return revisions(
                        current,
                        PARTNERSHIP_REVISION.PARTNERSHIP.eq(current.id()).and(PARTNERSHIP_REVISION.VERSION.eq(version)))
                .stream()
                .findFirst();
    }

    private List<Partnership> revisions(Partnership current, Condition condition) {
        LocalDate today = LocalDate.now(clock);
        return db.select(PARTNERSHIP_REVISION.fields())
                .select(ORGANISATION.KIND)
                .from(PARTNERSHIP_REVISION)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(PARTNERSHIP_REVISION.ORGANISATION))
                .where(condition)
                .orderBy(PARTNERSHIP_REVISION.VERSION.desc())
                .fetch(row -> revision(current, row, today));
    }

    private static Partnership revision(Partnership current, Record row, LocalDate today) {
        Stand from = row.get(PARTNERSHIP_REVISION.VALID_FROM);
        Stand to = row.get(PARTNERSHIP_REVISION.VALID_TO);
        return new Partnership(
                current.id(),
                new OrganisationRef(
                        row.get(PARTNERSHIP_REVISION.ORGANISATION),
                        row.get(PARTNERSHIP_REVISION.ORGANISATION_NAME),
                        row.get(ORGANISATION.KIND)),
                current.ags(),
                current.municipality(),
                new PartnershipContent(
                        row.get(PARTNERSHIP_REVISION.RING),
                        List.of(row.get(PARTNERSHIP_REVISION.ROLES)),
                        ways(row.get(PARTNERSHIP_REVISION.PARTICIPATION).data()),
                        row.get(PARTNERSHIP_REVISION.DATA_EXCHANGE),
                        row.get(PARTNERSHIP_REVISION.LEGAL_GROUND),
                        from,
                        to,
                        row.get(PARTNERSHIP_REVISION.AS_OF),
                        row.get(PARTNERSHIP_REVISION.NOTE)),
                current.source(),
                PartnershipRepository.state(
                        from == null ? null : from.firstDay(), to == null ? null : to.lastDay(), today),
                row.get(PARTNERSHIP_REVISION.VERSION),
                new Change(
                        row.get(PARTNERSHIP_REVISION.CHANGE),
                        row.get(PARTNERSHIP_REVISION.CHANGED_BY),
                        row.get(PARTNERSHIP_REVISION.CHANGED_AT),
                        row.get(PARTNERSHIP_REVISION.CHANGE_NOTE)));
    }

    private static List<Participation> ways(String json) {
        return new ArrayList<>(Arrays.asList(JSON.readValue(json, Participation[].class)));
    }
}
