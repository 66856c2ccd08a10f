package de.lenkungsportal.plausibility;

import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.plausibility.rule.ProfileStand;
import java.util.Collection;
import java.util.List;

/** What the rules check beside figures; the feature that keeps it implements this. One query each. */
public interface CheckedMaterial {

    /** Milestones of these municipalities, by id. */
    List<Milestone> milestones(Collection<String> ags);

    /** Stand of each profile cell of these municipalities, by round and dimension. */
    List<ProfileStand> profileStands(Collection<String> ags);
}
