package de.lenkungsportal.intake.simulation;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Fills the demo mode with simulated series, once. Never in production. */
@Component
@Profile("demo")
class DemoIntake implements ApplicationRunner {

    private final SimulationRepository repository;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoIntake(SimulationRepository repository, TransactionTemplate transaction, Clock clock) {
        this.repository = repository;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        LocalDate today = LocalDate.now(clock);
        transaction.executeWithoutResult(status -> {
            if (repository.begin()) {
                SimulatedSeries.PLANS.forEach(
                        plan -> repository.insert(plan.key(), SimulatedSeries.weeks(plan, today)));
            }
        });
    }
}
