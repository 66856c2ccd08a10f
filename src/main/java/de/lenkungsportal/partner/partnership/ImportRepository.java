package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.ORGANISATION;
import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;

import de.lenkungsportal.db.tables.records.ParticipationRecord;
import de.lenkungsportal.db.tables.records.PartnershipRecord;
import de.lenkungsportal.ingest.ImportLog.Written;
import de.lenkungsportal.platform.store.Deletions;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** Writes many partnerships at once, two batches however many rows, and takes them back. */
@Repository
class ImportRepository {

    private final DSLContext db;
    private final Deletions deletions;

    ImportRepository(DSLContext db, Deletions deletions) {
        this.db = db;
        this.deletions = deletions;
    }

    /** A new partnership of an organisation on record. */
    record Entry(String organisation, String id, PartnershipContent content) {}

    /**
     * Deletes a record that an import entered; its last version stays in the history.
     *
     * @return false when it has another version by now; then nothing was deleted
     */
    boolean remove(Written written, Write write) {
        Table<?> table = switch (written.kind()) {
            case PARTNERSHIP -> PARTNERSHIP;
            case ORGANISATION -> ORGANISATION;
            case INTAKE, MEASURE, MEASURE_RUN, ANSWER, FIGURE, PLACE ->
                throw new IllegalArgumentException(written.toString());
        };
        return deletions.delete(table, written.record(), written.version(), write.by(), write.note());
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
