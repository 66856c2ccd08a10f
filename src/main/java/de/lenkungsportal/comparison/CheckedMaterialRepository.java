package de.lenkungsportal.comparison;

import static de.lenkungsportal.db.Tables.MILESTONE;
import static de.lenkungsportal.db.Tables.PROFILE_CELL;

import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.plausibility.CheckedMaterial;
import de.lenkungsportal.plausibility.rule.ProfileStand;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Milestones and profile cells for the plausibility rules. */
@Repository
class CheckedMaterialRepository implements CheckedMaterial {

    private final DSLContext db;

    CheckedMaterialRepository(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Milestone> milestones(Collection<String> ags) {
        return db.selectFrom(MILESTONE)
                .where(MILESTONE.AGS.in(ags))
                .orderBy(MILESTONE.ID)
                .fetch(MilestoneRepository::milestone);
    }

    @Override
    public List<ProfileStand> profileStands(Collection<String> ags) {
        return db.selectFrom(PROFILE_CELL)
                .where(PROFILE_CELL.AGS.in(ags))
                .orderBy(PROFILE_CELL.ROUND, PROFILE_CELL.DIMENSION)
                .fetch(cell -> new ProfileStand(
                        cell.getAgs(),
                        Stand.ofRound(cell.getRound()),
                        cell.getDimension().code(),
                        cell.getAsOf(),
                        new SourcePlace(cell.getSource(), cell.getSourcePlace())));
    }
}
