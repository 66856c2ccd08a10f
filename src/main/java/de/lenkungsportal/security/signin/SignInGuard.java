package de.lenkungsportal.security.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.lenkungsportal.platform.ClientNetwork;
import de.lenkungsportal.platform.SlowedSignInException;
import de.lenkungsportal.platform.SlowedSignInException.Reason;
import de.lenkungsportal.security.signin.Turns.Lane;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down (docs/adr/0120). A guess is paid for before the password is read, and given back when it was right or
 * was never read. A name costs the same whether or not there is such an account.
 */
@Component
public class SignInGuard {

    private static final Duration LOCALLY_KNOWN = Duration.ofSeconds(2);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final BudgetRepository repository;
    private final KnownOrigins origins;
    private final KeyedHash hash;
    private final CappedEncoder encoder;
    private final InstantSource time;

    /** What this node saw last, so that a flood is refused without asking the database. */
    private final Cache<String, Long> seen = Caffeine.newBuilder()
            .expireAfterWrite(LOCALLY_KNOWN)
            .maximumSize(10_000)
            .build();

    @Autowired
    SignInGuard(BudgetRepository repository, KnownOrigins origins, KeyedHash hash, CappedEncoder encoder) {
        this(repository, origins, hash, encoder, InstantSource.system());
    }

    SignInGuard(
            BudgetRepository repository,
            KnownOrigins origins,
            KeyedHash hash,
            CappedEncoder encoder,
            InstantSource time) {
        this.repository = repository;
        this.origins = origins;
        this.hash = hash;
        this.encoder = encoder;
        this.time = time;
    }

    /**
     * Guess that was admitted and paid for.
     *
     * @param paid what is given back unless the password was wrong
     */
    record Admission(Lane lane, List<Budget> paid) {}

    /**
     * Pays for one guess.
     *
     * @param mark by which {@link KnownOrigins} may know the browser or client, null when it shows none
     * @throws SlowedSignInException when a budget is spent, or more strangers wait than can be checked soon
     */
    Admission admit(String username, String address, @Nullable String mark) {
        String name = named(username);
        if (mark != null && origins.knows(name, mark)) {
            var own = List.of(
                    new Budget(hash.of("known " + mark + " " + name), accountHash(name), 10, Duration.ofMinutes(5)));
            pay(own);
            return new Admission(Lane.KNOWN, own);
        }
        if (!encoder.hasRoom(Lane.FIRST)) {
            throw new SlowedSignInException(Reason.LOAD, SOON);
        }
        return admitStranger(name, ClientNetwork.of(address).prefix());
    }

    /** By which the budgets of an account are known. */
    String accountHash(String username) {
        return hash.of("account " + named(username));
    }

    private static String named(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Refunds the guess: the password was right or was never checked. */
    void giveBack(Admission admission) {
        repository.giveBack(admission.paid());
        admission.paid().forEach(budget -> seen.invalidate(budget.subject()));
    }

    /** Asks the database anew, after somebody else changed it. */
    public void forget() {
        seen.invalidateAll();
        origins.forget();
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void clear() {
        repository.clear(time.millis());
    }

    /** The first guess for an account and from a network is read even when all strangers together have spent their budget. */
    private Admission admitStranger(String name, String network) {
        String subject = accountHash(name);
        var account = new Budget(subject, subject, 50, Duration.ofMinutes(1));
        var fromNetwork =
                new Budget(hash.of("account " + name + " from " + network), subject, 5, Duration.ofMinutes(5));
        var anywhere = new Budget(hash.of("network " + network), null, 100, Duration.ofSeconds(30));
        var all = new Budget(hash.of("all"), null, 200, Duration.ofSeconds(1));
        List<Budget> own = List.of(account, fromNetwork, anywhere);
        if (isUntouched(account) && isUntouched(anywhere)) {
            Map<String, Long> paid = pay(own);
            long now = time.millis();
            if (own.stream()
                    .allMatch(budget -> paid.getOrDefault(budget.subject(), 0L)
                            <= now + budget.refill().toMillis())) {
                return new Admission(Lane.FIRST, own);
            }
            payOrGiveBack(all, own);
        } else {
            pay(List.of(account, fromNetwork, anywhere, all));
        }
        return new Admission(Lane.REST, List.of(account, fromNetwork, anywhere, all));
    }

    private void payOrGiveBack(Budget more, List<Budget> paid) {
        try {
            pay(List.of(more));
        } catch (SlowedSignInException e) {
            repository.giveBack(paid);
            throw e;
        }
    }

    /** As far as this node knows. */
    private boolean isUntouched(Budget budget) {
        Long spentUntil = seen.getIfPresent(budget.subject());
        return spentUntil == null || spentUntil <= time.millis();
    }

    /** Takes one guess from each budget, or from none. */
    private Map<String, Long> pay(List<Budget> budgets) {
        long now = time.millis();
        refuseWhereSpent(
                budgets,
                seen.getAllPresent(budgets.stream().map(Budget::subject).toList()),
                now);
        Map<String, Long> paid = repository.take(budgets, now);
        seen.putAll(paid);
        if (paid.size() < budgets.size()) {
            repository.giveBack(budgets.stream()
                    .filter(budget -> paid.containsKey(budget.subject()))
                    .toList());
            Map<String, Long> spent = repository.spentUntil(budgets);
            seen.putAll(spent);
            refuseWhereSpent(budgets, spent, now);
            throw new SlowedSignInException(Reason.FAILURES, SOON);
        }
        return paid;
    }

    private static void refuseWhereSpent(List<Budget> budgets, Map<String, Long> spentUntil, long now) {
        budgets.stream()
                .mapToLong(budget -> budget.wait(spentUntil.getOrDefault(budget.subject(), now), now))
                .filter(wait -> wait > 0)
                .max()
                .ifPresent(wait -> {
                    throw new SlowedSignInException(Reason.FAILURES, Duration.ofMillis(wait));
                });
    }
}
