package de.lenkungsportal.intake.outlook;

import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import de.lenkungsportal.intake.ForecastRun;
import de.lenkungsportal.intake.StaffingOutlook;
import de.lenkungsportal.platform.api.Columns;
import de.lenkungsportal.staffing.Overload;
import de.lenkungsportal.staffing.StaffLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The staff that the forecast of one series takes, at the end of its year. An own calculation.
 *
 * @param stockUnit what the stock counts; PERSON where BG were converted
 * @param missing why there is no need: CONVERSION_NEEDED for a series in BG without persons_per_bg
 * @param planBasis SPECIALISTS where the source names functions, ALL where only a total of all functions is known
 */
record StaffingNeedResource(
        long forecastId,
        String ags,
        String municipality,
        Rechtskreis rechtskreis,
        Unit unit,
        boolean simulated,
        int year,
        @Nullable String missing,
        @Nullable Unit stockUnit,
        @Nullable Integer stayMonths,
        @Nullable Integer ratio,
        @Nullable Integer unemployedPercent,
        @Nullable BigDecimal personsPerBg,
        @Nullable LocalDate periodStart,
        @Nullable Double stock,
        @Nullable Double median,
        @Nullable Double low80,
        @Nullable Double high80,
        @Nullable BigDecimal plan,
        @Nullable String planBasis,
        @Nullable Double probabilityEnough,
        @Nullable Integer casesToHandOver,
        @Nullable LocalDate overloadSince,
        List<Level> levels) {

    static final Columns<StaffingNeedResource> COLUMNS =
            Columns.of(StaffingNeedResource.class).without("levels");

    /** One stage of the staff. */
    record Level(
            Stage stage,
            @Nullable BigDecimal all,
            @Nullable BigDecimal specialists,
            Stand asOf,
            String source,
            String sourcePlace) {

        static Level of(StaffLevel level) {
            return new Level(
                    level.stage(),
                    level.all(),
                    level.specialists(),
                    level.asOf(),
                    level.source().source(),
                    level.source().place());
        }
    }

    static StaffingNeedResource of(StaffingOutlookService.Answer answer) {
        ForecastRun run = answer.run();
        StaffingOutlook outlook = answer.outlook();
        if (outlook == null) {
            return new StaffingNeedResource(
                    run.id(),
                    run.key().ags(),
                    run.municipality(),
                    run.key().rechtskreis(),
                    run.key().unit(),
                    run.isSimulated(),
                    run.year().total().year(),
                    "CONVERSION_NEEDED",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
        var end = outlook.atYearEnd();
        @Nullable StaffLevel plan = outlook.plan().orElse(null);
        @Nullable Overload overload = outlook.overload();
        return new StaffingNeedResource(
                run.id(),
                run.key().ags(),
                run.municipality(),
                run.key().rechtskreis(),
                run.key().unit(),
                run.isSimulated(),
                outlook.year(),
                null,
                outlook.unit(),
                outlook.scenario().stayMonths(),
                outlook.scenario().ratio(),
                outlook.scenario().unemployedPercent(),
                outlook.scenario().personsPerBg(),
                end.periodStart(),
                end.stock(),
                end.median(),
                end.quantile(0.1),
                end.quantile(0.9),
                plan == null ? null : plan.specialists(),
                plan == null ? null : "SPECIALISTS",
                outlook.probabilityEnough(),
                overload == null ? null : overload.cases(),
                overload == null ? null : overload.since(),
                outlook.levels().stream().map(Level::of).toList());
    }
}
