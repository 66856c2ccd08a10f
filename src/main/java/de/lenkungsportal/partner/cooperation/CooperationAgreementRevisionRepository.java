package de.lenkungsportal.partner.cooperation;

import static de.lenkungsportal.db.Tables.AGREEMENT_PARTY;
import static de.lenkungsportal.db.Tables.COOPERATION_AGREEMENT;

import de.lenkungsportal.db.tables.records.AgreementPartyRecord;
import de.lenkungsportal.db.tables.records.CooperationAgreementRecord;
import de.lenkungsportal.partner.Change;
import de.lenkungsportal.partner.FormerNames;
import de.lenkungsportal.partner.OrganisationNameRepository;
import de.lenkungsportal.partner.OrganisationRef;
import de.lenkungsportal.platform.store.History;
import de.lenkungsportal.platform.store.Versions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/** Reads what agreements were before each change. */
@Repository
class CooperationAgreementRevisionRepository {

    private final History history;
    private final OrganisationNameRepository organisations;
    private final Clock clock;

    CooperationAgreementRevisionRepository(History history, OrganisationNameRepository organisations, Clock clock) {
        this.history = history;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What the agreement was before, the newest first; attachments are those of today. */
    List<CooperationAgreement> before(CooperationAgreement current) {
        LocalDate today = LocalDate.now(clock);
        var versions = history.of(COOPERATION_AGREEMENT, current.id(), AGREEMENT_PARTY);
        Set<String> ids = versions.stream()
                .flatMap(version -> version.parts(AGREEMENT_PARTY).stream())
                .map(AgreementPartyRecord::getOrganisation)
                .collect(Collectors.toSet());
        FormerNames names = organisations.formerNames(ids);
        Map<String, OrganisationRef> present = organisations.refsOfAll(ids).stream()
                .collect(Collectors.toMap(OrganisationRef::id, Function.identity()));
        return versions.stream()
                .map(version -> {
                    CooperationAgreementRecord row = version.row();
                    List<CooperationAgreementParty> parties = version.parts(AGREEMENT_PARTY).stream()
                            .map(party -> new CooperationAgreementParty(
                                    Objects.requireNonNull(present.get(party.getOrganisation())),
                                    party.getSignedName().isEmpty()
                                            ? names.at(party.getOrganisation(), version.replacedAt())
                                            : party.getSignedName()))
                            .sorted(Comparator.comparing(CooperationAgreementParty::name)
                                    .thenComparing(CooperationAgreementParty::id))
                            .toList();
                    CooperationAgreementContent content = CooperationAgreementRepository.content(row, parties);
                    return new CooperationAgreement(
                            current.id(),
                            current.ags(),
                            current.municipality(),
                            content,
                            parties,
                            current.attachments(),
                            current.source(),
                            CooperationAgreementRepository.state(
                                    current.state() == CooperationAgreement.State.SUPERSEDED, content, today),
                            row.getVersion(),
                            Change.of(Versions.stampOf(COOPERATION_AGREEMENT, row)));
                })
                .toList();
    }
}
