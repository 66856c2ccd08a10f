package de.lenkungsportal.measure.offer;

import de.lenkungsportal.measure.MeasureStatus;
import de.lenkungsportal.measure.offer.PlannedRepository.Change;
import de.lenkungsportal.measure.offer.PlannedRepository.News;
import de.lenkungsportal.platform.AuditTrail;
import de.lenkungsportal.platform.InvalidInputException;
import de.lenkungsportal.platform.Later;
import de.lenkungsportal.platform.NotFoundException;
import de.lenkungsportal.platform.Page;
import de.lenkungsportal.platform.StaleWriteException;
import de.lenkungsportal.security.CurrentUser;
import de.lenkungsportal.security.Everyone;
import de.lenkungsportal.security.FeedTokens;
import de.lenkungsportal.security.PortalUser;
import de.lenkungsportal.security.ProviderName;
import de.lenkungsportal.security.Providers;
import de.lenkungsportal.security.ProvidersOnly;
import de.lenkungsportal.security.Role;
import de.lenkungsportal.security.SteeringGroup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a Bildungsträger sees: the planned measures that were published, and its own interest in them. This is the only service
 * that answers one.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class PlannedMeasureService {

    private static final String KIND = "planned measure";
    private static final String FEED = "PLANNED_MEASURES";

    private final PlannedRepository repository;
    private final InterestRepository interests;
    private final FeedTokens tokens;
    private final ProviderName providers;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    PlannedMeasureService(
            PlannedRepository repository,
            InterestRepository interests,
            FeedTokens tokens,
            ProviderName providers,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.repository = repository;
        this.interests = interests;
        this.tokens = tokens;
        this.providers = providers;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Published planned measures, the newest first, each with the own interest; two queries. */
    @Providers
    public Page<PlannedMeasure> page(Later later, int page, int size) {
        return repository.page(currentUser.get().username(), later, page, size);
    }

    /** @throws NotFoundException when there is no such measure, it is not published or no longer planned */
    @Providers
    public PlannedMeasure get(String id) {
        return repository.find(currentUser.get().username(), id).orElseThrow(() -> new NotFoundException(KIND, id));
    }

    /** The own statements, also the closed ones about measures that are no longer published, the newest first. */
    @ProvidersOnly
    public List<Interest> ownInterest() {
        return interests.of(currentUser.get().username());
    }

    /**
     * States interest in a published measure.
     *
     * @param capacity places that the provider could offer, null where it says none
     * @throws NotFoundException when the measure is not published
     * @throws InvalidInputException when the message is missing or the capacity below 1
     * @throws StaleWriteException when there is a statement, which can be changed
     */
    @ProvidersOnly
    @Transactional
    public PlannedMeasure stateInterest(String measure, String message, @Nullable Integer capacity) {
        String checked = InterestRules.check(message, capacity);
        get(measure);
        PortalUser user = currentUser.get();
        StaleWriteException.unless(
                interests.state(
                        measure,
                        user.username(),
                        providers.of(user.username()).orElse(user.displayName()),
                        checked,
                        capacity),
                KIND,
                measure,
                0);
        audit.record("INTEREST_STATED", "MEASURE", measure, null, "");
        return get(measure);
    }

    /**
     * Changes the own statement.
     *
     * @throws NotFoundException when it is missing or another provider's
     * @throws InvalidInputException when the message is missing, the capacity below 1 or the statement closed
     * @throws StaleWriteException when it has another version by now
     */
    @ProvidersOnly
    @Transactional
    public Interest changeInterest(UUID id, int version, String message, @Nullable Integer capacity) {
        String checked = InterestRules.check(message, capacity);
        Interest stored = InterestRules.open(own(id));
        StaleWriteException.unless(
                interests.change(id, currentUser.get().username(), version, checked, capacity),
                KIND,
                id.toString(),
                version);
        audit.record("INTEREST_CHANGED", "MEASURE", stored.measure(), null, "version " + (version + 1));
        return own(id);
    }

    /**
     * Takes the own statement back; from then on nobody sees it.
     *
     * @throws NotFoundException when it is missing or another provider's
     * @throws InvalidInputException when the statement is closed
     * @throws StaleWriteException when it has another version by now
     */
    @ProvidersOnly
    @Transactional
    public void withdrawInterest(UUID id, int version) {
        Interest stored = InterestRules.open(own(id));
        StaleWriteException.unless(
                interests.withdraw(id, currentUser.get().username(), version), KIND, id.toString(), version);
        audit.record("INTEREST_WITHDRAWN", "MEASURE", stored.measure(), null, "version " + (version + 1));
    }

    /** Who is interested in a measure, the newest first. */
    @SteeringGroup
    public List<Interest> interestIn(String measure) {
        return interests.ofMeasure(measure);
    }

    /**
     * The newest statements on ideas that are not decided yet.
     *
     * @param places of municipalities that offer the measure; empty for all
     */
    @SteeringGroup
    public List<Interest> openInterest(Set<String> places, int most) {
        return interests.open(places, most);
    }

    /** A new secret address for the own feed; the one before ends. Shown once, it cannot be read again. */
    @ProvidersOnly
    @Transactional
    public String subscribe() {
        String token = tokens.issue(FEED, currentUser.get());
        audit.record("FEED_ISSUED", "ACCOUNT", currentUser.get().username(), null, FEED);
        return token;
    }

    @ProvidersOnly
    @Transactional
    public void unsubscribe() {
        tokens.revoke(FEED, currentUser.get());
        audit.record("FEED_REVOKED", "ACCOUNT", currentUser.get().username(), null, FEED);
    }

    @ProvidersOnly
    public boolean isSubscribed() {
        return tokens.exists(FEED, currentUser.get());
    }

    @ProvidersOnly
    public boolean wantsDigest() {
        return interests.wantsDigest(currentUser.get().username());
    }

    /** From now on the feed has one entry a week instead of one for each measure. */
    @ProvidersOnly
    @Transactional
    public void orderDigest() {
        interests.orderDigest(currentUser.get().username());
    }

    @ProvidersOnly
    @Transactional
    public void cancelDigest() {
        interests.cancelDigest(currentUser.get().username());
    }

    /**
     * What is new for the current provider: what it could read at the first time and can read at the second differ. Four queries.
     *
     * @param since in real time, in which changes are recorded
     */
    @ProvidersOnly
    public PlannedNews news(Instant since, Instant until) {
        String username = currentUser.get().username();
        List<Change> changes = repository.news(since, until);
        Map<String, News> kinds = changes.stream().collect(Collectors.toMap(Change::measure, Change::news));
        Map<News, List<PlannedMeasure>> now = repository.of(username, List.copyOf(kinds.keySet())).stream()
                .collect(Collectors.groupingBy(measure -> kinds.getOrDefault(measure.id(), News.CHANGED)));
        List<Interest> own = interests.of(username);
        Map<String, MeasureStatus> statuses =
                repository.statuses(own.stream().map(Interest::measure).toList());
        return new PlannedNews(
                now.getOrDefault(News.ADDED, List.of()),
                now.getOrDefault(News.CHANGED, List.of()),
                changes.stream()
                        .filter(change -> change.news() == News.WITHDRAWN)
                        .map(Change::title)
                        .toList(),
                own.stream()
                        .map(each -> new PlannedNews.Statement(each, statuses.get(each.measure())))
                        .toList());
    }

    /**
     * What the feed of this token shows: the same as the page of its provider, at most 500 measures, without the interest.
     *
     * @throws NotFoundException for an unknown or revoked token, and when the account is no active provider any more
     */
    @Everyone
    public Feed feed(String token) {
        PortalUser user = tokens.user(FEED, token)
                .filter(each -> each.role() == Role.PROVIDER)
                .orElseThrow(() -> new NotFoundException("feed", ""));
        return new Feed(
                repository.page(user.username(), Later.HIDDEN, 0, Page.MAX_SIZE).items(),
                interests.wantsDigest(user.username()) ? Feed.Rhythm.WEEKLY : Feed.Rhythm.EACH);
    }

    /** The measures of a feed, and how they are put into entries. */
    public record Feed(List<PlannedMeasure> measures, Rhythm rhythm) {

        /** One entry for each measure, or one for each week. */
        public enum Rhythm {
            EACH,
            WEEKLY
        }
    }

    private Interest own(UUID id) {
        return interests
                .find(id, currentUser.get().username())
                .orElseThrow(() -> new NotFoundException("interest", id.toString()));
    }
}
