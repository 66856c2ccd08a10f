package de.lenkungsportal.partner.partnership;

import static de.lenkungsportal.db.Tables.PARTICIPATION;
import static de.lenkungsportal.db.Tables.PARTNERSHIP;

import de.lenkungsportal.db.tables.records.PartnershipRecord;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.FormerNames;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.OrganisationNameRepository;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.partner.SharedConditionRepository;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes partnerships and reads what they were; a trigger keeps the version that a write replaces. */
@Repository
class PartnershipRevisionRepository {

    private final DSLContext db;
    private final Clock clock;
    private final History history;
    private final OrganisationNameRepository organisations;

    PartnershipRevisionRepository(
            DSLContext db, Clock clock, History history, OrganisationNameRepository organisations) {
        this.db = db;
        this.clock = clock;
        this.history = history;
        this.organisations = organisations;
    }

    /** Whether the organisation is a partner of this municipality that has not ended. */
    boolean isPartner(String organisation, String ags) {
        return db.fetchExists(
                PARTNERSHIP,
                PARTNERSHIP.ORGANISATION.eq(organisation),
                PARTNERSHIP.AGS.eq(ags),
                SharedConditionRepository.hasNotEndedOn(LocalDate.now(clock)));
    }

    void insert(String id, String organisation, String ags, PartnershipContent content, Write write) {
        var values = PartnershipRepository.CONTENT.write(content);
        values.put(PARTNERSHIP.ID, id);
        values.put(PARTNERSHIP.ORGANISATION, organisation);
        values.put(PARTNERSHIP.AGS, ags);
        Versions.insert(db, PARTNERSHIP, values, write);
        insertWays(id, content.participation());
    }

    /** @return false when the partnership has another version by now; then nothing was written */
    boolean update(String id, int version, PartnershipContent content, Write write) {
        boolean isWritten =
                Versions.update(db, PARTNERSHIP, id, version, PartnershipRepository.CONTENT.write(content), write);
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
        List<Participation> ways = version.parts(PARTICIPATION).stream()
                .map(way -> new Participation(
                        way.getMode(), List.of(way.getWeekdays()), way.getStarts(), way.getEnds(), way.getDetail()))
                .toList();
        PartnershipContent content = PartnershipRepository.CONTENT.read(row, Map.of("participation", ways));
        return new Partnership(
                current.id(),
                partner,
                current.ags(),
                current.municipality(),
                content,
                current.source(),
                PartnershipRepository.state(content, today),
                row.getVersion(),
                Change.of(Versions.stampOf(PARTNERSHIP, row)));
    }
}
