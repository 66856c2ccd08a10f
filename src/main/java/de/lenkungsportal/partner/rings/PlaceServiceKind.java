package de.lenkungsportal.partner.rings;

/** What an Integration Point of a Kreis offers in a place. */
public enum PlaceServiceKind {
    INTEGRATION_POINT,
    JOINT_RECEPTION,
    JOINT_COUNSELLING,
    SOCIAL_OFFICE_COUNSELLING,
    IMMIGRATION_COUNSELLING,
    IMMIGRATION_HOTLINE,
    ACCESS_STEERING,
    CASE_CONFERENCE,
    INTEGRATION_GUIDES,
    TRAVEL_COSTS
}
