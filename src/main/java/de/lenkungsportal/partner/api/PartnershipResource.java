package de.lenkungsportal.partner.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.DataExchange;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.partner.Participation;
import de.lenkungsportal.partner.ParticipationMode;
import de.lenkungsportal.partner.PartnerRole;
import de.lenkungsportal.partner.Partnership;
import de.lenkungsportal.partner.PartnershipChange;
import de.lenkungsportal.partner.PartnershipContent;
import de.lenkungsportal.partner.Weekday;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.Versioned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A partnership over HTTP.
 *
 * @param participation empty where the form of taking part is not stated
 */
record PartnershipResource(
        String id,
        int version,
        String ags,
        String municipality,
        String organisation,
        String name,
        OrganisationKind kind,
        int ring,
        List<PartnerRole> roles,
        List<Way> participation,
        DataExchange dataExchange,
        @Nullable String legalGround,
        @Nullable Stand validFrom,
        @Nullable Stand validTo,
        Partnership.State state,
        Stand asOf,
        @Nullable String note,
        @Nullable String source,
        @Nullable String sourcePlace)
        implements Versioned {

    static final Columns<PartnershipResource> COLUMNS = Columns.of(PartnershipResource.class)
            .with("modes", partnership -> partnership.details(Way::mode, " "))
            .with("participation_detail", partnership -> partnership.details(Way::detail, "; "))
            .inOrder(
                    "ags",
                    "municipality",
                    "ring",
                    "organisation",
                    "name",
                    "kind",
                    "roles",
                    "modes",
                    "participation_detail",
                    "data_exchange",
                    "legal_ground",
                    "valid_from",
                    "valid_to",
                    "state",
                    "as_of",
                    "note",
                    "source",
                    "source_place");

    /** One way of taking part; times are local, HH:MM. */
    record Way(
            @Schema(implementation = ParticipationMode.class, requiredMode = REQUIRED) @Nullable String mode,

            @Schema(implementation = Weekday.class) @Nullable List<String> weekdays,

            @Nullable String starts,
            @Nullable String ends,
            @Nullable String detail) {

        static Way of(Participation way) {
            return new Way(
                    way.mode().name(),
                    way.weekdays().stream().map(Weekday::name).toList(),
                    Objects.toString(way.starts(), null),
                    Objects.toString(way.ends(), null),
                    way.detail());
        }
    }

    static PartnershipResource of(Partnership partnership) {
        PartnershipContent content = partnership.content();
        SourcePlace source = partnership.source();
        return new PartnershipResource(
                partnership.id(),
                partnership.version(),
                partnership.ags(),
                partnership.municipality(),
                partnership.organisation().id(),
                partnership.organisation().name(),
                partnership.organisation().kind(),
                content.ring(),
                content.roles(),
                content.participation().stream().map(Way::of).toList(),
                content.dataExchange(),
                content.legalGround(),
                content.validFrom(),
                content.validTo(),
                partnership.state(),
                content.asOf(),
                content.note(),
                source == null ? null : source.source(),
                source == null ? null : source.place());
    }

    /** What the ways of taking part say, each once. */
    private String details(Function<Way, @Nullable String> detail, String between) {
        return participation.stream()
                .map(detail)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(between));
    }

    /**
     * The body of a write.
     *
     * @param ags own municipality, with a new partnership only
     * @param organisation id, with a new partnership only
     * @param reason why it is changed, for the history
     */
    record PartnershipInput(
            @Nullable String ags,
            @Nullable String organisation,
            @Schema(requiredMode = REQUIRED) @Nullable Integer ring,

            @Schema(implementation = PartnerRole.class) @Nullable List<String> roles,

            @Nullable List<Way> participation,

            @Schema(implementation = DataExchange.class) @Nullable String dataExchange,

            @Nullable String legalGround,
            @Nullable String validFrom,
            @Nullable String validTo,

            @Schema(requiredMode = REQUIRED) @Nullable String asOf,

            @Nullable String note,
            @Nullable String reason) {

        PartnershipChange change() {
            var parameters = new Parameters();
            var ways = new ArrayList<Participation>();
            for (Way way : Objects.requireNonNullElse(participation, List.<Way>of())) {
                ParticipationMode mode = parameters.code(ParticipationMode.class, "participation", way.mode());
                if (mode == null) {
                    parameters.problem("participation", "partner.problem.code");
                } else {
                    ways.add(new Participation(
                            mode,
                            List.copyOf(parameters.codes(Weekday.class, "participation", way.weekdays())),
                            time(parameters, way.starts()),
                            time(parameters, way.ends()),
                            way.detail()));
                }
            }
            var change = new PartnershipChange(
                    ring,
                    List.copyOf(parameters.codes(PartnerRole.class, "roles", roles)),
                    ways,
                    parameters.code(DataExchange.class, "data_exchange", dataExchange),
                    legalGround,
                    validFrom,
                    validTo,
                    asOf,
                    note);
            parameters.done();
            return change;
        }

        private static @Nullable LocalTime time(Parameters parameters, @Nullable String text) {
            return text == null || text.isBlank()
                    ? null
                    : parameters.read("participation", "partner.problem.time", text, LocalTime::parse, null);
        }
    }
}
