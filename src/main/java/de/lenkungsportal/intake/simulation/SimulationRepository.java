package de.lenkungsportal.intake.simulation;

import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.INTAKE_SIMULATION;

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

    boolean isPresent() {
        return db.fetchExists(INTAKE, INTAKE.BASIS.eq(Basis.SIMULATED));
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

    int remove(String by) {
        db.update(INTAKE_SIMULATION)
                .set(INTAKE_SIMULATION.REMOVED_AT, Instant.now())
                .set(INTAKE_SIMULATION.REMOVED_BY, by)
                .execute();
        return db.deleteFrom(INTAKE).where(INTAKE.BASIS.eq(Basis.SIMULATED)).execute();
    }
}
