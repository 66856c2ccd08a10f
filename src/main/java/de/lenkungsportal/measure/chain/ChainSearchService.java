package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.chain.ChainRepository.Offer;
import de.lenkungsportal.security.Readers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the best chain for a target group. */
@Service
@Readers
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class ChainSearchService {

    private final StoredOffers stored;
    private final Clock clock;

    ChainSearchService(StoredOffers stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * The best chain over the measures that exist: shortest waiting time first, then most steps. One query; empty where none
     * reaches the last step of the plan. See {@link ChainFinder} for why it is exact.
     */
    public Optional<FoundChain> best(ChainQuery query) {
        List<Offer> offers = stored.offered(query.municipalities()).stream()
                .filter(offer -> Courses.serves(offer, query.plan()))
                .toList();
        List<Course> courses = Courses.of(offers);
        Map<String, Offer> byId = offers.stream().collect(Collectors.toMap(Offer::id, Function.identity()));
        return ChainFinder.find(
                        courses,
                        query.plan().start(),
                        query.plan().last(),
                        (int) LocalDate.now(clock).toEpochDay(),
                        query.unstated())
                .map(found -> new FoundChain(
                        found.waiting(),
                        Courses.steps(found.steps()),
                        found.entries().stream()
                                .map(entry -> new FoundChain.Entry(
                                        entry.course().measure(),
                                        Optional.ofNullable(
                                                        byId.get(entry.course().measure()))
                                                .map(offer -> offer.content().title())
                                                .orElse(""),
                                        entry.course().run(),
                                        LocalDate.ofEpochDay(entry.day()),
                                        LocalDate.ofEpochDay(entry.course().readyAfter(entry.day()))))
                                .toList(),
                        courses.size()));
    }
}
