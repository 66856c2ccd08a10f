package de.lenkungsportal.survey.review;

import de.lenkungsportal.platform.AuditEvent;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.SteeringAndAdmins;
import de.lenkungsportal.survey.Participant;
import de.lenkungsportal.survey.RoundState;
import de.lenkungsportal.survey.SurveyReader;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds municipalities that have their answers still in hand. */
@Service
@SteeringAndAdmins
@Transactional
public class ReminderService {

    private final SurveyReader survey;
    private final ReviewRepository repository;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    ReminderService(SurveyReader survey, ReviewRepository repository, CurrentUser currentUser, AuditTrail audit) {
        this.survey = survey;
        this.repository = repository;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /**
     * Those of a round who have something open; they see it on their start page until they have handed in.
     *
     * @param ags which of them; all where empty
     * @return whom it reminds
     * @throws NotFoundException when there is no such round
     * @throws InvalidInputException when it is not open, or nobody has anything open
     */
    public List<Participant> remind(String round, Set<String> ags) {
        if (survey.round(round).state() != RoundState.OPEN) {
            throw ReviewDesk.refusal("surveyreview.problem.notOpen");
        }
        List<Participant> open = survey.participants(round).stream()
                .filter(each -> each.state().isWithMunicipality())
                .filter(each -> ags.isEmpty() || ags.contains(each.ags()))
                .toList();
        if (open.isEmpty()) {
            throw ReviewDesk.refusal("surveyreview.problem.nobodyOpen");
        }
        repository.remind(open, currentUser.get().username());
        audit.record(open.stream()
                .map(each ->
                        new AuditEvent("SURVEY_PARTICIPANT_REMINDED", "SURVEY_PARTICIPANT", each.id(), each.ags(), ""))
                .toList());
        return open;
    }
}
