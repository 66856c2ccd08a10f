package de.lenkungsportal.partner.cooperation;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Kooperationsvereinbarung over HTTP.
 *
 * @param daysToSignature from the request to the signature, null where one is not known to the day; computed
 */
@Schema(name = "CooperationAgreement")
record CooperationAgreementResource(
        String id,
        int version,
        String ags,
        String municipality,
        String title,
        @Nullable String edition,
        @Nullable String supersedes,
        CooperationAgreement.State state,
        boolean municipalityIsParty,
        List<PartyResource> parties,
        @Nullable Stand requestedOn,
        @Nullable String requestedAt,
        @Nullable Stand signedOn,
        @Nullable Integer daysToSignature,
        @Nullable Stand validFrom,
        @Nullable Stand validTo,
        int reminderDays,
        Stand asOf,
        @Nullable String note,
        @Nullable String source,
        @Nullable String sourcePlace,
        List<FileResource> attachments)
        implements Versioned {

    static final Columns<CooperationAgreementResource> COLUMNS = Columns.of(CooperationAgreementResource.class)
            .without("version", "supersedes", "attachments")
            .with(
                    "parties",
                    agreement -> agreement.parties().stream()
                            .map(PartyResource::name)
                            .collect(Collectors.joining("; ")));

    /** @param size in bytes */
    @Schema(name = "CooperationAgreementFile")
    record FileResource(UUID id, String fileName, int size, String sha256) {

        static FileResource of(Attachment attachment) {
            return new FileResource(attachment.id(), attachment.fileName(), attachment.size(), attachment.sha256());
        }
    }

    /** @param name as it was when the agreement was signed; the present one while it is not */
    record PartyResource(String id, String name, OrganisationKind kind, String presentName) {

        static PartyResource of(CooperationAgreementParty party) {
            return new PartyResource(
                    party.id(),
                    party.name(),
                    party.organisation().kind(),
                    party.organisation().name());
        }
    }

    static CooperationAgreementResource of(CooperationAgreement agreement) {
        CooperationAgreementContent content = agreement.content();
        SourcePlace source = agreement.source();
        return new CooperationAgreementResource(
                agreement.id(),
                agreement.version(),
                agreement.ags(),
                agreement.municipality(),
                content.title(),
                content.edition(),
                content.supersedes(),
                agreement.state(),
                content.municipalityIsParty(),
                agreement.parties().stream().map(PartyResource::of).toList(),
                content.requestedOn(),
                content.requestedAt(),
                content.signedOn(),
                content.daysToSignature().orElse(null),
                content.validFrom(),
                content.validTo(),
                content.reminderDays(),
                content.asOf(),
                content.note(),
                source == null ? null : source.source(),
                source == null ? null : source.place(),
                agreement.attachments().stream().map(FileResource::of).toList());
    }

    /**
     * The body of a write.
     *
     * @param ags own municipality, with a new agreement only
     * @param parties ids of organisations
     * @param reason why it is changed, for the history
     */
    record CooperationAgreementInput(
            @Nullable String ags,
            String title,
            @Nullable String edition,
            @Nullable String supersedes,
            @Nullable Boolean municipalityIsParty,
            @Nullable List<String> parties,
            @Nullable Stand requestedOn,
            @Nullable String requestedAt,
            @Nullable Stand signedOn,
            @Nullable Stand validFrom,
            @Nullable Stand validTo,
            @Nullable Integer reminderDays,

            Stand asOf,

            @Nullable String note,
            @Nullable String reason) {

        CooperationAgreementContent content() {
            return new CooperationAgreementContent(
                    title,
                    edition,
                    supersedes,
                    !Boolean.FALSE.equals(municipalityIsParty),
                    Objects.requireNonNullElse(parties, List.of()),
                    requestedOn,
                    requestedAt,
                    signedOn,
                    validFrom,
                    validTo,
                    Objects.requireNonNullElse(reminderDays, CooperationAgreementContent.REMINDER_DAYS),
                    asOf,
                    note);
        }
    }
}
