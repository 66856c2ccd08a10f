package de.lenkungsportal.intake;

import static de.lenkungsportal.db.Tables.INTAKE;
import static de.lenkungsportal.db.Tables.INTAKE_SIMULATION;

import de.lenkungsportal.figure.Basis;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
        return db.fetchExists(INTAKE, INTAKE.BASIS.eq(Basis.SIMULATED.name()));
    }

    Set<String> municipalities() {
        return db.selectDistinct(INTAKE.AGS)
                .from(INTAKE)
                .where(INTAKE.BASIS.eq(Basis.SIMULATED.name()))
                .fetchSet(INTAKE.AGS);
    }

    /** @return false when a simulation was made before, even if it was removed since */
    boolean begin() {
        return db.insertInto(INTAKE_SIMULATION)
                        .set(INTAKE_SIMULATION.MADE_AT, now())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Weeks that an entry of the series covers already are left out. */
    void insert(SeriesKey key, List<SimulatedSeries.Week> weeks) {
        db.batch(weeks.stream()
                        .map(week -> db.insertInto(INTAKE)
                                .set(INTAKE.AGS, key.ags())
                                .set(INTAKE.RECHTSKREIS, key.rechtskreis().name())
                                .set(INTAKE.UNIT, key.unit().name())
                                .set(INTAKE.ORIGIN, key.origin().name())
                                .set(INTAKE.FREQUENCY, key.frequency().name())
                                .set(INTAKE.PERIOD_FROM, week.monday())
                                .set(INTAKE.VALUE, BigDecimal.valueOf(week.count()))
                                .set(INTAKE.BASIS, Basis.SIMULATED.name())
                                .set(
                                        INTAKE.AS_OF,
                                        IntakeSimulation.standOf(week).iso())
                                .onConflictDoNothing())
                        .toList())
                .execute();
    }

    int remove(String by) {
        db.update(INTAKE_SIMULATION)
                .set(INTAKE_SIMULATION.REMOVED_AT, now())
                .set(INTAKE_SIMULATION.REMOVED_BY, by)
                .execute();
        return db.deleteFrom(INTAKE)
                .where(INTAKE.BASIS.eq(Basis.SIMULATED.name()))
                .execute();
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.now(ZoneOffset.UTC);
    }
}
