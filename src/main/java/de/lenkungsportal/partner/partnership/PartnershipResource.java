package de.lenkungsportal.partner.partnership;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.partner.OrganisationKind;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Parameters;
import de.lenkungsportal.platform.api.Versioned;
import java.time.LocalTime;
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
            .with("modes", partnership -> partnership.details(way -> way.mode().name(), " "))
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
            ParticipationMode mode,
            @Nullable List<Weekday> weekdays,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String detail) {

        static Way of(Participation way) {
            return new Way(
                    way.mode(),
                    way.weekdays(),
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
            Integer ring,
            @Nullable List<PartnerRole> roles,
            @Nullable List<Way> participation,
            @Nullable DataExchange dataExchange,
            @Nullable String legalGround,
            @Nullable Stand validFrom,
            @Nullable Stand validTo,
            Stand asOf,
            @Nullable String note,
            @Nullable String reason) {

        PartnershipContent content() {
            var parameters = new Parameters();
            var content = new PartnershipContent(
                    ring,
                    Objects.requireNonNullElse(roles, List.of()),
                    Objects.requireNonNullElse(participation, List.<Way>of()).stream()
                            .map(way -> new Participation(
                                    way.mode(),
                                    Objects.requireNonNullElse(way.weekdays(), List.of()),
                                    time(parameters, way.starts()),
                                    time(parameters, way.ends()),
                                    way.detail()))
                            .toList(),
                    Objects.requireNonNullElse(dataExchange, DataExchange.NOT_STATED),
                    legalGround,
                    validFrom,
                    validTo,
                    asOf,
                    note);
            parameters.done();
            return content;
        }

        private static @Nullable LocalTime time(Parameters parameters, @Nullable String text) {
            return text == null || text.isBlank()
                    ? null
                    : parameters.read("participation", "partner.problem.time", text, LocalTime::parse, null);
        }
    }
}
