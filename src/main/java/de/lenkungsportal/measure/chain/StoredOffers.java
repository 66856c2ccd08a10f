package de.lenkungsportal.measure.chain;

import de.lenkungsportal.measure.SmallRunCounts;
import de.lenkungsportal.measure.chain.ChainRepository.Offer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What measures offer to chains, with small counts hidden, so that no result built from it can reveal one. */
@Component
class StoredOffers {

    private final ChainRepository repository;
    private final SmallRunCounts smallCounts;
    private final Clock clock;

    StoredOffers(ChainRepository repository, SmallRunCounts smallCounts, Clock clock) {
        this.repository = repository;
        this.smallCounts = smallCounts;
        this.clock = clock;
    }

    /** Those of the measures that these items name; one query. */
    ChainOffers of(List<ChainContent.Item> items) {
        List<String> measures =
                items.stream().map(ChainContent.Item::measure).distinct().toList();
        return new ChainOffers(repository.offers(measures).stream()
                .map(this::shown)
                .collect(Collectors.toMap(Offer::id, Function.identity())));
    }

    /** Those that can be entered in these municipalities; one query. */
    List<Offer> offered(Set<String> municipalities) {
        return repository.offered(municipalities, LocalDate.now(clock)).stream()
                .map(this::shown)
                .toList();
    }

    private Offer shown(Offer offer) {
        return new Offer(
                offer.id(), offer.content(), offer.status(), offer.legalBases(), smallCounts.hide(offer.runs()));
    }
}
