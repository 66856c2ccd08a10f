package de.lenkungsportal.partner.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.Agreement;
import de.lenkungsportal.partner.AgreementChange;
import de.lenkungsportal.partner.AgreementContent;
import de.lenkungsportal.partner.AgreementParty;
import de.lenkungsportal.partner.Attachment;
import de.lenkungsportal.partner.OrganisationKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
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
record AgreementResource(
        String id,
        int version,
        String ags,
        String municipality,
        String title,
        @Nullable String edition,
        @Nullable String supersedes,
        Agreement.State state,
        @JsonProperty("municipality_is_party") boolean isMunicipalityParty,
        List<PartyResource> parties,
        @JsonProperty("requested_on") @Nullable String requestedOn,
        @JsonProperty("requested_at") @Nullable String requestedAt,
        @JsonProperty("signed_on") @Nullable String signedOn,
        @JsonProperty("days_to_signature") @Nullable Integer daysToSignature,
        @JsonProperty("valid_from") @Nullable String validFrom,
        @JsonProperty("valid_to") @Nullable String validTo,
        @JsonProperty("reminder_days") int reminderDays,
        @JsonProperty("as_of") String asOf,
        @Nullable String note,
        @Nullable String source,
        @JsonProperty("source_place") @Nullable String sourcePlace,
        List<FileResource> attachments) {

    static final List<String> COLUMNS = List.of(
            "id",
            "ags",
            "municipality",
            "title",
            "edition",
            "state",
            "municipality_is_party",
            "parties",
            "requested_on",
            "requested_at",
            "signed_on",
            "days_to_signature",
            "valid_from",
            "valid_to",
            "reminder_days",
            "as_of",
            "note",
            "source",
            "source_place");

    /** @param size in bytes */
    @Schema(name = "CooperationAgreementFile")
    record FileResource(UUID id, @JsonProperty("file_name") String fileName, int size, String sha256) {

        static FileResource of(Attachment attachment) {
            return new FileResource(attachment.id(), attachment.fileName(), attachment.size(), attachment.sha256());
        }
    }

    /** @param name as it was when the agreement was signed; the present one while it is not */
    record PartyResource(
            String id,
            String name,
            OrganisationKind kind,
            @JsonProperty("present_name") String presentName) {

        static PartyResource of(AgreementParty party) {
            return new PartyResource(
                    party.id(),
                    party.name(),
                    party.organisation().kind(),
                    party.organisation().name());
        }
    }

    static AgreementResource of(Agreement agreement) {
        AgreementContent content = agreement.content();
        SourcePlace source = agreement.source();
        return new AgreementResource(
                agreement.id(),
                agreement.version(),
                agreement.ags(),
                agreement.municipality(),
                content.title(),
                content.edition(),
                content.supersedes(),
                agreement.state(),
                content.isMunicipalityParty(),
                agreement.parties().stream().map(PartyResource::of).toList(),
                iso(content.requestedOn()),
                content.requestedAt(),
                iso(content.signedOn()),
                content.daysToSignature().orElse(null),
                iso(content.validFrom()),
                iso(content.validTo()),
                content.reminderDays(),
                content.asOf().iso(),
                content.note(),
                source == null ? null : source.source(),
                source == null ? null : source.place(),
                agreement.attachments().stream().map(FileResource::of).toList());
    }

    private static @Nullable String iso(@Nullable Stand stand) {
        return stand == null ? null : stand.iso();
    }

    /** The cells of a CSV row, in the order of {@link #COLUMNS}; parties are parted by a semicolon. */
    List<@Nullable Object> cells() {
        return Arrays.asList(
                id,
                ags,
                municipality,
                title,
                edition,
                state,
                isMunicipalityParty,
                parties.stream().map(PartyResource::name).collect(Collectors.joining("; ")),
                requestedOn,
                requestedAt,
                signedOn,
                daysToSignature,
                validFrom,
                validTo,
                reminderDays,
                asOf,
                note,
                source,
                sourcePlace);
    }

    /**
     * The body of a write.
     *
     * @param ags own municipality, with a new agreement only
     * @param parties ids of organisations
     * @param reason why it is changed, for the history
     */
    @Schema(name = "CooperationAgreementInput")
    record Body(
            @Nullable String ags,
            @Schema(requiredMode = REQUIRED) @Nullable String title,
            @Nullable String edition,
            @Nullable String supersedes,
            @JsonProperty("municipality_is_party") @Nullable Boolean isMunicipalityParty,
            @Nullable List<String> parties,
            @JsonProperty("requested_on") @Nullable String requestedOn,
            @JsonProperty("requested_at") @Nullable String requestedAt,
            @JsonProperty("signed_on") @Nullable String signedOn,
            @JsonProperty("valid_from") @Nullable String validFrom,
            @JsonProperty("valid_to") @Nullable String validTo,
            @JsonProperty("reminder_days") @Nullable Integer reminderDays,

            @Schema(requiredMode = REQUIRED) @JsonProperty("as_of") @Nullable String asOf,

            @Nullable String note,
            @Nullable String reason) {

        AgreementChange change() {
            return new AgreementChange(
                    Objects.requireNonNullElse(title, ""),
                    edition,
                    supersedes,
                    !Boolean.FALSE.equals(isMunicipalityParty),
                    Objects.requireNonNullElse(parties, List.of()),
                    requestedOn,
                    requestedAt,
                    signedOn,
                    validFrom,
                    validTo,
                    reminderDays,
                    asOf,
                    note);
        }
    }
}
