package de.lenkungsportal.survey.round;

import de.lenkungsportal.municipality.Municipality;
import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Input;
import de.lenkungsportal.security.CurrentUser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes municipalities into a round, under the names that they have then. */
@Component
class ParticipantWrites {

    private final MunicipalityService municipalities;
    private final ParticipantRepository repository;
    private final CurrentUser currentUser;

    ParticipantWrites(MunicipalityService municipalities, ParticipantRepository repository, CurrentUser currentUser) {
        this.municipalities = municipalities;
        this.repository = repository;
        this.currentUser = currentUser;
    }

    void check(Input input, Set<String> ags) {
        Set<String> known = municipalities.all().stream().map(Municipality::ags).collect(Collectors.toSet());
        input.require(known.containsAll(ags), "participants", "surveyround.problem.municipality");
    }

    void add(String round, Set<String> ags) {
        List<Municipality> asked = municipalities.all().stream()
                .filter(each -> ags.contains(each.ags()))
                .toList();
        repository.insert(round, asked, currentUser.get().username());
    }
}
