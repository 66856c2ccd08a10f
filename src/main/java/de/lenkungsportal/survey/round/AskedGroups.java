package de.lenkungsportal.survey.round;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is asked where a peer group is named beside municipalities. */
@Component
class AskedGroups {

    private final MunicipalityService municipalities;

    AskedGroups(MunicipalityService municipalities) {
        this.municipalities = municipalities;
    }

    /**
     * These municipalities and the members of the group.
     *
     * @throws InvalidInputException when there is no such group, or nobody is in it
     */
    Set<String> with(Set<String> ags, @Nullable String peerGroup) {
        if (peerGroup == null) {
            return ags;
        }
        List<Municipality> members = municipalities.peerGroup(peerGroup);
        if (members.isEmpty()) {
            throw new InvalidInputException("peer_group", "surveyround.problem.peerGroup");
        }
        var all = new HashSet<>(ags);
        members.forEach(each -> all.add(each.ags()));
        return Set.copyOf(all);
    }
}
