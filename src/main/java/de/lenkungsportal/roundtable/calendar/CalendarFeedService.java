package de.lenkungsportal.roundtable.calendar;

import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.Messages;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.UseLimits;
import de.lenkungsportal.roundtable.BodyRepository;
import de.lenkungsportal.roundtable.BodyService;
import de.lenkungsportal.roundtable.Meeting;
import de.lenkungsportal.roundtable.MeetingFilter;
import de.lenkungsportal.roundtable.MeetingRepository;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Everyone;
import de.lenkungsportal.security.FeedTokens;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.Readers;
import de.lenkungsportal.security.SecretToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendar feeds: 256 random bits in the address, stored as a hash, revocable one by one. */
@Service
public class CalendarFeedService {

    /** Maximum feeds per account. */
    private static final int MOST = 20;

    private final CalendarFeedRepository repository;
    private final MeetingRepository meetings;
    private final BodyRepository bodies;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Messages messages;
    private final UseLimits limits;
    private final CalendarWriter writer;

    CalendarFeedService(
            CalendarFeedRepository repository,
            MeetingRepository meetings,
            BodyRepository bodies,
            CurrentUser currentUser,
            AuditTrail audit,
            Messages messages,
            UseLimits limits,
            CalendarWriter writer) {
        this.repository = repository;
        this.meetings = meetings;
        this.bodies = bodies;
        this.currentUser = currentUser;
        this.audit = audit;
        this.messages = messages;
        this.limits = limits;
        this.writer = writer;
    }

    /** The feeds of the current user that are not revoked, the oldest first. */
    @Readers
    @Transactional(readOnly = true)
    public List<CalendarFeed> mine() {
        return repository.of(currentUser.get().username());
    }

    /**
     * @param body id of the one body, null for all that concern the user
     * @throws NotFoundException when there is no such body
     * @throws InvalidInputException when the user has too many feeds, made too many within the hour, or no account that the portal keeps: whether an account of an
     *     OpenID Connect issuer still exists cannot be asked
     */
    @Readers
    @Transactional
    public CalendarFeed.Issued issue(@Nullable String body) {
        PortalUser user = currentUser.get();
        if (body != null && bodies.find(body).isEmpty()) {
            throw new NotFoundException(BodyService.KIND, body);
        }
        if (mine().size() >= MOST) {
            throw new InvalidInputException("feed", "calendarfeed.problem.tooMany");
        }
        limits.take("feed", List.of(FeedTokens.limit(user)));
        SecretToken token = SecretToken.random();
        UUID id = UUID.randomUUID();
        if (!repository.insert(id, token.hash(), user.username(), body)) {
            throw new InvalidInputException("account", "calendarfeed.problem.account");
        }
        audit.record("FEED_ISSUED", "CALENDAR_FEED", id.toString(), null, "");
        CalendarFeed feed =
                mine().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        return new CalendarFeed.Issued(feed, token.plain());
    }

    /**
     * Revokes the feed; its address stops working at once.
     *
     * @throws NotFoundException when the current user has no such feed
     */
    @Readers
    @Transactional
    public void revoke(UUID id) {
        if (!repository.revoke(id, currentUser.get().username())) {
            throw new NotFoundException("feed", id.toString());
        }
        audit.record("FEED_REVOKED", "CALENDAR_FEED", id.toString(), null, "");
    }

    /**
     * The calendar that the token opens, without sign-in.
     *
     * @throws NotFoundException when there is no such feed, it is revoked, or its account may not read it any more
     */
    @Everyone
    @Transactional(readOnly = true)
    public String calendar(String token) {
        var scope = repository.open(new SecretToken(token).hash()).orElseThrow(() -> new NotFoundException("feed", ""));
        String body = scope.body();
        String ags = scope.ags();
        var shown = new ArrayList<Meeting>();
        meetings.stream(
                new MeetingFilter(
                        body != null || ags == null ? Set.of() : Set.of(ags),
                        body == null ? Set.of() : Set.of(body),
                        Set.of(),
                        null,
                        null,
                        body == null ? Later.HIDDEN : Later.SHOWN),
                shown::add);
        String name = scope.bodyName();
        return writer.feed(name == null ? messages.text("calendarfeed.name") : name, shown, repository.changed(scope));
    }
}
