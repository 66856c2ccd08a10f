package de.lenkungsportal.figure;

/** What a member of staff does, as the overview (000) and Dortmund's staffing slides name it. */
public enum StaffFunction {
    RECEPTION,
    BENEFITS,
    BENEFITS_OFFICER,
    BENEFITS_ASSISTANT,
    SPECIALIST_ASSISTANT,
    PLACEMENT,
    CAREER_COUNSELLING,
    TEAM_LEAD,
    OPERATIVE_SERVICE,
    EMPLOYER_SERVICE,
    PROJECT_COORDINATION,
    COORDINATION_OFFICE,
    SOCIAL_SERVICE,
    IMMIGRATION_OFFICE,
    YOUTH_WELFARE
}
