package de.lenkungsportal.plausibility.rule;

import de.lenkungsportal.figure.About;
import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.figure.Breakdown;
import de.lenkungsportal.figure.Carrier;
import de.lenkungsportal.figure.Figure;
import de.lenkungsportal.figure.Flag;
import de.lenkungsportal.figure.Indicator;
import de.lenkungsportal.figure.Milestone;
import de.lenkungsportal.figure.Missing;
import de.lenkungsportal.figure.Qualifier;
import de.lenkungsportal.figure.Quantity;
import de.lenkungsportal.figure.Rechtskreis;
import de.lenkungsportal.figure.SourcePlace;
import de.lenkungsportal.figure.StaffFunction;
import de.lenkungsportal.figure.Stage;
import de.lenkungsportal.figure.Stand;
import de.lenkungsportal.figure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Made-up figures of one municipality, one statement a call. */
record Facts(Figure figure) {

    static final String AGS = "05999000";
    static final SourcePlace PLACE = new SourcePlace("000", "Tabelle");
    static final SourcePlace OTHER_PLACE = new SourcePlace("000", "Folie");

    static Facts staff(String id, @Nullable Carrier carrier, @Nullable StaffFunction function, Quantity quantity) {
        return new Facts(new Figure(
                id,
                About.area(AGS),
                "2016-03",
                Indicator.STAFF,
                null,
                carrier,
                function,
                Breakdown.NONE,
                Stage.ACTUAL,
                quantity,
                new Stand("2016-03"),
                PLACE,
                Basis.STATED,
                null,
                null,
                null,
                1));
    }

    static Facts caseload(String id, Rechtskreis rechtskreis, Quantity quantity) {
        return new Facts(new Figure(
                id,
                About.area(AGS),
                "2016-03",
                Indicator.CASELOAD,
                rechtskreis,
                null,
                null,
                Breakdown.NONE,
                Stage.ACTUAL,
                quantity,
                new Stand("2016-03"),
                PLACE,
                Basis.STATED,
                null,
                null,
                null,
                1));
    }

    static Quantity exact(Unit unit, String value) {
        return Quantity.Value.exact(unit, new BigDecimal(value));
    }

    static Quantity about(Unit unit, String value) {
        return new Quantity.Value(unit, Qualifier.APPROXIMATE, new BigDecimal(value), null);
    }

    static Quantity missing(Unit unit) {
        return new Quantity.None(unit, Missing.NOT_STATED);
    }

    Facts at(SourcePlace place) {
        return copy(figure.rechtskreis(), figure.stage(), figure.asOf(), place, figure.basis(), figure.flag());
    }

    Facts in(Rechtskreis rechtskreis) {
        return copy(rechtskreis, figure.stage(), figure.asOf(), figure.source(), figure.basis(), figure.flag());
    }

    Facts on(Stage stage, String stand) {
        return copy(figure.rechtskreis(), stage, new Stand(stand), figure.source(), figure.basis(), figure.flag());
    }

    Facts computed() {
        return copy(
                figure.rechtskreis(), figure.stage(), figure.asOf(), figure.source(), Basis.COMPUTED, figure.flag());
    }

    Facts corrected() {
        return copy(
                figure.rechtskreis(), figure.stage(), figure.asOf(), figure.source(), Basis.CORRECTED, figure.flag());
    }

    Facts ambiguous() {
        return copy(
                figure.rechtskreis(), figure.stage(), figure.asOf(), figure.source(), figure.basis(), Flag.AMBIGUOUS);
    }

    private Facts copy(
            @Nullable Rechtskreis rechtskreis,
            Stage stage,
            Stand asOf,
            SourcePlace place,
            Basis basis,
            @Nullable Flag flag) {
        return new Facts(new Figure(
                figure.id(),
                About.area(AGS),
                figure.round(),
                figure.indicator(),
                rechtskreis,
                figure.carrier(),
                figure.function(),
                figure.breakdown(),
                stage,
                figure.quantity(),
                asOf,
                place,
                basis,
                flag,
                null,
                null,
                1));
    }

    static Milestone milestone(String id, Milestone.Kind kind, String date) {
        return new Milestone(id, AGS, kind, new Stand(date), new SourcePlace("000", id), null, null, null);
    }

    static List<Suspicion> check(Facts... facts) {
        return check(List.of(), facts);
    }

    static List<Suspicion> check(List<Milestone> milestones, Facts... facts) {
        return Rules.check(new Readings(
                AGS,
                List.of(facts).stream().map(Facts::figure).toList(),
                milestones,
                List.of(),
                List.of(),
                Map.of("000", new Stand("2016-05")),
                LocalDate.of(2016, 5, 31),
                6));
    }
}
