package de.lenkungsportal.partner.partnership;

/** How a partner takes part. A partner without a mode takes part in a form that is not stated. */
public enum ParticipationMode {
    /** Works in the Integration Point. */
    PRESENCE,
    /** There at fixed hours. */
    OFFICE_HOURS,
    /** Connected by shared systems or video. */
    VIRTUAL,
    HOTLINE,
    /** Letters, forms or e-mail to a known address. */
    MAILBOX,
    FAX,
    CALLBACK
}
