package de.lenkungsportal.measure.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.Childcare;
import de.lenkungsportal.measure.Continuation;
import de.lenkungsportal.measure.Language;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.LevelProof;
import de.lenkungsportal.measure.MeasureContent;
import de.lenkungsportal.measure.MeasureForm;
import de.lenkungsportal.measure.MeasureKind;
import de.lenkungsportal.measure.MeasureScope;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The body of a new or changed measure. Codes that are no codes answer with one entry for each bad field. */
record MeasureInput(
        @Nullable List<String> ags,
        @Schema(requiredMode = REQUIRED) @Nullable String title,
        @Nullable String description,

        @Schema(implementation = MeasureKind.class, requiredMode = REQUIRED) @Nullable String kind,

        @Schema(implementation = Carrier.class) @Nullable String carrier,
        @Nullable String provider,
        @Nullable List<String> legalBases,

        @Schema(implementation = Rechtskreis.class) @Nullable List<String> rechtskreise,

        @Nullable List<Integer> steps,

        @Schema(implementation = LanguageLevel.class) @Nullable String entryLevel,

        @Schema(implementation = LevelProof.class) @Nullable String entryProof,

        @Schema(implementation = LanguageLevel.class) @Nullable String exitLevel,

        @Schema(implementation = LanguageLevel.class) @Nullable String exitTested,

        @Schema(implementation = MeasureTargetGroup.class) @Nullable List<String> targetGroups,

        @Schema(implementation = MeasureForm.class) @Nullable List<String> forms,

        @Nullable BigDecimal hoursPerWeek,
        @Nullable Integer durationDays,
        @Schema(implementation = Childcare.class) @Nullable String childcare,
        @Nullable String funding,

        @Schema(implementation = Continuation.class) @Nullable String continuation,

        @Nullable String continuationFunding,
        @Nullable String contactFunction,
        @Nullable String note,

        @Schema(requiredMode = REQUIRED) @Nullable String asOf) {

    /** @param stored what the measure said; its source stays, null for a new measure */
    MeasureContent content(@Nullable MeasureContent stored) {
        var parameters = new Parameters();
        Set<Step> covered = EnumSet.noneOf(Step.class);
        for (Integer number : Objects.requireNonNullElse(steps, List.<Integer>of())) {
            parameters.read("steps", number, step -> covered.add(Step.of(step)), false);
        }
        Stand stand = asOf(parameters, asOf);
        MeasureKind code = parameters.code(MeasureKind.class, "kind", kind);
        if (code == null) {
            parameters.bad("kind");
        }
        var content = new MeasureContent(
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(description, ""),
                code == null ? MeasureKind.EINZELMASSNAHME : code,
                parameters.code(Carrier.class, "carrier", carrier),
                stored == null ? null : stored.provider(),
                Objects.requireNonNullElse(provider, ""),
                stored == null ? MeasureScope.LOCAL : stored.scope(),
                parameters.ags(ags),
                new LinkedHashSet<>(Objects.requireNonNullElse(legalBases, List.<String>of())),
                parameters.codes(Rechtskreis.class, "rechtskreise", rechtskreise),
                covered,
                new Language(
                        parameters.code(LanguageLevel.class, "entry_level", entryLevel),
                        parameters.code(LevelProof.class, "entry_proof", entryProof),
                        parameters.code(LanguageLevel.class, "exit_level", exitLevel),
                        parameters.code(LanguageLevel.class, "exit_tested", exitTested)),
                parameters.codes(MeasureTargetGroup.class, "target_groups", targetGroups),
                parameters.codes(MeasureForm.class, "forms", forms),
                hoursPerWeek,
                durationDays,
                parameters.code(Childcare.class, "childcare", childcare, Childcare.NOT_STATED),
                funding,
                parameters.code(Continuation.class, "continuation", continuation, Continuation.NOT_STATED),
                continuationFunding,
                contactFunction,
                note,
                stand,
                stored == null ? null : stored.source(),
                stored == null ? Basis.STATED : stored.basis());
        parameters.done();
        return content;
    }

    /** The Stand of a body, which is required; a bad one is a problem, and any Stand is answered in its place. */
    static Stand asOf(Parameters parameters, @Nullable String iso) {
        return parameters.read("as_of", Objects.requireNonNullElse(iso, ""), Stand::inCalendar, new Stand("1900"));
    }
}
