package de.lenkungsportal.roundtable.calendar;

import de.lenkungsportal.security.AccountWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Revokes the calendar feeds of an account that was reset, changed its role or was deactivated. */
@Component
class WithdrawnFeeds {

    private final CalendarFeedRepository repository;

    WithdrawnFeeds(CalendarFeedRepository repository) {
        this.repository = repository;
    }

    @EventListener
    void revoke(AccountWithdrawn account) {
        repository.revokeAll(account.id());
    }
}
