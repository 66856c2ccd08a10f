package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;

import de.lenkungsportal.db.tables.records.ParticipationRecord;
import de.lenkungsportal.db.tables.records.PartnershipRecord;
import de.lenkungsportal.partner.SharedConditionRepository;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes many partnerships at once: two batches, however many rows. */
@Repository
class ImportRepository {

    private final DSLContext db;
    private final Clock clock;

    ImportRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new partnership of an organisation on record. */
    record Entry(String organisation, String id, PartnershipContent content) {}

    /** Organisations that are partners of this municipality and have not ended. */
    Set<String> partners(String ags) {
        return db.select(PARTNERSHIP.ORGANISATION)
                .from(PARTNERSHIP)
                .where(PARTNERSHIP.AGS.eq(ags))
                .and(SharedConditionRepository.hasNotEndedOn(LocalDate.now(clock)))
                .fetchSet(PARTNERSHIP.ORGANISATION);
    }

    void insert(String ags, List<Entry> entries, Write write) {
        var partnerships = new ArrayList<PartnershipRecord>();
        var ways = new ArrayList<ParticipationRecord>();
        for (Entry entry : entries) {
            PartnershipContent content = entry.content();
            var partnership = PartnershipRepository.CONTENT.write(content);
            partnership.put(PARTNERSHIP.ID, entry.id());
            partnership.put(PARTNERSHIP.ORGANISATION, entry.organisation());
            partnership.put(PARTNERSHIP.AGS, ags);
            partnerships.add(Versions.row(PARTNERSHIP, partnership, write));
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
        db.batchInsert(partnerships).execute();
        db.batchInsert(ways).execute();
    }
}
