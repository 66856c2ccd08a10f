package de.lenkungsportal.intake.simulation;

import static de.lenkungsportal.db.Tables.ALERT;
import static de.lenkungsportal.db.Tables.FORECAST_CURRENT;
import static de.lenkungsportal.db.Tables.FORECAST_RUN;
import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.INTAKE_SIMULATION;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import de.lenkungsportal.figure.Basis;
import de.lenkungsportal.intake.SeriesKey;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and removes simulated entries, and remembers that they were made. */
@Repository
class SimulationRepository {

    private final DSLContext db;

    SimulationRepository(DSLContext db) {
        this.db = db;
    }

    Simulation get() {
        return db.select(
                        countDistinct(INTAKE.SERIES),
                        count(),
                        countDistinct(INTAKE.AGS),
                        field(selectCount().from(FORECAST_RUN).where(FORECAST_RUN.SIMULATED)),
                        field(selectCount().from(ALERT).where(ALERT.SIMULATED)))
                .from(INTAKE)
                .where(INTAKE.BASIS.eq(Basis.SIMULATED))
                .fetchSingle(mapping(Simulation::new));
    }

    Set<String> municipalities() {
        return db.selectDistinct(INTAKE.AGS)
                .from(INTAKE)
                .where(INTAKE.BASIS.eq(Basis.SIMULATED))
                .fetchSet(INTAKE.AGS);
    }

    /** @return false when a simulation was made before, even if it was removed since */
    boolean begin() {
        return db.insertInto(INTAKE_SIMULATION)
                        .set(INTAKE_SIMULATION.MADE_AT, Instant.now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Weeks that an entry of the series covers already are left out. */
    void insert(SeriesKey key, List<SimulatedSeries.Week> weeks) {
        db.batch(weeks.stream()
                        .map(week -> db.insertInto(INTAKE)
                                .set(INTAKE.AGS, key.ags())
                                .set(INTAKE.RECHTSKREIS, key.rechtskreis())
                                .set(INTAKE.UNIT, key.unit())
                                .set(INTAKE.ORIGIN, key.origin())
                                .set(INTAKE.FREQUENCY, key.frequency())
                                .set(INTAKE.PERIOD_FROM, week.monday())
                                .set(INTAKE.VALUE, BigDecimal.valueOf(week.count()))
                                .set(INTAKE.BASIS, Basis.SIMULATED)
                                .set(INTAKE.AS_OF, IntakeSimulation.standOf(week))
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    void remove(String by) {
        db.update(INTAKE_SIMULATION)
                .set(INTAKE_SIMULATION.REMOVED_AT, Instant.now())
                .set(INTAKE_SIMULATION.REMOVED_BY, by)
                .execute();
        db.deleteFrom(INTAKE).where(INTAKE.BASIS.eq(Basis.SIMULATED)).execute();
        db.deleteFrom(ALERT).where(ALERT.SIMULATED).execute();
        db.deleteFrom(FORECAST_CURRENT)
                .where(FORECAST_CURRENT.RUN_ID.in(
                        select(FORECAST_RUN.ID).from(FORECAST_RUN).where(FORECAST_RUN.SIMULATED)))
                .execute();
        db.deleteFrom(FORECAST_RUN).where(FORECAST_RUN.SIMULATED).execute();
    }
}
