package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;

import de.lenkungsportal.db.tables.records.OrganisationRecord;
import de.lenkungsportal.db.tables.records.ParticipationRecord;
import de.lenkungsportal.db.tables.records.PartnershipRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes many partners at once: three batches, however many rows. */
@Repository
class ImportRepository {

    private final DSLContext db;
    private final Clock clock;

    ImportRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new partnership, and the new organisation it is about unless that is known. */
    record Entry(
            String organisation,
            boolean isNew,
            OrganisationRules.Checked checked,
            String id,
            PartnershipContent content) {}

    /** Organisations that are partners of this municipality and have not ended. */
    Set<String> partners(String ags) {
        return db.select(PARTNERSHIP.ORGANISATION)
                .from(PARTNERSHIP)
                .where(PARTNERSHIP.AGS.eq(ags))
                .and(PARTNERSHIP.ENDS_ON.isNull().or(PARTNERSHIP.ENDS_ON.ge(LocalDate.now(clock))))
                .fetchSet(PARTNERSHIP.ORGANISATION);
    }

    void insert(String ags, List<Entry> entries, String by) {
        var now = Instant.now();
        var organisations = new ArrayList<OrganisationRecord>();
        var partnerships = new ArrayList<PartnershipRecord>();
        var ways = new ArrayList<ParticipationRecord>();
        for (Entry entry : entries) {
            if (entry.isNew()) {
                OrganisationRecord organisation = db.newRecord(ORGANISATION);
                organisation.setId(entry.organisation());
                organisation.setName(entry.checked().name());
                organisation.setKind(entry.checked().kind());
                organisation.setCarrier(entry.checked().carrier());
                organisation.setWebsite(entry.checked().website());
                organisation.setMailbox(entry.checked().mailbox());
                organisation.setChange("IMPORTED");
                organisation.setChangedBy(by);
                organisation.setChangedAt(now);
                organisations.add(organisation);
            }
            PartnershipContent content = entry.content();
            PartnershipRecord partnership = db.newRecord(PARTNERSHIP);
            partnership.setId(entry.id());
            partnership.setOrganisation(entry.organisation());
            partnership.setAgs(ags);
            partnership.setRing(content.ring());
            partnership.setRoles(content.roles().toArray(PartnerRole[]::new));
            partnership.setDataExchange(content.dataExchange());
            partnership.setLegalGround(content.legalGround());
            partnership.setValidFrom(content.validFrom());
            partnership.setValidTo(content.validTo());
            partnership.setAsOf(content.asOf());
            partnership.setNote(content.note());
            partnership.setChange("IMPORTED");
            partnership.setChangedBy(by);
            partnership.setChangedAt(now);
            partnerships.add(partnership);
            int position = 0;
            for (Participation way : content.participation()) {
                position++;
                ParticipationRecord row = db.newRecord(PARTICIPATION);
                row.setPartnership(entry.id());
                row.setPosition(position);
                row.setMode(way.mode());
                row.setWeekdays(way.weekdays().toArray(Weekday[]::new));
                row.setStarts(way.starts());
                row.setEnds(way.ends());
                row.setDetail(way.detail());
                ways.add(row);
            }
        }
        db.batchInsert(organisations).execute();
        db.batchInsert(partnerships).execute();
        db.batchInsert(ways).execute();
    }
}
