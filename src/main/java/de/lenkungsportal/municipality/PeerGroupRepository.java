package de.lenkungsportal.municipality;

import static de.lenkungsportal.db.Tables.PEER_GROUP;
import static de.lenkungsportal.db.Tables.PEER_GROUP_MEMBER;
import static java.util.stream.Collectors.toSet;

import de.lenkungsportal.platform.RecordVersion;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.RecordColumns;
import de.lenkungsportal.platform.store.Versions;
import de.lenkungsportal.platform.store.Versions.Write;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads and writes peer groups with their members; a trigger keeps the version that a write replaces. */
@Repository
class PeerGroupRepository {

    private static final RecordColumns<PeerGroupContent> CONTENT =
            RecordColumns.of(PEER_GROUP, PeerGroupContent.class, "members");

    private final DSLContext db;
    private final History history;

    PeerGroupRepository(DSLContext db, History history) {
        this.db = db;
        this.history = history;
    }

    /** In the order of their names; two queries. */
    List<PeerGroup> all() {
        return fetch(DSL.noCondition());
    }

    Optional<PeerGroup> find(String id) {
        return fetch(PEER_GROUP.ID.eq(id)).stream().findFirst();
    }

    private List<PeerGroup> fetch(Condition condition) {
        Map<String, List<String>> members =
                db.selectFrom(PEER_GROUP_MEMBER).fetchGroups(PEER_GROUP_MEMBER.PEER_GROUP, PEER_GROUP_MEMBER.AGS);
        return db.selectFrom(PEER_GROUP)
                .where(condition)
                .orderBy(PEER_GROUP.NAME, PEER_GROUP.ID)
                .fetch(row -> group(row, Set.copyOf(members.getOrDefault(row.get(PEER_GROUP.ID), List.of()))));
    }

    /** Every version, the newest first. */
    List<RecordVersion<PeerGroup>> history(PeerGroup now) {
        return history.versions(
                PEER_GROUP,
                now.id(),
                now,
                version -> group(
                        version.row(),
                        version.parts(PEER_GROUP_MEMBER).stream()
                                .map(member -> member.getAgs())
                                .collect(toSet())),
                PEER_GROUP_MEMBER);
    }

    void insert(String id, PeerGroupContent content, String by) {
        var values = new LinkedHashMap<Field<?>, @Nullable Object>(CONTENT.write(content));
        values.put(PEER_GROUP.ID, id);
        Versions.insert(db, PEER_GROUP, values, Write.of("ENTERED", by));
        writeMembers(id, content.members());
    }

    /** @return false when the group has another version by now; then nothing was written */
    boolean update(PeerGroup stored, PeerGroupContent content, Write write) {
        boolean isWritten =
                Versions.update(db, PEER_GROUP, stored.id(), stored.version(), CONTENT.write(content), write);
        if (isWritten) {
            db.deleteFrom(PEER_GROUP_MEMBER)
                    .where(PEER_GROUP_MEMBER.PEER_GROUP.eq(stored.id()))
                    .execute();
            writeMembers(stored.id(), content.members());
        }
        return isWritten;
    }

    private void writeMembers(String id, Set<String> members) {
        db.batchInsert(members.stream()
                        .sorted()
                        .map(ags -> {
                            var member = PEER_GROUP_MEMBER.newRecord();
                            member.setPeerGroup(id);
                            member.setAgs(ags);
                            return member;
                        })
                        .toList())
                .execute();
    }

    private static PeerGroup group(org.jooq.Record row, Set<String> members) {
        return new PeerGroup(
                row.get(PEER_GROUP.ID), CONTENT.read(row, Map.of("members", members)), row.get(PEER_GROUP.VERSION));
    }
}
