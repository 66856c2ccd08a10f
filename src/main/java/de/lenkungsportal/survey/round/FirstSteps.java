package de.lenkungsportal.survey.round;

import de.lenkungsportal.municipality.MunicipalityService;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.shell.start.StartContribution;
import de.lenkungsportal.shell.start.StartTopic;
import de.lenkungsportal.shell.start.StartTopic.Urgency;
import de.lenkungsportal.survey.SurveyPaths;
import de.lenkungsportal.survey.SurveyReader;
import java.util.List;
import org.springframework.stereotype.Component;

/** On the start page of a portal without any round: the one step that comes next, until there is one. */
@Component
class FirstSteps implements StartContribution {

    private final SurveyReader survey;
    private final RoundService rounds;
    private final MunicipalityService municipalities;
    private final Messages messages;

    FirstSteps(SurveyReader survey, RoundService rounds, MunicipalityService municipalities, Messages messages) {
        this.survey = survey;
        this.rounds = rounds;
        this.municipalities = municipalities;
        this.messages = messages;
    }

    @Override
    public List<StartTopic> topics(PortalUser user) {
        boolean mayPrepare = user.role() == Role.STEERING || user.role() == Role.ADMIN;
        if (!mayPrepare || !survey.rounds().isEmpty()) {
            return List.of();
        }
        if (municipalities.all().isEmpty()) {
            return user.role() == Role.ADMIN ? List.of(step("municipality", "kommunen")) : List.of();
        }
        return List.of(
                rounds.questionnaires().isEmpty()
                        ? step("questionnaire", "fragebogen")
                        : step("round", SurveyPaths.ROUNDS));
    }

    private StartTopic step(String step, String link) {
        String key = "surveyround.first." + step;
        return new StartTopic(
                Urgency.MISSING_DATA,
                messages.text(key),
                messages.text(key + ".reason"),
                messages.text(key + ".end"),
                "",
                link);
    }
}
