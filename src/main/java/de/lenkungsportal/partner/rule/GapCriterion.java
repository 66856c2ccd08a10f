package de.lenkungsportal.partner.rule;

/** What a rule looks at. */
public enum GapCriterion {
    /** No active partner of any of the rule's kinds. */
    MISSING_KIND,
    /** A partner with neither a contact nor a function mailbox. */
    NO_CONTACT,
    /** A municipality without a signed agreement in force. */
    NO_AGREEMENT,
    /** A partner that is no party of the municipality's agreements. */
    NOT_PARTY,
    /** A partner whose form of taking part is not stated. */
    PARTICIPATION_OPEN,
    /** A contact, or the person named by it, whose review day has passed. */
    CONTACT_REVIEW,
    /** A signed agreement that ends within its reminder time. */
    AGREEMENT_ENDING,
    /** A signed agreement that has ended and has no successor. */
    AGREEMENT_ENDED
}
