package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT_REVISION;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** Reads what agreements were before each change, as the trigger kept it. */
@Repository
class AgreementRevisionRepository {

    private final DSLContext db;
    private final Clock clock;

    AgreementRevisionRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What the agreement was before, the newest first; attachments are those of today. */
    List<Agreement> before(Agreement current) {
        LocalDate today = LocalDate.now(clock);
        Field<Map<String, OrganisationRef>> present = multiset(
                        select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                                .from(ORGANISATION)
                                .where(ORGANISATION.ID.eq(any(COOPERATION_AGREEMENT_REVISION.PARTIES))))
                .as("present")
                .convertFrom(rows -> rows.intoMap(
                        row -> row.value1(),
                        row -> new OrganisationRef(
                                row.value1(), row.value2(), row.value3())));
        var revision = COOPERATION_AGREEMENT_REVISION;
        return db.select(revision.fields())
                .select(present)
                .from(revision)
                .where(revision.AGREEMENT.eq(current.id()))
                .orderBy(revision.VERSION.desc())
                .fetch(row -> {
                    AgreementContent content = AgreementRepository.content(row.into(COOPERATION_AGREEMENT));
                    return new Agreement(
                            current.id(),
                            current.ags(),
                            current.municipality(),
                            content,
                            parties(row.get(revision.PARTIES), row.get(revision.PARTY_NAMES), row.get(present)),
                            current.attachments(),
                            current.source(),
                            AgreementRepository.state(
                                    current.state() == Agreement.State.SUPERSEDED,
                                    content.signedOn(),
                                    content.validTo() == null
                                            ? null
                                            : content.validTo().lastDay(),
                                    content.reminderDays(),
                                    today),
                            row.get(revision.VERSION),
                            new Change(
                                    row.get(revision.CHANGE),
                                    row.get(revision.CHANGED_BY),
                                    row.get(revision.CHANGED_AT),
                                    row.get(revision.CHANGE_NOTE)));
                });
    }

    /** Each party under its name of then, in the order of these names. */
    private static List<AgreementParty> parties(String[] ids, String[] names, Map<String, OrganisationRef> present) {
        return IntStream.range(0, ids.length)
                .mapToObj(i -> new AgreementParty(Objects.requireNonNull(present.get(ids[i])), names[i]))
                .sorted(Comparator.comparing(AgreementParty::name).thenComparing(AgreementParty::id))
                .toList();
    }
}
