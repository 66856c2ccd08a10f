package de.lenkungsportal.measure.api;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.ChainContent;
import de.lenkungsportal.measure.ChainPlan;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new or changed chain. Codes that are no codes answer with one entry for each bad field.
 *
 * @param firstStep number of the first step that it has to cover; counselling where it is missing
 * @param lastStep work where it is missing
 */
record ChainInput(
        @Schema(requiredMode = REQUIRED) @Nullable String title,

        @Schema(implementation = MeasureTargetGroup.class) @Nullable List<String> targetGroups,

        @Schema(implementation = Rechtskreis.class) @Nullable List<String> rechtskreise,

        @Schema(implementation = LanguageLevel.class) @Nullable String startLevel,

        @Nullable Integer firstStep,
        @Nullable Integer lastStep,
        @Schema(requiredMode = REQUIRED) @Nullable List<ItemInput> items,
        @Nullable String note,

        @Schema(requiredMode = REQUIRED) @Nullable String asOf) {

    @Schema(name = "ChainItemInput")
    record ItemInput(
            @Schema(requiredMode = REQUIRED) @Nullable String measure,
            @Nullable String run) {}

    /** @param ags the municipality that keeps the chain */
    ChainContent content(@Nullable String ags) {
        var parameters = new Parameters();
        Stand stand = MeasureInput.asOf(parameters, asOf);
        var plan = new ChainPlan(
                parameters.codes(MeasureTargetGroup.class, "target_groups", targetGroups),
                parameters.codes(Rechtskreis.class, "rechtskreise", rechtskreise),
                parameters.code(LanguageLevel.class, "start_level", startLevel, LanguageLevel.A0),
                step(parameters, "first_step", firstStep, Step.COUNSELLING),
                step(parameters, "last_step", lastStep, Step.WORK));
        parameters.done();
        return new ChainContent(
                Objects.requireNonNullElse(title, ""),
                ags,
                plan,
                Objects.requireNonNullElse(items, List.<ItemInput>of()).stream()
                        .map(item -> new ChainContent.Item(Objects.requireNonNullElse(item.measure(), ""), item.run()))
                        .toList(),
                note,
                stand,
                null,
                Basis.STATED);
    }

    private static Step step(Parameters parameters, String field, @Nullable Integer number, Step otherwise) {
        return number == null ? otherwise : parameters.read(field, number, Step::of, otherwise);
    }
}
