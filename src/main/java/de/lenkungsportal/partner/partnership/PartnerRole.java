package de.lenkungsportal.partner.partnership;

/** What a partner contributes. */
public enum PartnerRole {
    /** Runs the Integration Point. */
    CARRIER,
    /** Sends people to it, in an agreed way. */
    ACCESS,
    /** Clarifies residence status and access to the labour market. */
    STATUS,
    BENEFITS,
    PLACEMENT,
    EMPLOYMENT,
    QUALIFICATION,
    LANGUAGE,
    RECOGNITION,
    COUNSELLING,
    HOUSING,
    HEALTH,
    YOUTH,
    EDUCATION,
    VOLUNTEERS,
    STEERING,
    NETWORKING,
    INTERPRETING
}
