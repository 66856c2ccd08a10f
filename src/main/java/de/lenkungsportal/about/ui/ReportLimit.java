package de.lenkungsportal.about.ui;

import com.vaadin.flow.server.VaadinSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often one session may report: a few times an hour are enough for a person. */
final class ReportLimit implements Serializable {

    static final int MOST = 3;
    private static final Duration SPAN = Duration.ofHours(1);

    private final Deque<Instant> reports = new ArrayDeque<>();

    static ReportLimit ofSession() {
        VaadinSession session = VaadinSession.getCurrent();
        ReportLimit limit = session.getAttribute(ReportLimit.class);
        if (limit == null) {
            limit = new ReportLimit();
            session.setAttribute(ReportLimit.class, limit);
        }
        return limit;
    }

    boolean mayReport(Instant now) {
        while (!reports.isEmpty() && reports.getFirst().isBefore(now.minus(SPAN))) {
            reports.removeFirst();
        }
        return reports.size() < MOST;
    }

    void reported(Instant now) {
        reports.addLast(now);
    }
}
