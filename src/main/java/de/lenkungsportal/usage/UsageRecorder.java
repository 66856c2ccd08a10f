package de.lenkungsportal.usage;

import de.lenkungsportal.security.PortalPrincipal;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Pseudonyms;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.usage.UsageRepository.Stored;
import jakarta.annotation.PreDestroy;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts sign-ins and opened views in memory and adds them to the stored counts each minute, so that no sign-in and no view
 * waits for it. In real time, whatever the Stichtag.
 */
@Component
class UsageRecorder implements OpenedViews {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final UsageRepository repository;
    private final Pseudonyms pseudonyms;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    private Set<SignIn> signIns = new HashSet<>();
    private Map<Opened, Long> views = new HashMap<>();

    @Autowired
    UsageRecorder(UsageRepository repository, Pseudonyms pseudonyms, TransactionTemplate transaction) {
        this(repository, pseudonyms, transaction, InstantSource.system());
    }

    UsageRecorder(
            UsageRepository repository, Pseudonyms pseudonyms, TransactionTemplate transaction, InstantSource time) {
        this.repository = repository;
        this.pseudonyms = pseudonyms;
        this.transaction = transaction;
        this.time = time;
    }

    private record SignIn(LocalDate day, Role role, String username) {}

    private record Opened(LocalDate day, Role role) {}

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof PortalPrincipal principal) {
            signedIn(principal.user());
        }
    }

    synchronized void signedIn(PortalUser user) {
        signIns.add(new SignIn(today(), user.role(), user.username()));
    }

    @Override
    public synchronized void count(Role role) {
        views.merge(new Opened(today(), role), 1L, Long::sum);
    }

    /** What cannot be written now is tried again with the next. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    @PreDestroy
    synchronized void write() {
        if (signIns.isEmpty() && views.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            for (UsagePeriod period : UsagePeriod.values()) {
                repository.forgetMarks(period, period.begin(today()));
                added(period).forEach(repository::add);
            }
        });
        signIns = new HashSet<>();
        views = new HashMap<>();
    }

    private List<Stored> added(UsagePeriod period) {
        var added = new ArrayList<Stored>();
        for (SignIn each : signIns) {
            LocalDate begins = period.begin(each.day());
            String mark = pseudonyms.of("usage " + period + " " + begins + " " + each.username());
            if (repository.mark(period, begins, mark)) {
                added.add(new Stored(period, begins, each.role(), 1, 0));
            }
        }
        views.forEach(
                (opened, count) -> added.add(new Stored(period, period.begin(opened.day()), opened.role(), 0, count)));
        return added;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(time.instant(), ZONE);
    }
}
