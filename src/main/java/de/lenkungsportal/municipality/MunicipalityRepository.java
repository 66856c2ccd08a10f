package de.lenkungsportal.municipality;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.PEER_GROUP_MEMBER;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;

import de.lenkungsportal.platform.Page;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class MunicipalityRepository {

    private static final Condition IS_MUNICIPALITY =
            MUNICIPALITY.KIND.in(Municipality.Kind.CITY, Municipality.Kind.KREIS);

    private final DSLContext db;

    MunicipalityRepository(DSLContext db) {
        this.db = db;
    }

    List<Municipality> peerGroup(String peerGroup) {
        return fetch(
                MUNICIPALITY.AGS.in(select(PEER_GROUP_MEMBER.AGS)
                        .from(PEER_GROUP_MEMBER)
                        .where(PEER_GROUP_MEMBER.PEER_GROUP.eq(peerGroup))),
                Integer.MAX_VALUE,
                0);
    }

    List<Municipality> all() {
        return fetch(IS_MUNICIPALITY, Integer.MAX_VALUE, 0);
    }

    List<Municipality> areas() {
        return fetch(DSL.noCondition(), Integer.MAX_VALUE, 0);
    }

    Optional<Municipality> find(String ags) {
        return find(MUNICIPALITY.AGS.eq(ags).and(IS_MUNICIPALITY));
    }

    Optional<Municipality> findArea(String ags) {
        return find(MUNICIPALITY.AGS.eq(ags));
    }

    private Optional<Municipality> find(Condition condition) {
        return fetch(condition, 1, 0).stream().findFirst();
    }

    Page<Municipality> page(int page, int size) {
        return new Page<>(
                fetch(IS_MUNICIPALITY, size, (long) page * size),
                page,
                size,
                db.fetchCount(MUNICIPALITY, IS_MUNICIPALITY));
    }

    private List<Municipality> fetch(Condition condition, int limit, long offset) {
        return areasOf()
                .where(condition)
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS)
                .limit(limit)
                .offset(offset)
                .fetch(mapping(Municipality::new));
    }

    private SelectJoinStep<Record4<String, String, String, Municipality.Kind>> areasOf() {
        return db.select(MUNICIPALITY.AGS, MUNICIPALITY.NAME, MUNICIPALITY.SHORT_NAME, MUNICIPALITY.KIND)
                .from(MUNICIPALITY);
    }
}
