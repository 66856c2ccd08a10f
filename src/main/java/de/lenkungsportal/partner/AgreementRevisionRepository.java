package de.lenkungsportal.partner;

import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT_REVISION;
import static de.lenkungsportal.db.Tables.ORGANISATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
        Field<List<OrganisationRef>> then = multiset(select(ORGANISATION.ID, ORGANISATION.NAME, ORGANISATION.KIND)
                        .from(ORGANISATION)
                        .where(ORGANISATION.ID.eq(any(COOPERATION_AGREEMENT_REVISION.PARTIES)))
                        .orderBy(ORGANISATION.NAME.collate("de-x-icu"), ORGANISATION.ID))
                .as("parties_then")
                .convertFrom(parties -> parties.map(
                        mapping((id, name, kind) -> new OrganisationRef(id, name, OrganisationKind.valueOf(kind)))));
        var revision = COOPERATION_AGREEMENT_REVISION;
        return db.select(revision.fields())
                .select(then)
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
                            row.get(then),
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
                            Rows.change(
                                    row.get(revision.CHANGE),
                                    row.get(revision.CHANGED_BY),
                                    row.get(revision.CHANGED_AT),
                                    row.get(revision.CHANGE_NOTE)));
                });
    }
}
