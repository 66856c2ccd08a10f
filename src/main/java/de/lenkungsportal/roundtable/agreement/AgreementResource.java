package de.lenkungsportal.roundtable.agreement;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.platform.api.Versioned;
import de.lenkungsportal.roundtable.AgreementState;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as the API says it.
 *
 * @param daysToDone own calculation, null unless both days are known to the day
 * @param overdueDays own calculation at the Stichtag
 */
record AgreementResource(
        String id,
        int version,
        String body,
        String bodyName,
        @Nullable String ags,
        @Nullable String municipality,
        @Nullable String meeting,
        Agreement.Kind kind,
        String title,
        @Nullable String detail,
        AgreementState state,
        @Nullable String condition,
        @Nullable String reason,
        @Nullable Stand agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable Stand doneOn,
        @Nullable Integer ageDays,
        @Nullable Integer daysToDone,
        int overdueDays,
        @Nullable String note,
        List<Responsible> responsible,
        List<AgreementLink> links,
        @Nullable List<String> followUps,
        @Nullable String source,
        @Nullable String sourcePlace,
        @Nullable Stand asOf)
        implements Versioned {

    static final Columns<AgreementResource> COLUMNS = Columns.of(AgreementResource.class)
            .with(
                    "responsible",
                    agreement -> agreement.responsible().stream()
                            .map(Responsible::name)
                            .collect(Collectors.joining("; ")))
            .inOrder(
                    "id",
                    "ags",
                    "municipality",
                    "body",
                    "body_name",
                    "meeting",
                    "kind",
                    "title",
                    "state",
                    "condition",
                    "reason",
                    "responsible",
                    "agreed_on",
                    "due_on",
                    "done_on",
                    "age_days",
                    "days_to_done",
                    "overdue_days",
                    "source",
                    "source_place",
                    "note",
                    "as_of");

    /** What a write asks for. */
    record AgreementInput(
            @Nullable String meeting,
            Agreement.@Nullable Kind kind,
            String title,
            @Nullable String detail,
            @Nullable AgreementState state,
            @Nullable String condition,
            @Nullable String reason,
            @Nullable Stand agreedOn,
            @Nullable LocalDate dueOn,
            @Nullable Stand doneOn,
            @Nullable String note,
            List<Responsible> responsible,
            @Nullable List<AgreementLink> links) {

        AgreementContent content() {
            return new AgreementContent(
                    Objects.requireNonNullElse(kind, Agreement.Kind.AGREEMENT),
                    title,
                    detail,
                    Objects.requireNonNullElse(state, AgreementState.AGREED),
                    condition,
                    reason,
                    agreedOn,
                    dueOn,
                    doneOn,
                    note,
                    responsible,
                    Objects.requireNonNullElse(links, List.of()));
        }
    }

    /** What became of it so far. */
    @Schema(name = "FollowUpInput")
    record FollowUpInput(
            @Schema(requiredMode = REQUIRED) @Nullable String text) {}

    static AgreementResource of(Agreement agreement, @Nullable List<FollowUp> followUps) {
        AgreementContent content = agreement.content();
        SourcePlace source = agreement.source();
        return new AgreementResource(
                agreement.id(),
                agreement.version(),
                agreement.body(),
                agreement.bodyName(),
                agreement.ags(),
                agreement.municipality(),
                agreement.meeting(),
                content.kind(),
                content.title(),
                content.detail(),
                content.state(),
                content.condition(),
                content.reason(),
                content.agreedOn(),
                content.dueOn(),
                content.doneOn(),
                agreement.timing().ageDays(),
                agreement.timing().daysToDone(),
                agreement.timing().overdueDays(),
                content.note(),
                content.responsible(),
                content.links(),
                followUps == null
                        ? null
                        : followUps.stream().map(FollowUp::text).toList(),
                source == null ? null : source.source(),
                source == null ? null : source.place(),
                agreement.asOf());
    }
}
