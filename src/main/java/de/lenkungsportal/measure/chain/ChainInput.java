package de.lenkungsportal.measure.chain;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.measure.LanguageLevel;
import de.lenkungsportal.measure.MeasureTargetGroup;
import de.lenkungsportal.measure.Step;
import de.lenkungsportal.platform.api.Parameters;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new or changed chain.
 *
 * @param firstStep number of the first step that it has to cover; counselling where it is missing
 * @param lastStep work where it is missing
 */
record ChainInput(
        String title,
        @Nullable Set<MeasureTargetGroup> targetGroups,
        @Nullable Set<Rechtskreis> rechtskreise,
        @Nullable LanguageLevel startLevel,
        @Nullable Integer firstStep,
        @Nullable Integer lastStep,
        List<ItemInput> items,
        @Nullable String note,
        Stand asOf) {

    @Schema(name = "ChainItemInput")
    record ItemInput(String measure, @Nullable String run) {}

    /** @param ags the municipality that keeps the chain */
    ChainContent content(@Nullable String ags) {
        var parameters = new Parameters();
        var plan = new ChainPlan(
                Objects.requireNonNullElse(targetGroups, Set.of()),
                Objects.requireNonNullElse(rechtskreise, Set.of()),
                Objects.requireNonNullElse(startLevel, LanguageLevel.A0),
                step(parameters, "first_step", firstStep, Step.COUNSELLING),
                step(parameters, "last_step", lastStep, Step.WORK));
        parameters.done();
        return new ChainContent(
                title,
                ags,
                plan,
                items.stream()
                        .map(item -> new ChainContent.Item(item.measure(), item.run()))
                        .toList(),
                note,
                asOf,
                null,
                Basis.STATED);
    }

    private static Step step(Parameters parameters, String field, @Nullable Integer number, Step otherwise) {
        return number == null ? otherwise : parameters.read(field, number, Step::of, otherwise);
    }
}
