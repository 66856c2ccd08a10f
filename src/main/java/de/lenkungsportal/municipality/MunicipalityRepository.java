package de.lenkungsportal.municipality;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static org.jooq.Records.mapping;

import de.lenkungsportal.platform.Page;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record5;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

@Repository
class MunicipalityRepository {

    private final DSLContext db;

    MunicipalityRepository(DSLContext db) {
        this.db = db;
    }

    List<Municipality> peerGroup(String peerGroup) {
        return fetch(MUNICIPALITY.PEER_GROUP.eq(peerGroup), Integer.MAX_VALUE, 0);
    }

    List<Municipality> all() {
        return fetch(DSL.noCondition(), Integer.MAX_VALUE, 0);
    }

    Optional<Municipality> find(String ags) {
        return fetch(MUNICIPALITY.AGS.eq(ags), 1, 0).stream().findFirst();
    }

    Page<Municipality> page(int page, int size) {
        return new Page<>(fetch(DSL.noCondition(), size, (long) page * size), page, size, db.fetchCount(MUNICIPALITY));
    }

    private List<Municipality> fetch(Condition condition, int limit, long offset) {
        return select().where(condition)
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.AGS)
                .limit(limit)
                .offset(offset)
                .fetch(mapping((ags, name, shortName, kind, peerGroup) ->
                        new Municipality(ags, name, shortName, kind, peerGroup)));
    }

    private SelectJoinStep<Record5<String, String, String, Municipality.Kind, String>> select() {
        return db.select(
                        MUNICIPALITY.AGS,
                        MUNICIPALITY.NAME,
                        MUNICIPALITY.SHORT_NAME,
                        MUNICIPALITY.KIND,
                        MUNICIPALITY.PEER_GROUP)
                .from(MUNICIPALITY);
    }
}
