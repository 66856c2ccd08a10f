package de.lenkungsportal.partner.organisation;

import static de.lenkungsportal.db.Tables.MUNICIPALITY;
import static de.lenkungsportal.db.Tables.ORGANISATION_MERGE_LINK;
import static de.lenkungsportal.db.Tables.ORGANISATION_USE;
import static org.jooq.impl.DSL.countDistinct;

import de.lenkungsportal.partner.OrganisationUse;
import de.lenkungsportal.partner.SharedConditionRepository;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Counts who uses an organisation, by the database view that names every reference to one. */
@Repository
class OrganisationUseRepository {

    private final DSLContext db;

    OrganisationUseRepository(DSLContext db) {
        this.db = db;
    }

    private record User(@Nullable String ags, @Nullable String municipality) {}

    OrganisationUsers usersOf(String organisation) {
        return users(ORGANISATION_USE.ORGANISATION.eq(organisation));
    }

    /** Whose records the undoing of a merge would give back. */
    OrganisationUsers usersOf(UUID merge, String survivor) {
        return users(isMoved(merge, survivor));
    }

    /** Records that the merge moved to the survivor and that still name it. */
    private static Condition isMoved(UUID merge, String survivor) {
        return ORGANISATION_USE
                .ORGANISATION
                .eq(survivor)
                .and(SharedConditionRepository.isMovedBy(ORGANISATION_MERGE_LINK.MERGE.eq(merge)));
    }

    private OrganisationUsers users(Condition which) {
        var ags = new HashSet<@Nullable String>(db.selectDistinct(ORGANISATION_USE.AGS)
                .from(ORGANISATION_USE)
                .where(which)
                .fetch(ORGANISATION_USE.AGS));
        boolean isStatewide = ags.remove(null);
        var municipalities = new HashSet<String>();
        ags.forEach(each -> municipalities.add(Objects.requireNonNull(each)));
        return new OrganisationUsers(municipalities, isStatewide);
    }

    /** One entry a municipality by name, that of the whole state last. */
    List<OrganisationUse> of(String organisation) {
        Map<User, Map<OrganisationUse.Kind, Integer>> uses = new LinkedHashMap<>();
        var records = countDistinct(ORGANISATION_USE.LINK_ID);
        db.select(ORGANISATION_USE.AGS, MUNICIPALITY.NAME, ORGANISATION_USE.LINK_KIND, records)
                .from(ORGANISATION_USE)
                .leftJoin(MUNICIPALITY)
                .on(MUNICIPALITY.AGS.eq(ORGANISATION_USE.AGS))
                .where(ORGANISATION_USE.ORGANISATION.eq(organisation))
                .groupBy(ORGANISATION_USE.AGS, MUNICIPALITY.NAME, ORGANISATION_USE.LINK_KIND)
                .orderBy(MUNICIPALITY.NAME.nullsLast())
                .forEach(row -> uses.computeIfAbsent(
                                new User(row.get(ORGANISATION_USE.AGS), row.get(MUNICIPALITY.NAME)),
                                user -> new EnumMap<>(OrganisationUse.Kind.class))
                        .put(row.get(ORGANISATION_USE.LINK_KIND), row.get(records)));
        var list = new ArrayList<OrganisationUse>();
        uses.forEach((user, count) -> list.add(new OrganisationUse(user.ags(), user.municipality(), count)));
        return List.copyOf(list);
    }
}
