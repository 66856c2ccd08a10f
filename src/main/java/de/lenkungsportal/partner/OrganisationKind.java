package de.lenkungsportal.partner;

/**
 * What an organisation is. The first ring is what an Integration Point cannot do without, the second the direct partners on
 * the labour market, the third all others that help (001, Rahmenkonzept, chapter 2). German nouns stay German where a law or
 * an institution names them.
 */
public enum OrganisationKind {
    /** Agentur für Arbeit, carrier of SGB III. */
    AA(1),
    /** Jobcenter, carrier of SGB II. */
    JC(1),
    AUSLAENDERBEHOERDE(1),
    SOZIALAMT(1),

    EMPLOYER(2),
    EMPLOYERS_ASSOCIATION(2),
    IHK(2),
    HWK(2),
    KREISHANDWERKERSCHAFT(2),
    /** "Kammern", where a source does not say which: stands for IHK and HWK. */
    CHAMBERS(2),
    WIRTSCHAFTSFOERDERUNG(2),
    /** Carrier of measures and vocational training. */
    BILDUNGSTRAEGER(2),

    IQ_NETZWERK(3),
    JUGENDAMT(3),
    FLUECHTLINGSBEAUFTRAGTE(3),
    BLEIBERECHTSNETZWERK(3),
    SCHULE(3),
    SCHULAMT(3),
    EHRENAMT(3),
    BAMF(3),
    WOHLFAHRTSVERBAND(3),
    KOMMUNALES_INTEGRATIONSZENTRUM(3),
    HOCHSCHULE(3),
    SPRACHKURSTRAEGER(3),
    VHS(3),
    MIGRATIONSBERATUNG(3),
    FLUECHTLINGSBERATUNG(3),
    FLUECHTLINGSINITIATIVE(3),
    MIGRANTENORGANISATION(3),
    GESUNDHEITSAMT(3),
    GESUNDHEITSEINRICHTUNG(3),
    WOHNUNGSAMT(3),
    INTEGRATIONSAMT(3),
    /** A city, Kreis or town as a whole, where a source names no office. */
    KOMMUNE(3),
    UNTERKUNFT(3),
    NETZWERK(3),
    /** A ministry or authority of the Land. */
    LAND(3),
    OTHER(3);

    private final int ring;

    OrganisationKind(int ring) {
        this.ring = ring;
    }

    /** The ring that a partner of this kind is proposed for, 1 to 3. */
    public int ring() {
        return ring;
    }
}
