package de.lenkungsportal.roundtable.body;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.roundtable.Body;
import de.lenkungsportal.roundtable.BodyContent;
import de.lenkungsportal.roundtable.BodyKeeper;
import de.lenkungsportal.roundtable.BodyKind;
import de.lenkungsportal.roundtable.CadencePhase;
import de.lenkungsportal.roundtable.Member;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A body as the API says it. */
record BodyResource(
        String id,
        int version,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable String parent,
        BodyKind kind,
        BodyKeeper keeper,
        String name,
        @Nullable String chair,
        @Nullable String purpose,
        @Nullable Stand foundedOn,
        @Nullable Stand endedOn,
        @Nullable String note,
        List<Member> members,
        List<Phase> cadence,
        @Nullable String source,
        @Nullable String sourcePlace,
        int meetings,
        int openAgreements,
        @Nullable Stand asOf)
        implements Versioned {

    static final Columns<BodyResource> COLUMNS = Columns.of(BodyResource.class)
            .with("members", body -> body.members().stream().map(Member::name).collect(Collectors.joining("; ")))
            .with(
                    "cadence",
                    body -> body.cadence().stream()
                            .map(each -> String.valueOf(each.rule() == null ? each.kind() : each.rule()))
                            .collect(Collectors.joining("; ")))
            .inOrder(
                    "id",
                    "ags",
                    "municipality",
                    "parent",
                    "kind",
                    "keeper",
                    "name",
                    "chair",
                    "purpose",
                    "founded_on",
                    "ended_on",
                    "members",
                    "cadence",
                    "meetings",
                    "open_agreements",
                    "source",
                    "source_place",
                    "note",
                    "as_of");

    /** A phase of a cadence. */
    record Phase(
            CadencePhase.Kind kind,
            @Nullable String rule,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            CadencePhase.@Nullable Precision precision,
            @Nullable LocalTime starts,
            @Nullable Integer minutes,
            @Nullable String wording) {

        static Phase of(CadencePhase phase) {
            return new Phase(
                    phase.kind(),
                    phase.rule(),
                    phase.startsOn(),
                    phase.endsOn(),
                    phase.precision(),
                    phase.starts(),
                    phase.minutes(),
                    phase.wording());
        }

        CadencePhase phase() {
            return new CadencePhase(
                    kind,
                    rule,
                    startsOn,
                    endsOn,
                    Objects.requireNonNullElse(precision, CadencePhase.Precision.PERIOD),
                    starts,
                    minutes,
                    wording);
        }
    }

    /** What a write asks for. */
    record BodyInput(
            @Nullable String ags,
            @Nullable String parent,
            BodyKind kind,
            @Nullable BodyKeeper keeper,
            String name,
            @Nullable String chair,
            @Nullable String purpose,
            @Nullable Stand foundedOn,
            @Nullable Stand endedOn,
            @Nullable String note,
            @Nullable List<Member> members,
            @Nullable List<Phase> cadence) {

        BodyContent content() {
            return new BodyContent(
                    parent,
                    kind,
                    Objects.requireNonNullElse(keeper, kind.keeper()),
                    name,
                    chair,
                    purpose,
                    foundedOn,
                    endedOn,
                    note,
                    Objects.requireNonNullElse(members, List.of()),
                    Objects.requireNonNullElse(cadence, List.<Phase>of()).stream()
                            .map(Phase::phase)
                            .toList());
        }
    }

    static BodyResource of(Body body) {
        BodyContent content = body.content();
        SourcePlace source = body.source();
        return new BodyResource(
                body.id(),
                body.version(),
                body.ags(),
                body.municipality(),
                content.parent(),
                content.kind(),
                content.keeper(),
                content.name(),
                content.chair(),
                content.purpose(),
                content.foundedOn(),
                content.endedOn(),
                content.note(),
                content.members(),
                content.cadence().stream().map(Phase::of).toList(),
                source == null ? null : source.source(),
                source == null ? null : source.place(),
                body.meetings(),
                body.openAgreements(),
                body.asOf());
    }
}
